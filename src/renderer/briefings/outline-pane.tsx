import {
  ChevronDown,
  ChevronRight,
  ChevronsDownUp,
  ChevronsUpDown,
  GripVertical,
  OctagonX,
  Plus,
  TriangleAlert,
} from 'lucide-react';
import { type KeyboardEvent, memo, useMemo } from 'react';
import { Button as AriaButton, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { Block, BriefingFinding } from '../../shared/briefings.ts';
import { IconButton } from '../components/button.tsx';
import { handleKeys } from '../keys.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { AddBlockMenu } from './add-block-menu.tsx';
import { iconOf } from './block-icons.ts';
import type { Carried } from './drag-items.ts';
import styles from './outline.module.css';
import { neighbourOf, sectionEnd } from './outline.ts';
import { type OutlineRow, rowsOf, useSteadyRows } from './outline-rows.ts';
import { useClosedSections } from './use-closed-sections.ts';
import { useOutlineDrag } from './use-outline-drag.tsx';
import type { TitleOf } from './words.ts';
import { useWorkspace } from './workspace-actions.ts';

/** At 100 %, comfortable; a row's height has to be known before it is drawn. */
const ROW_PX = 30;

/**
 * The briefing's blocks in order, indented by its headings: to find, choose, move and remove them. What is typed in the
 * document shows there at once, and here as soon as there is time: `blocks` and `shownChosen` may come later.
 */
export const OutlinePane = memo(function OutlinePane({
  blocks,
  titleOf,
  chosen,
  shownChosen,
  findingsOf,
  dropPlace,
  placeWords,
  onDrag,
  onDropped,
  onFocusChange,
}: {
  blocks: readonly Block[];
  titleOf: TitleOf;
  chosen: ReadonlySet<string>;
  shownChosen: ReadonlySet<string>;
  findingsOf: (block: string | null) => readonly BriefingFinding[];
  dropPlace: string | null | undefined;
  /** In words, the place before a block; this and the next three stay the same while the briefing is open. */
  placeWords: (before: string | null) => string;
  onDrag: (dragging: boolean, virtual: boolean) => void;
  onDropped: (carried: Carried, before: string | null) => void;
  onFocusChange: (hasFocus: boolean) => void;
}) {
  const workspace = useWorkspace();
  const { closed, allClosed, setOpen, setAllOpen } = useClosedSections(blocks);
  const found = useMemo(
    () => rowsOf(blocks, titleOf, closed, findingsOf, dropPlace),
    [blocks, titleOf, closed, findingsOf, dropPlace],
  );
  const rows = useSteadyRows(found);

  /** A closed heading stands for all that is under it. */
  const withHidden = (ids: ReadonlySet<string>) =>
    blocks.flatMap((block, index) => {
      if (!ids.has(block.id)) return [];
      const end = closed.has(block.id) ? sectionEnd(blocks, index) : index + 1;
      return blocks.slice(index, end).map((one) => one.id);
    });
  /** Chooses what keys pressed on a row act on: all that is chosen where the row is among it, else the row alone. */
  const chooseFor = (row: OutlineRow | undefined) => {
    if (!row || chosen.has(row.id)) return chosen;
    const only = new Set([row.id]);
    workspace.choose(only);
    return only;
  };
  const shiftLevel = (row: OutlineRow | undefined, by: 1 | -1) => {
    const [only, ...more] = chooseFor(row);
    if (only && more.length === 0) workspace.shiftLevel(only, by);
  };
  const remove = (row: OutlineRow | undefined) => {
    const removed = chooseFor(row);
    workspace.remove(withHidden(removed));
    // Of the rows, for what stands above may be under a closed heading.
    const neighbour = neighbourOf(rows, removed);
    if (neighbour !== null) workspace.choose([neighbour]);
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const row = rowWith(event.target, rows);
    const showSection = (open: boolean) =>
      row?.open === !open ? () => setOpen(row.id, row.name, open) : undefined;
    handleKeys({
      'Alt ArrowUp': () => workspace.moveUp(chooseFor(row)),
      'Alt ArrowDown': () => workspace.moveDown(chooseFor(row)),
      'Alt ArrowLeft': () => shiftLevel(row, -1),
      'Alt ArrowRight': () => shiftLevel(row, 1),
      'Ctrl Enter': () => {
        chooseFor(row);
        workspace.addText();
      },
      'Ctrl Shift Enter': () => {
        chooseFor(row);
        workspace.askWhatToAdd();
      },
      // A key held down removes once, not one after the other.
      Delete: event.repeat ? undefined : () => remove(row),
      ArrowLeft: showSection(false),
      ArrowRight: showSection(true),
    })(event);
  };

  return (
    <nav
      className={styles.outline}
      aria-label="Outline"
      data-pane=""
      onFocus={() => onFocusChange(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onFocusChange(false);
      }}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>Outline</h2>
        {allClosed !== null && (
          <IconButton
            size="small"
            label={allClosed ? 'Open all sections' : 'Close all sections'}
            icon={allClosed ? <ChevronsUpDown /> : <ChevronsDownUp />}
            onPress={() => setAllOpen(allClosed)}
          />
        )}
        <AddBlockMenu
          label="Add"
          trigger={<IconButton size="small" label="Add after the chosen block" icon={<Plus />} />}
        />
      </header>
      <div className={styles.list} onKeyDownCapture={onKeyDownCapture}>
        <OutlineList
          rows={rows}
          chosen={shownChosen}
          placeWords={placeWords}
          onOpen={setOpen}
          onDrag={onDrag}
          onDropped={onDropped}
        />
        {dropPlace === null && <div className={styles.insertionAtEnd} />}
      </div>
    </nav>
  );
});

/** Drawn again only when a row or the choice changes: not with every letter that is typed. */
const OutlineList = memo(function OutlineList({
  rows,
  chosen,
  placeWords,
  onOpen,
  onDrag,
  onDropped,
}: {
  rows: readonly OutlineRow[];
  chosen: ReadonlySet<string>;
  placeWords: (before: string | null) => string;
  onOpen: (id: string, name: string, open: boolean) => void;
  onDrag: (dragging: boolean, virtual: boolean) => void;
  onDropped: (carried: Carried, before: string | null) => void;
}) {
  const workspace = useWorkspace();
  const { dragAndDropHooks } = useOutlineDrag({ rows, placeWords, onDrag, onDropped });
  const { textSize, density } = usePreferences();
  const rowHeight = ((density === 'compact' ? ROW_PX - 4 : ROW_PX) * textSize) / 100;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
      <GridList
        aria-label="Blocks of the briefing"
        data-pane-start=""
        className={styles.rows ?? ''}
        items={rows}
        selectionMode="multiple"
        selectionBehavior="replace"
        keyboardNavigationBehavior="tab"
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          workspace.choose(keys === 'all' ? rows.map((row) => row.id) : [...keys].map(String))
        }
        onAction={(key) => workspace.focusBlock(String(key))}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className={styles.empty}>Headings, positions and excerpts appear here.</p>}
      >
        {(row) => <OutlineRowView row={row} onOpen={onOpen} />}
      </GridList>
    </Virtualizer>
  );
});

