import { EyeOff, Trash2 } from 'lucide-react';
import { GridList, GridListItem } from 'react-aria-components';
import type { BriefingRow } from '../../shared/briefings.ts';
import { countOf } from '../../shared/text.ts';
import { announce } from '../components/announce.tsx';
import { IconButton } from '../components/button.tsx';
import { Tag } from '../components/tag.tsx';
import { showToast } from '../components/toast.tsx';
import { clockTime, longDate } from '../dates.ts';
import { asError } from '../loading.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';
import styles from './briefings-screen.module.css';

/** Enter or a click opens; Delete removes, with a way back. */
export function BriefingList({ rows }: { rows: readonly BriefingRow[] }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the rows inside, which bubbles up to here.
    <div
      className={styles.list}
      onKeyDown={(event) => {
        // A key held down removes one briefing, not one after the other.
        if (event.key !== 'Delete' || event.repeat || !(event.target instanceof HTMLElement)) return;
        const { key } = event.target.dataset;
        const row = rows.find((one) => one.id === key);
        if (row) void remove(row);
      }}
    >
      <GridList
        aria-label="Briefings"
        className={styles.rows ?? ''}
        items={rows}
        onAction={(id) => navigate({ screen: 'briefing', id: String(id) })}
      >
        {(row) => (
          <GridListItem id={row.id} textValue={describe(row)} className={styles.row ?? ''}>
            <div className={styles.words}>
              <div className={styles.name} dir="auto">
                <span className={styles.rowTitle} title={titleOf(row)}>
                  {titleOf(row)}
                </span>
                {row.distribution === 'internal' && (
                  <Tag tone="inverse" icon={<EyeOff />}>
                    Internal only
                  </Tag>
                )}
              </div>
              <p className={styles.about} dir="auto">
                {aboutOf(row)}
              </p>
            </div>
            <p className={styles.meta}>
              {contentsOf(row)}
              <br />
              Changed {changedOn(row.updatedAt)}
            </p>
            <div className={styles.remove}>
              <IconButton
                label={`Remove ${titleOf(row)}`}
                icon={<Trash2 />}
                onPress={() => void remove(row)}
              />
            </div>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

/** “3 positions, 2 excerpts”. */
function contentsOf(row: BriefingRow): string {
  const positions = countOf(row.positions, 'position');
  return row.excerpts === 0 ? positions : `${positions}, ${countOf(row.excerpts, 'excerpt')}`;
}

function titleOf(row: BriefingRow): string {
  return row.title.trim() || 'Untitled briefing';
}

function aboutOf(row: BriefingRow): string {
  const said = [row.audience.trim() && `For ${row.audience.trim()}`, row.date && longDate(row.date)];
  return said.filter(Boolean).join(', ') || 'No details yet';
}

function describe(row: BriefingRow): string {
  return `${titleOf(row)}. ${aboutOf(row)}. ${contentsOf(row)}, changed ${changedOn(row.updatedAt)}`;
}

/** The time for today, else the day. */
function changedOn(iso: string): string {
  const at = new Date(iso);
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday ? `at ${clockTime(iso)}` : longDate(iso);
}

async function remove(row: BriefingRow): Promise<void> {
  try {
    await call('briefings.remove', { id: row.id });
    showToast(`Removed ${titleOf(row)}`, { name: 'Undo', run: () => void bringBack(row) });
  } catch (error) {
    showToast(asError(error).message);
  }
}

async function bringBack(row: BriefingRow): Promise<void> {
  try {
    await call('briefings.bringBack', { id: row.id });
    announce(`${titleOf(row)} is back.`);
  } catch (error) {
    showToast(asError(error).message);
  }
}
