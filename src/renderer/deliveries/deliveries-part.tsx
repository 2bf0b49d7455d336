import { PencilLine, Trash2 } from 'lucide-react';
import type { Delivery, ExportRecord } from '../../shared/deliveries.ts';
import { announce } from '../components/announce.tsx';
import { IconButton } from '../components/button.tsx';
import { showToast } from '../components/toast.tsx';
import { longDate } from '../dates.ts';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import styles from './deliveries.module.css';
import { documentName } from './document-name.ts';

/** To whom a briefing was given, the latest first. */
export function DeliveriesPart({
  deliveries,
  exports,
  onEdit,
}: {
  deliveries: readonly Delivery[];
  exports: readonly ExportRecord[];
  onEdit: (delivery: Delivery) => void;
}) {
  if (deliveries.length === 0) {
    return (
      <p className={styles.none}>Nobody yet, as far as the library knows. Record it once you gave it away.</p>
    );
  }
  return (
    <ul className={styles.items}>
      {deliveries.map((delivery) => (
        <li key={delivery.id} className={styles.delivery}>
          <div className={styles.words}>
            <p className={styles.name} dir="auto">
              {delivery.recipient}
            </p>
            <p dir="auto">{[longDate(delivery.date), delivery.meeting].filter(Boolean).join(', ')}</p>
            {delivery.note !== '' && (
              <p className={styles.note} dir="auto">
                {delivery.note}
              </p>
            )}
            <Document exported={exports.find((one) => one.export === delivery.export)} />
          </div>
          <IconButton
            size="small"
            label={`Edit the delivery to ${delivery.recipient}`}
            icon={<PencilLine />}
            onPress={() => onEdit(delivery)}
          />
          <IconButton
            size="small"
            label={`Remove the delivery to ${delivery.recipient}`}
            icon={<Trash2 />}
            onPress={() => void remove(delivery)}
          />
        </li>
      ))}
    </ul>
  );
}

function Document({ exported }: { exported: ExportRecord | undefined }) {
  if (!exported) return null;
  return (
    <p className={styles.of}>{`${documentName(exported)}, exported ${longDate(exported.exportedAt)}`}</p>
  );
}

async function remove({ id, recipient }: Delivery): Promise<void> {
  try {
    await call('deliveries.remove', { id });
    showToast(`Removed the delivery to ${recipient}`, {
      name: 'Undo',
      run: () => {
        call('deliveries.bringBack', { id }).then(
          () => announce(`The delivery to ${recipient} is back.`),
          (thrown: unknown) => showToast(asError(thrown).message),
        );
      },
    });
  } catch (thrown) {
    showToast(asError(thrown).message);
  }
}
