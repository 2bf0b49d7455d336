import {
  Archive,
  ArchiveRestore,
  Copy,
  Ellipsis,
  LayoutTemplate,
  PencilLine,
  Send,
  Trash2,
  Undo2,
} from 'lucide-react';
import type { BriefingRow } from '../../shared/briefings.ts';
import { IconButton } from '../components/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../components/menu.tsx';
import type { BriefingRows } from './briefing-rows.ts';
import { titleOfRow } from './describe-briefing.ts';
import {
  archiveBriefings,
  bringBackBriefings,
  duplicateBriefings,
  removeBriefings,
} from './manage-briefings.ts';

/** What is asked about a briefing in a dialog of its own. */
export type BriefingQuestion = 'record' | 'template';

/** Everything that can be done to one briefing without opening it; to one that was removed, a single thing. */
export function BriefingMenu({
  row,
  list,
  onAsk,
}: {
  row: BriefingRow;
  list: BriefingRows;
  onAsk: (question: BriefingQuestion, row: BriefingRow) => void;
}) {
  const name = titleOfRow(row);
  const isArchived = row.archivedAt !== null;
  if (row.removedAt !== null) {
    return (
      <IconButton
        label={`Bring ${name} back`}
        icon={<Undo2 />}
        onPress={() => void bringBackBriefings([row])}
      />
    );
  }
  return (
    <Menu label={name} trigger={<IconButton label={`More about ${name}`} icon={<Ellipsis />} />}>
      <MenuItem icon={<PencilLine />} shortcut="F2" onAction={() => list.beginRenaming(row)}>
        Rename
      </MenuItem>
      <MenuItem icon={<Copy />} onAction={() => void duplicateBriefings([row])}>
        Duplicate
      </MenuItem>
      <MenuItem icon={<LayoutTemplate />} onAction={() => onAsk('template', row)}>
        Save as template…
      </MenuItem>
      <MenuItem icon={<Send />} onAction={() => onAsk('record', row)}>
        Exports and deliveries…
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={isArchived ? <ArchiveRestore /> : <Archive />}
        onAction={() => void archiveBriefings([row], !isArchived)}
      >
        {isArchived ? 'Take out of the archive' : 'Archive'}
      </MenuItem>
      <MenuItem icon={<Trash2 />} shortcut="Delete" onAction={() => void removeBriefings([row])}>
        Remove
      </MenuItem>
    </Menu>
  );
}
