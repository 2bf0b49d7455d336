import { Archive, ArchiveRestore, Copy, Package, Trash2, Undo2 } from 'lucide-react';
import type { BriefingFilter } from '../../shared/briefings.ts';
import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { beginPacket } from '../packets/begin-packet.ts';
import type { BriefingRows } from './briefing-rows.ts';
import styles from './briefings-screen.module.css';
import {
  archiveBriefings,
  bringBackBriefings,
  duplicateBriefings,
  removeBriefings,
} from './manage-briefings.ts';

/** What can be done to all that are chosen. */
export function ChosenBriefings({ list, among }: { list: BriefingRows; among: BriefingFilter['among'] }) {
  const rows = list.rows.filter(({ id }) => list.chosen.has(id));
  const isArchived = among === 'archived';
  return (
    <footer className={styles.chosen}>
      <Button variant="quiet" size="small" onPress={() => list.setChosen(new Set())}>
        Clear
      </Button>
      <p className={styles.count} aria-live="polite">
        {`${countOf(rows.length, 'briefing')} chosen`}
      </p>
      {among === 'removed' ? (
        <Button size="small" icon={<Undo2 />} onPress={() => void bringBackBriefings(rows)}>
          Bring back
        </Button>
      ) : (
        <>
          <Button size="small" icon={<Package />} onPress={() => void beginPacket(rows.map(({ id }) => id))}>
            Make a packet…
          </Button>
          <Button size="small" icon={<Copy />} onPress={() => void duplicateBriefings(rows)}>
            Duplicate
          </Button>
          <Button
            size="small"
            icon={isArchived ? <ArchiveRestore /> : <Archive />}
            onPress={() => void archiveBriefings(rows, !isArchived)}
          >
            {isArchived ? 'Take out of the archive' : 'Archive'}
          </Button>
          <Button size="small" icon={<Trash2 />} onPress={() => void removeBriefings(rows)}>
            Remove
          </Button>
        </>
      )}
    </footer>
  );
}
