import { EyeOff } from 'lucide-react';
import { useMemo } from 'react';
import { Collection, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { BriefingRow } from '../../shared/briefings.ts';
import { Checkbox } from '../components/checkbox.tsx';
import { Tag } from '../components/tag.tsx';
import { usePreferences } from '../preferences/preferences.ts';
import { BriefingMenu, type BriefingQuestion } from './briefing-menu.tsx';
import { BriefingName } from './briefing-name.tsx';
import type { BriefingRows } from './briefing-rows.ts';
import { BriefingSketch } from './briefing-sketch.tsx';
import styles from './briefings-screen.module.css';
import { aboutRow, contentsOfRow, describeRow, onDay, whatBecameOf } from './describe-briefing.ts';

/** Each with its first page small. Enter or a click opens, Space chooses several, F2 renames, Delete removes. */
export function BriefingList({
  list,
  onAsk,
}: {
  list: BriefingRows;
  onAsk: (question: BriefingQuestion, row: BriefingRow) => void;
}) {
  const { textSize } = usePreferences();
  const layoutOptions = useMemo(
    () => ({ estimatedRowHeight: Math.round((97 * textSize) / 100) }),
    [textSize],
  );
  return (
    <div className={styles.list} onKeyDownCapture={list.onKeyDownCapture}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          aria-label="Briefings"
          data-pane-start=""
          className={styles.rows ?? ''}
          selectionMode="multiple"
          selectedKeys={list.chosen}
          onSelectionChange={(keys) =>
            list.setChosen(new Set(keys === 'all' ? list.rows.map(({ id }) => id) : [...keys].map(String)))
          }
          {...(list.open && { onAction: (id) => list.open?.(String(id)) })}
        >
          <Collection items={list.rows} dependencies={[list.renaming, list.chosen.size > 0]}>
            {(row) => (
              <GridListItem
                id={row.id}
                textValue={describeRow(row)}
                className={styles.row ?? ''}
                data-choosing={list.chosen.size > 0 || undefined}
              >
                <div className={styles.choose}>
                  <Checkbox slot="selection" />
                </div>
                <BriefingSketch sketch={row.sketch} />
                <div className={styles.words}>
                  <div className={styles.name} dir="auto">
                    <BriefingName row={row} list={list} />
                    {row.distribution === 'internal' && (
                      <Tag tone="inverse" icon={<EyeOff />}>
                        Internal only
                      </Tag>
                    )}
                  </div>
                  <p className={styles.about} dir="auto">
                    {aboutRow(row)}
                  </p>
                  <p className={styles.became}>{whatBecameOf(row)}</p>
                </div>
                <p className={styles.meta}>
                  {contentsOfRow(row)}
                  <br />
                  {row.removedAt ? 'Removed' : 'Changed'} {onDay(row.removedAt ?? row.updatedAt)}
                </p>
                <BriefingMenu row={row} list={list} onAsk={onAsk} />
              </GridListItem>
            )}
          </Collection>
        </GridList>
      </Virtualizer>
    </div>
  );
}
