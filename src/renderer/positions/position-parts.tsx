import { TableOfContents } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import type { Position } from '../../shared/positions.ts';
import { Button } from '../components/button.tsx';
import { Menu, MenuItem } from '../components/menu.tsx';
import styles from './position-parts.module.css';
import { partId } from './position-text.tsx';

function namesOf(position: Position): string[] {
  return ['Official statement', ...position.sections.map((section) => section.heading)];
}

/** Goes to a part of the text at once; its heading holds the outline for a moment and takes the focus. */
function goToPart(index: number): void {
  const heading = document.getElementById(partId(index));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** "In this position": where one is in the text, and the way to its other parts. Nothing where there are none. */
export function PositionParts({
  position,
  area,
}: {
  position: Position;
  area: RefObject<HTMLElement | null>;
}) {
  const current = useCurrentPart(position, area);
  if (position.sections.length === 0) return null;
  return (
    <nav aria-label="In this position">
      <h2 className={styles.heading}>In this position</h2>
      <ul className={styles.parts}>
        {namesOf(position).map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part's place is its name.
          <li key={index}>
            <button
              type="button"
              className={styles.part}
              aria-current={index === current ? 'location' : undefined}
              onClick={() => goToPart(index)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same as a menu, where there is no room beside the text. */
export function ContentsMenu({ position }: { position: Position }) {
  if (position.sections.length === 0) return null;
  return (
    <Menu
      label="In this position"
      trigger={
        <Button variant="quiet" icon={<TableOfContents />} aria-label="Contents">
          <span className={styles.menuName}>Contents</span>
        </Button>
      }
    >
      {namesOf(position).map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part's place is its name.
        <MenuItem key={index} onAction={() => requestAnimationFrame(() => goToPart(index))}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** The last part whose heading has passed the upper third of the pane. */
function useCurrentPart(position: Position, area: RefObject<HTMLElement | null>): number {
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const update = () => {
      const line = element.getBoundingClientRect().top + element.clientHeight / 3;
      const atEnd =
        element.scrollTop > 0 && element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
      let last = 0;
      for (let index = 0; index <= position.sections.length; index++) {
        const top = document.getElementById(partId(index))?.getBoundingClientRect().top;
        if (top !== undefined && (top <= line || atEnd)) last = index;
      }
      setCurrent(last);
    };
    update();
    element.addEventListener('scroll', update, { passive: true });
    return () => element.removeEventListener('scroll', update);
  }, [position, area]);
  return current;
}
