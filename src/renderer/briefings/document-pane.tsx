import { Heading, Pilcrow, Plus } from 'lucide-react';
import { type RefObject, use, useLayoutEffect, useMemo, useRef } from 'react';
import type { BriefingFinding } from '../../shared/briefings.ts';
import { Button } from '../components/button.tsx';
import { AddBlockMenu } from './add-block-menu.tsx';
import type { BriefingState } from './briefing-store.ts';
import styles from './document.module.css';
import { DocumentStretch, InsertionLine } from './document-stretch.tsx';
import { ADDITION_TYPE, BLOCK_TYPE, type Carried, readCarried } from './drag-items.ts';
import { DropArea } from './drop-area.tsx';
import { expectKeys } from './expect-keys.ts';
import { HasMargin } from './notes.tsx';
import { placeAfter } from './outline.ts';
import { placeNotes } from './place-notes.ts';
import { type Stretch, useStretches } from './stretches.ts';
import { TitleBlock } from './title-block.tsx';
import { usePictureDrop } from './use-picture-drop.ts';
import { describePlace, type TitleOf } from './words.ts';
import { useWorkspace } from './workspace-actions.ts';

/** The briefing as it will read, edited where it stands. */
export function DocumentPane({
  state,
  drawn,
  titleOf,
  chosen,
  findingsOf,
  dropPlace,
  dropMode,
  onDropPlace,
  onDropped,
}: {
  state: BriefingState;
  /** How many blocks are drawn so far, from the first. */
  drawn: number;
  titleOf: TitleOf;
  chosen: ReadonlySet<string>;
  findingsOf: (block: string | null) => readonly BriefingFinding[];
  /** The block before which something is about to be dropped, null for the end; undefined while nothing is. */
  dropPlace: string | null | undefined;
  /** By `place` what is dropped comes where the pointer is, by `chosen` after the chosen block. */
  dropMode: 'none' | 'place' | 'chosen';
  onDropPlace: (before: string | null | undefined) => void;
  onDropped: (carried: Carried, before: string | null) => void;
}) {
  const workspace = useWorkspace();
  const page = useRef<HTMLDivElement>(null);
  const { blocks, details } = state.document;
  const stretches = useStretches(blocks, drawn);
  const { positions, excerpts } = state;
  const pinned = useMemo(() => ({ positions, excerpts }), [positions, excerpts]);
  useNotePlaces(page);

  const placeAt = (y: number): string | null => {
    const top = page.current?.getBoundingClientRect().top ?? 0;
    const frames = [...(page.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
    const below = frames.find((frame) => {
      const box = frame.getBoundingClientRect();
      return y + top < box.top + box.height / 2;
    });
    return below?.dataset.block ?? null;
  };
  const pictureDrop = usePictureDrop({
    placeAt: (clientY) => placeAt(clientY - (page.current?.getBoundingClientRect().top ?? 0)),
    onPlace: onDropPlace,
    onPictures: (files, before) => void workspace.addPictures(files, before),
  });

  return (
    <section
      className={styles.scroller}
      data-document=""
      data-pane=""
      aria-label="Document"
      data-margins={use(HasMargin) || undefined}
      {...pictureDrop}
      onFocus={expectKeys}
    >
      <DropArea
        label="The document, after the chosen block"
        pageRef={page}
        className={styles.page}
        isDisabled={dropMode === 'none'}
        getDropOperation={(types) =>
          types.has(ADDITION_TYPE) ? 'copy' : types.has(BLOCK_TYPE) ? 'move' : 'cancel'
        }
        onDropMove={(event) => {
          if (dropMode === 'place') onDropPlace(placeAt(event.y));
        }}
        onDropExit={() => onDropPlace(undefined)}
        onDrop={(event) => {
          const before = dropMode === 'place' ? placeAt(event.y) : placeAfter(blocks, chosen);
          onDropPlace(undefined);
          void readCarried(event.items).then((carried) => carried && onDropped(carried, before));
        }}
      >
        <TitleBlock details={details} findings={findingsOf(null)} />
        {stretches.map((stretch) => (
          <DocumentStretch
            key={stretch.key}
            stretch={stretch}
            allBlocks={stretch.needsAll ? blocks : undefined}
            pinned={pinned}
            titleOf={titleOf}
            citationStyle={details.citationStyle}
            chosen={among(stretch, chosen)}
            findingsOf={findingsOf}
            dropPlace={isIn(stretch, dropPlace) ? dropPlace : undefined}
            dropWords={isIn(stretch, dropPlace) ? describePlace(blocks, dropPlace, titleOf) : ''}
          />
        ))}
        <div className={styles.end}>
          {dropPlace === null && <InsertionLine words={describePlace(blocks, null, titleOf)} />}
          {blocks.length === 0 && <EmptyDocument />}
          <div className={styles.endActions} data-end="">
            <Button
              variant={blocks.length === 0 ? 'default' : 'quiet'}
              size="small"
              icon={<Heading />}
              onPress={() => workspace.addHeading(null)}
            >
              Add heading
            </Button>
            <Button
              variant={blocks.length === 0 ? 'default' : 'quiet'}
              size="small"
              icon={<Pilcrow />}
              onPress={() => workspace.addText(null)}
            >
              Add own text
            </Button>
            <AddBlockMenu
              label="Add at the end"
              before={null}
              trigger={
                <Button
                  variant={blocks.length === 0 ? 'default' : 'quiet'}
                  size="small"
                  icon={<Plus />}
                  aria-label="Add something else"
                >
                  Add…
                </Button>
              }
            />
          </div>
        </div>
      </DropArea>
    </section>
  );
}

function EmptyDocument() {
  return (
    <p className={styles.empty}>
      Nothing in it yet. Choose a position or an excerpt in the library and press Enter, or drag it here.
      Headings and own text stand between them. Everything is saved as you make it.
    </p>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** The same for as long as nothing in the stretch is chosen, so that it is not drawn again. */
function among({ blocks }: Stretch, chosen: ReadonlySet<string>): ReadonlySet<string> {
  return blocks.some(({ id }) => chosen.has(id)) ? chosen : NONE;
}

function isIn({ blocks }: Stretch, place: string | null | undefined): place is string {
  return typeof place === 'string' && blocks.some(({ id }) => id === place);
}

/**
 * Notes stand beside their block and are pushed down where they would overlap; kept right as the document grows. Just
 * before the window is painted, once: the whole document is laid out for it.
 */
function useNotePlaces(page: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => page.current && placeNotes(page.current));
    return () => cancelAnimationFrame(frame);
  });
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    const observer = new ResizeObserver(() => placeNotes(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [page]);
}
