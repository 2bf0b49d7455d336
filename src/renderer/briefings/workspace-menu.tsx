import { Copy, Ellipsis, LayoutTemplate, Package, PencilLine, Plus, Send } from 'lucide-react';
import { useState } from 'react';
import type { BriefingDetails } from '../../shared/briefings.ts';
import type { MenuCommand } from '../../shared/events.ts';
import { useCommand } from '../commands.ts';
import { IconButton } from '../components/button.tsx';
import { Menu, MenuItem } from '../components/menu.tsx';
import { RecordDialog } from '../deliveries/record-dialog.tsx';
import { copyBriefing } from '../exporting/copy-briefing.ts';
import { beginPacket } from '../packets/begin-packet.ts';
import type { BriefingState } from './briefing-store.ts';
import { NewBriefingDialog } from './new-briefing-dialog.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import { shortName } from './words.ts';

/** What concerns the whole briefing and is wanted seldom; of a template, what is done with it. */
export function WorkspaceMenu({
  id,
  template,
  details,
  onRenamed,
}: {
  id: string;
  template: BriefingState['template'];
  details: BriefingDetails;
  onRenamed: () => void;
}) {
  const [asking, setAsking] = useState<'template' | 'record' | 'rename' | 'new'>();
  const close = () => setAsking(undefined);
  const title = shortName(details.title) || 'Untitled briefing';
  return (
    <>
      {!template && (
        <>
          <TakenCommand command="copy-briefing" run={() => void copyBriefing(id)} />
          <TakenCommand command="make-packet" run={() => void beginPacket([id])} />
          <TakenCommand command="record" run={() => setAsking('record')} />
          <TakenCommand command="save-template" run={() => setAsking('template')} />
        </>
      )}
      <Menu label="More" trigger={<IconButton label="More" icon={<Ellipsis />} />}>
        {template ? (
          <>
            <MenuItem icon={<Plus />} onAction={() => setAsking('new')}>
              New briefing from it…
            </MenuItem>
            <MenuItem icon={<PencilLine />} onAction={() => setAsking('rename')}>
              Rename the template…
            </MenuItem>
          </>
        ) : (
          <>
            <MenuItem icon={<Copy />} onAction={() => void copyBriefing(id)}>
              Copy whole briefing
            </MenuItem>
            <MenuItem icon={<Package />} onAction={() => void beginPacket([id])}>
              Make a packet…
            </MenuItem>
            <MenuItem icon={<Send />} onAction={() => setAsking('record')}>
              Exports and deliveries…
            </MenuItem>
            <MenuItem icon={<LayoutTemplate />} onAction={() => setAsking('template')}>
              Save as template…
            </MenuItem>
          </>
        )}
      </Menu>
      {asking === 'template' && (
        <SaveTemplateDialog from={{ briefing: id }} name={details.title} onClose={close} />
      )}
      {asking === 'record' && <RecordDialog briefing={id} title={title} given={details} onClose={close} />}
      {asking === 'rename' && template && (
        <SaveTemplateDialog id={id} {...template} onClose={close} onSaved={onRenamed} />
      )}
      {asking === 'new' && template && <NewBriefingDialog from={{ template: id }} onClose={close} />}
    </>
  );
}

/** A command that is there only as long as it makes sense: of a briefing, not of a template. */
function TakenCommand({ command, run }: { command: MenuCommand; run: () => void }) {
  useCommand(command, run);
  return null;
}
