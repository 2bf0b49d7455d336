import { Heading, Pilcrow, Plus } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { DropZone } from 'react-aria-components';
import type { BriefingFinding } from '../../shared/briefings.ts';
import { isOwnBlock } from '../../shared/own-blocks.ts';
import { Button } from '../components/button.tsx';
import { AddBlockMenu } from './add-block-menu.tsx';
import { type BriefingState, versionKey } from './briefing-store.ts';
import styles from './document.module.css';
import { ADDITION_TYPE, BLOCK_TYPE, type Carried, readCarried } from './drag-items.ts';
import { ExcerptInDocument } from './excerpt-block.tsx';
import { HeadingInDocument } from './heading-block.tsx';
import { placeAfter } from './outline.ts';
import { OwnBlockInDocument } from './own-block.tsx';
import { placeNotes } from './place-notes.ts';
import { PositionInDocument } from './position-block.tsx';
import { TextInDocument } from './text-block.tsx';
import { TitleBlock } from './title-block.tsx';
import { describeBlock, describePlace, type TitleOf } from './words.ts';
import { useWorkspace } from './workspace-actions.ts';

/** The briefing as it will read, edited where it stands. */
export function DocumentPane({
  state,
  titleOf,
  chosen,
  kept,
  findingsOf,
  dropPlace,
  dropMode,
  onDropPlace,
  onDropped,
}: {
  state: BriefingState;
  titleOf: TitleOf;
  chosen: ReadonlySet<string>;
  kept: ReadonlySet<string>;
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

  return (
    <section className={styles.scroller} data-document="" data-pane="" aria-label="Document">
      <DropZone
        ref={page}
        className={styles.page ?? ''}
        aria-label="The document, after the chosen block"
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
        {blocks.map((block, index) => {
          const next = blocks[index + 1]?.id ?? null;
          const shared = { chosen: chosen.has(block.id), findings: findingsOf(block.id) };
          return (
            <div key={block.id} className={styles.slot} data-kind={block.type}>
              {dropPlace === block.id && <InsertionLine words={describePlace(blocks, block.id, titleOf)} />}
              {block.type === 'heading' ? (
                <HeadingInDocument block={block} next={next} {...shared} />
              ) : block.type === 'text' ? (
                <TextInDocument block={block} label={describeBlock(blocks, block, titleOf)} {...shared} />
              ) : isOwnBlock(block) ? (
                <OwnBlockInDocument
                  block={block}
                  label={describeBlock(blocks, block, titleOf)}
                  blocks={block.type === 'position-list' ? blocks : undefined}
                  titleOf={titleOf}
                  {...shared}
                />
              ) : block.type === 'excerpt' ? (
                <ExcerptInDocument
                  block={block}
                  version={state.excerpts.get(versionKey(block.excerpt, block.version))}
                  citationStyle={details.citationStyle}
                  kept={kept.has(block.id)}
                  {...shared}
                />
              ) : (
                <PositionInDocument
                  block={block}
                  version={state.positions.get(versionKey(block.slug, block.version))}
                  next={next}
                  kept={kept.has(block.id)}
                  {...shared}
                />
              )}
            </div>
          );
        })}
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
      </DropZone>
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

function InsertionLine({ words }: { words: string }) {
  return (
    <div className={styles.insertion} data-insertion="">
      <span>{words}</span>
    </div>
  );
}

/** Notes stand beside their block and are pushed down where they would overlap; kept right as the document grows. */
function useNotePlaces(page: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    if (page.current) placeNotes(page.current);
  });
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    const observer = new ResizeObserver(() => placeNotes(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [page]);
}
