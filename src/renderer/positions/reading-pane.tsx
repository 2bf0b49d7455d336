import { ArrowLeft, ChevronDown, ChevronUp, Copy, Ellipsis, History, Pencil, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Position } from '../../shared/positions.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Menu, MenuItem } from '../components/menu.tsx';
import { PaneHeader } from '../components/pane-header.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { longDate } from '../dates.ts';
import { handleKeys } from '../keys.ts';
import { useWidth } from '../widths.ts';
import { DraftNotice } from './draft-notice.tsx';
import { ContentsMenu, PositionParts } from './position-parts.tsx';
import { PositionText } from './position-text.tsx';
import { PositionTopics } from './position-topics.tsx';
import { PositionUses } from './position-uses.tsx';
import styles from './reading-pane.module.css';
import { useReadingPlace } from './reading-place.ts';
import { sourceWords } from './source-words.ts';

export interface ReadingNeighbours {
  /** Its number in the list from 1, or null where it is not in the list as filtered. */
  number: number | null;
  total: number;
  previous: string | null;
  next: string | null;
}

/** One position whole: its words, where they come from, its topics and uses, and what can be done with it. */
export function ReadingPane({
  position,
  neighbours,
  onOpen,
  onEdit,
  onVersions,
  onCopy,
  onAdd,
  onBack,
}: {
  position: Position;
  neighbours: ReadingNeighbours;
  onOpen: (slug: string) => void;
  onEdit: () => void;
  onVersions: () => void;
  onCopy: () => void;
  onAdd: () => void;
  /** Where one pane is shown at a time: back to the list. */
  onBack: (() => void) | undefined;
}) {
  const [isChoosingTopic, setChoosingTopic] = useState(false);
  const isWide = useWidth() === 'wide';
  const { previous, next } = neighbours;
  const goPrevious = previous === null ? undefined : () => onOpen(previous);
  const goNext = next === null ? undefined : () => onOpen(next);

  return (
    <section
      className={styles.pane}
      aria-label="Position"
      data-pane="Text"
      data-aside={isWide || undefined}
      onKeyDown={handleKeys({
        A: onAdd,
        T: () => setChoosingTopic(true),
        V: onVersions,
        J: goNext,
        K: goPrevious,
        Escape: onBack,
      })}
    >
      <PaneHeader
        actions={
          <Actions
            position={position}
            onEdit={onEdit}
            onVersions={onVersions}
            onCopy={onCopy}
            onAdd={onAdd}
          />
        }
      >
        {onBack && <IconButton label="Back to the list" icon={<ArrowLeft />} onPress={onBack} />}
        <IconButton
          label="Previous position"
          icon={<ChevronUp />}
          unavailable={goPrevious ? undefined : 'This is the first position in the list'}
          onPress={() => goPrevious?.()}
        />
        <IconButton
          label="Next position"
          icon={<ChevronDown />}
          unavailable={goNext ? undefined : 'This is the last position in the list'}
          onPress={() => goNext?.()}
        />
        {neighbours.number !== null && (
          <span className={styles.number}>
            {`${neighbours.number.toLocaleString('en-US')} of ${neighbours.total.toLocaleString('en-US')}`}
          </span>
        )}
      </PaneHeader>
      <ReadingArea position={position} isChoosingTopic={isChoosingTopic} onChoosingTopic={setChoosingTopic} />
    </section>
  );
}

/** The same for every position, so that focus stays in it from one to the next; each is opened where it was left. */
function ReadingArea({
  position,
  isChoosingTopic,
  onChoosingTopic,
}: {
  position: Position;
  isChoosingTopic: boolean;
  onChoosingTopic: (open: boolean) => void;
}) {
  const area = useRef<HTMLElement>(null);
  const isWide = useWidth() === 'wide';
  useReadingPlace(position.slug, area);
  const source = sourceWords(position.source);

  return (
    <ScrollArea ref={area} label={position.title} data-pane-start="">
      <div className={styles.columns}>
        <article className={styles.text}>
          <DraftNotice draft={position.slug} />
          <h1 className={styles.title} dir="auto">
            {position.title}
          </h1>
          <p
            className={styles.about}
          >{`Version ${position.version}, saved ${longDate(position.createdAt)}`}</p>
          <p className={styles.about}>
            {source ? `From ${source}` : 'Written here'}
            {position.source.savedOn && `. Page saved ${longDate(position.source.savedOn)}`}
          </p>
          <div className={styles.topics}>
            <PositionTopics
              slug={position.slug}
              topics={position.topics}
              isChoosing={isChoosingTopic}
              onChoosing={onChoosingTopic}
            />
          </div>
          <PositionText content={position} />
          {!isWide && <PositionUses position={position} />}
        </article>
        {isWide && (
          <div className={styles.aside}>
            <PositionParts position={position} area={area} />
            <PositionUses position={position} />
          </div>
        )}
      </div>
    </ScrollArea>
  );
}

/** What there is no room for moves into “More”; the style sheet decides by the pane's own width. */
function Actions({
  position,
  onEdit,
  onVersions,
  onCopy,
  onAdd,
}: {
  position: Position;
  onEdit: () => void;
  onVersions: () => void;
  onCopy: () => void;
  onAdd: () => void;
}) {
  const isWide = useWidth() === 'wide';
  return (
    <>
      {!isWide && <ContentsMenu position={position} />}
      <span className={styles.roomy}>
        <Button variant="quiet" icon={<Pencil />} onPress={onEdit}>
          Edit
        </Button>
        <Button variant="quiet" icon={<History />} onPress={onVersions}>
          Versions
        </Button>
      </span>
      {isWide && (
        <span className={styles.roomy}>
          <Button variant="quiet" icon={<Copy />} onPress={onCopy}>
            Copy statement
          </Button>
        </span>
      )}
      <span className={isWide ? styles.tight : styles.always}>
        <IconButton label="Copy statement" shortcut="Ctrl C" icon={<Copy />} onPress={onCopy} />
      </span>
      <span className={styles.add}>
        <Button variant="primary" icon={<Plus />} onPress={onAdd} aria-label="Add to briefing…">
          Add to briefing…
        </Button>
      </span>
      <span className={styles.tight}>
        <Menu label="More" trigger={<IconButton label="More: edit, versions" icon={<Ellipsis />} />}>
          <MenuItem icon={<Pencil />} shortcut="Ctrl E" onAction={onEdit}>
            Edit
          </MenuItem>
          <MenuItem icon={<History />} shortcut="V" onAction={onVersions}>
            Versions
          </MenuItem>
        </Menu>
      </span>
    </>
  );
}
