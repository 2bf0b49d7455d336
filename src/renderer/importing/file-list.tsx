import { CircleCheck, CircleMinus, OctagonX, Plus, TriangleAlert } from 'lucide-react';
import { memo, useMemo } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { countOf } from '../../shared/text.ts';
import { usePreferences } from '../preferences/preferences.ts';
import styles from './file-list.module.css';
import type { FileRow } from './file-rows.ts';
import { ChooseFiles } from './import-screen.tsx';

/** Name, two lines and their padding, in pixels at 100 % text size; what there is to look at adds one. */
const ROW_PX = 76;

/** The files and, in a few words, what became of each. */
export const FileList = memo(function FileList({
  rows,
  shown,
  onShow,
}: {
  rows: readonly FileRow[];
  shown: number;
  onShow: (index: number) => void;
}) {
  const { textSize } = usePreferences();
  const layoutOptions = useMemo(() => ({ estimatedRowHeight: (ROW_PX * textSize) / 100 }), [textSize]);
  return (
    <section className={styles.pane} aria-label="Files" data-pane="Files">
      <h2 className={styles.heading}>{countOf(rows.length, 'file')}</h2>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          aria-label="Files"
          className={styles.list ?? ''}
          data-pane-start=""
          items={rows}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[String(shown)]}
          onSelectionChange={(keys) => {
            const [index] = keys === 'all' ? [] : keys;
            if (index !== undefined) onShow(Number(index));
          }}
        >
          {(row) => <FileRowView row={row} />}
        </GridList>
      </Virtualizer>
      <div className={styles.add}>
        <ChooseFiles name="Add files…" icon={<Plus />} />
      </div>
    </section>
  );
});

const ICONS = { clear: CircleCheck, look: TriangleAlert, refused: OctagonX, nothing: CircleMinus };

function FileRowView({ row }: { row: FileRow }) {
  const Icon = ICONS[row.state];
  return (
    <GridListItem
      id={row.id}
      textValue={[row.name, ...row.lines, row.look].filter(Boolean).join(', ')}
      className={styles.file ?? ''}
    >
      <Icon className={styles[row.state]} />
      <div className={styles.words}>
        <p className={styles.name} title={row.name}>
          {row.name}
        </p>
        {row.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {row.look && <p className={styles.attention}>{row.look}</p>}
      </div>
    </GridListItem>
  );
}
