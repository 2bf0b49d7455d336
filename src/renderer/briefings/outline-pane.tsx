import {
  ChevronDown,
  ChevronRight,
  ChevronsDownUp,
  ChevronsUpDown,
  FileText,
  GripVertical,
  Heading,
  OctagonX,
  Pilcrow,
  Plus,
  TextAlignStart,
  TriangleAlert,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button as AriaButton, GridList, GridListItem } from 'react-aria-components';
import type { Block, BriefingFinding } from '../../shared/briefings.ts';
import { IconButton } from '../components/button.tsx';
import { Menu, MenuItem } from '../components/menu.tsx';
import { handleKeys } from '../keys.ts';
import type { Carried } from './drag-items.ts';
import styles from './outline.module.css';
import { depthsOf, sectionEnd } from './outline.ts';
import { useOutlineDrag } from './use-outline-drag.tsx';
import { describeBlock, nameOf, type TitleOf } from './words.ts';
import { useWorkspace } from './workspace-actions.ts';

export interface OutlineRow {
  id: string;
  kind: Block['type'];
  name: string;
  description: string;
  depth: number;
  open: boolean | null;
  worst: BriefingFinding['severity'] | null;
  /** Something being dragged over the document would come before this row. */
  insertion: boolean;
}

/** The briefing's blocks in order, indented by its headings: to find, choose, move and remove them. */
export function OutlinePane({
  blocks,
  titleOf,
  chosen,
  findingsOf,
  dropPlace,
  onDrag,
  onDropped,
}: {
  blocks: readonly Block[];
  titleOf: TitleOf;
  chosen: ReadonlySet<string>;
  findingsOf: (block: string | null) => readonly BriefingFinding[];
  dropPlace: string | null | undefined;
  onDrag: (dragging: boolean, virtual: boolean) => void;
  onDropped: (carried: Carried, before: string | null) => void;
}) {
  const workspace = useWorkspace();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => rowsOf(blocks, titleOf, closed, findingsOf, dropPlace),
    [blocks, titleOf, closed, findingsOf, dropPlace],
  );
  const { dragAndDropHooks } = useOutlineDrag({ blocks, rows, titleOf, onDrag, onDropped });
  const headings = blocks.filter((block) => block.type === 'heading').map((block) => block.id);
  const allClosed = headings.length > 0 && headings.every((id) => closed.has(id));

  const setOpen = (id: string, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(id);
    else next.add(id);
    setClosed(next);
  };
  /** A closed heading stands for all that is under it. */
  const chosenWithHidden = () =>
    blocks.flatMap((block, index) => {
      if (!chosen.has(block.id)) return [];
      const end = closed.has(block.id) ? sectionEnd(blocks, index) : index + 1;
      return blocks.slice(index, end).map((one) => one.id);
    });
  const only = chosen.size === 1 ? [...chosen][0] : undefined;

  return (
    <nav className={styles.outline} aria-label="Outline" data-pane="">
      <header className={styles.header}>
        <h2 className={styles.title}>Outline</h2>
        {headings.length > 0 && (
          <IconButton
            size="small"
            label={allClosed ? 'Open all sections' : 'Close all sections'}
            icon={allClosed ? <ChevronsUpDown /> : <ChevronsDownUp />}
            onPress={() => setClosed(allClosed ? new Set() : new Set(headings))}
          />
        )}
        <Menu
          label="Add"
          trigger={<IconButton size="small" label="Add after the chosen block" icon={<Plus />} />}
        >
          <MenuItem icon={<Heading />} onAction={() => workspace.addHeading()}>
            Heading
          </MenuItem>
          <MenuItem icon={<Pilcrow />} shortcut="Ctrl Enter" onAction={() => workspace.addText()}>
            Own text
          </MenuItem>
        </Menu>
      </header>
      <div
        className={styles.list}
        // Before the list's own keys, which know no Alt.
        onKeyDownCapture={handleKeys({
          'Alt ArrowUp': () => workspace.moveUp(chosen),
          'Alt ArrowDown': () => workspace.moveDown(chosen),
          'Alt ArrowLeft': () => only && workspace.shiftLevel(only, -1),
          'Alt ArrowRight': () => only && workspace.shiftLevel(only, 1),
          Delete: () => workspace.remove(chosenWithHidden()),
          ArrowLeft: only && headings.includes(only) ? () => setOpen(only, false) : undefined,
          ArrowRight: only && closed.has(only) ? () => setOpen(only, true) : undefined,
        })}
      >
        <GridList
          aria-label="Blocks of the briefing"
          className={styles.rows ?? ''}
          items={rows}
          selectionMode="multiple"
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            workspace.choose(keys === 'all' ? blocks.map((b) => b.id) : [...keys].map(String))
          }
          onAction={(key) => workspace.focusBlock(String(key))}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className={styles.empty}>Headings and positions appear here.</p>}
        >
          {(row) => <OutlineRowView row={row} onOpen={setOpen} />}
        </GridList>
        {dropPlace === null && <div className={styles.insertionAtEnd} />}
      </div>
    </nav>
  );
}

function OutlineRowView({ row, onOpen }: { row: OutlineRow; onOpen: (id: string, open: boolean) => void }) {
  const Kind = row.kind === 'text' ? TextAlignStart : FileText;
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
          onPress={() => onOpen(row.id, !isOpen)}
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

function rowsOf(
  blocks: readonly Block[],
  titleOf: TitleOf,
  closed: ReadonlySet<string>,
  findingsOf: (block: string | null) => readonly BriefingFinding[],
  dropPlace: string | null | undefined,
): OutlineRow[] {
  const depths = depthsOf(blocks);
  const rows: OutlineRow[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (!block) break;
    const isClosed = closed.has(block.id);
    const end = isClosed ? sectionEnd(blocks, index) : index + 1;
    const findings = blocks.slice(index, end).flatMap((one) => findingsOf(one.id));
    const worst = findings.find((finding) => finding.severity === 'error') ?? findings[0];
    rows.push({
      id: block.id,
      kind: block.type,
      name: nameOf(block, titleOf),
      description: describeBlock(blocks, block, titleOf),
      depth: depths[index] ?? 0,
      open: block.type === 'heading' ? !isClosed : null,
      worst: worst?.severity ?? null,
      insertion: dropPlace === block.id,
    });
    index = end;
  }
  return rows;
}
