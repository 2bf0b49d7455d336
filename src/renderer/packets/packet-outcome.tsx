import { useState } from 'react';
import type { MadePacket, PacketContent } from '../../shared/packets.ts';
import { countOf } from '../../shared/text.ts';
import { LinkButton } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { deliveryBegun } from '../deliveries/delivery-begun.ts';
import { DeliveryForm } from '../deliveries/delivery-form.tsx';
import { fileNameOf, folderOf, sizeInWords } from '../exporting/file-name.ts';
import { call } from '../transport.ts';

/** The packet is there; who gets it can be kept for all its documents at once. */
export function PacketOutcome({ content, made }: { content: PacketContent; made: MadePacket }) {
  const [state, setState] = useState<'offered' | 'asking' | { keptFor: string }>('offered');
  const where = made.download === null ? ` In ${folderOf(made.file)}.` : '';
  return (
    <>
      <Notice tone="done" title="The packet is made" live>
        {`${fileNameOf(made.file)}, ${sizeInWords(made.bytes)}: a cover sheet, ${countOf(made.documents.length, 'briefing')} and ${countOf(made.attachments.length, 'attachment')}.${where}`}
      </Notice>
      {state === 'offered' && (
        <p>
          <LinkButton onPress={() => setState('asking')}>Record to whom it is given</LinkButton>
        </p>
      )}
      {state === 'asking' && (
        <DeliveryForm
          label="Record to whom it is given"
          begun={deliveryBegun(content, null)}
          exports={[]}
          onKeep={async ({ export: _none, ...given }) => {
            const documents = made.documents.map(({ briefing, export: exported }) => ({
              briefing,
              export: exported,
            }));
            await call('packets.give', { documents, content: given });
            setState({ keptFor: given.recipient.trim() });
          }}
          onCancel={() => setState('offered')}
        />
      )}
      {typeof state === 'object' && <Notice tone="done" title={`Recorded: given to ${state.keptFor}`} live />}
    </>
  );
}
