import { ArrowLeft, Package, Trash2 } from 'lucide-react';
import type { Packet } from '../../shared/packets.ts';
import { countOf } from '../../shared/text.ts';
import { Button, IconButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { showToast } from '../components/toast.tsx';
import { longDate } from '../dates.ts';
import { asError, useLibrary } from '../loading.ts';
import { hrefOf, navigate } from '../routes.ts';
import { call } from '../transport.ts';
import { nameOfPacket } from './packet-name.ts';
import styles from './packets.module.css';

/** Packets that are remembered, to be changed and made again. */
export function PacketsScreen() {
  const { value: packets, error } = useLibrary('packets.list', {}, { changedBy: ['packets'] });
  return (
    <main
      className={styles.screen}
      aria-label="Packets"
      data-state={packets || error ? 'ready' : 'loading'}
      data-pane=""
    >
      <PaneHeader>
        <IconButton
          label="Back to the briefings"
          icon={<ArrowLeft />}
          onPress={() => navigate({ screen: 'briefings' })}
        />
        <ScreenTitle>Packets</ScreenTitle>
      </PaneHeader>
      {error && (
        <Notice tone="error" title="The packets can’t be listed" live>
          {error.message}
        </Notice>
      )}
      {packets?.length === 0 && (
        <EmptyState
          icon={<Package />}
          title="No packets yet"
          actions={<Button onPress={() => navigate({ screen: 'briefings' })}>Choose briefings</Button>}
        >
          A packet is several briefings given away together, with a cover sheet and originals of testimony.
          Choose briefings in their list, then “Make a packet…”.
        </EmptyState>
      )}
      {packets && packets.length > 0 && (
        <ScrollArea label="Packets">
          <ul className={styles.list}>
            {packets.map((packet) => (
              <li key={packet.id} className={styles.row}>
                <div className={styles.words}>
                  <a className={styles.name} href={hrefOf({ screen: 'packets', id: packet.id })} dir="auto">
                    {nameOfPacket(packet.content)}
                  </a>
                  <p className={styles.quiet}>{aboutPacket(packet)}</p>
                </div>
                <IconButton
                  size="small"
                  label={`Remove the packet ${nameOfPacket(packet.content)}`}
                  icon={<Trash2 />}
                  onPress={() => void removePacket(packet)}
                />
              </li>
            ))}
          </ul>
        </ScrollArea>
      )}
    </main>
  );
}

function aboutPacket({ content, lastMadeAt }: Packet): string {
  const made = lastMadeAt === null ? 'not made yet' : `made ${longDate(lastMadeAt)}`;
  return [countOf(content.briefings.length, 'briefing'), content.audience.trim(), made]
    .filter(Boolean)
    .join(' · ');
}

async function removePacket({ id, content }: Packet): Promise<void> {
  try {
    await call('packets.remove', { id });
    showToast(`Removed the packet ${nameOfPacket(content)}`, {
      name: 'Undo',
      run: () => {
        call('packets.bringBack', { id }).catch((thrown: unknown) => showToast(asError(thrown).message));
      },
    });
  } catch (thrown) {
    showToast(asError(thrown).message);
  }
}