function OutlineRowView({
  row,
  onOpen,
}: {
  row: OutlineRow;
  onOpen: (id: string, name: string, open: boolean) => void;
}) {
  const Kind = iconOf(row.kind);
  const isOpen = row.open !== false;
  return (
    <GridListItem
      id={row.id}
      textValue={row.description}
      className={styles.row ?? ''}
      style={{ '--depth': row.depth } as React.CSSProperties}
      data-kind={row.kind}
      data-insertion={row.insertion || undefined}
    >
      <AriaButton slot="drag" className={styles.handle ?? ''} aria-label={`Move ${row.name}`}>
        <GripVertical />
      </AriaButton>
      {row.kind === 'heading' ? (
        <AriaButton
          className={styles.chevron ?? ''}
          aria-label={`${isOpen ? 'Close' : 'Open'} the section ${row.name}`}
          aria-expanded={isOpen}
          excludeFromTabOrder
          onPress={() => onOpen(row.id, row.name, !isOpen)}
        >
          {isOpen ? <ChevronDown /> : <ChevronRight />}
        </AriaButton>
      ) : (
        <Kind className={styles.kind} />
      )}
      <span className={styles.name} dir="auto" title={row.name}>
        {row.name}
      </span>
      {row.worst === 'error' && <OctagonX className={styles.error} aria-label="Stops the export" />}
      {row.worst === 'warning' && <TriangleAlert className={styles.warning} aria-label="Worth a look" />}
    </GridListItem>
  );
}

function rowWith(target: EventTarget, rows: readonly OutlineRow[]): OutlineRow | undefined {
  const id = target instanceof Element && target.closest<HTMLElement>('[role="row"]')?.dataset.key;
  return rows.find((row) => row.id === id);
}
