import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Delivery, DeliveryContent } from '../../shared/deliveries.ts';
import { announce } from '../components/announce.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';
import { checkDocument } from '../verifying/check-session.ts';
import styles from './deliveries.module.css';
import { DeliveriesPart } from './deliveries-part.tsx';
import { deliveryBegun, type Given } from './delivery-begun.ts';
import { DeliveryForm } from './delivery-form.tsx';
import { ExportsPart } from './exports-part.tsx';

/** What became of a briefing: what was exported of it, and to whom it was given. */
export function RecordDialog({
  briefing,
  title,
  given,
  onClose,
}: {
  briefing: string;
  title: string;
  given: Given;
  onClose: () => void;
}) {
  const changedBy = { changedBy: ['briefings'] } as const;
  const exports = useLibrary('exporting.list', { briefing }, changedBy);
  const deliveries = useLibrary('deliveries.list', { briefing }, changedBy);
  const host = useLibrary('library.status', {}).value?.host;
  const [form, setForm] = useState<{ delivery: Delivery | null; begun: DeliveryContent }>();
  const error = exports.error ?? deliveries.error;

  const begin = (exported: string | null) =>
    setForm({ delivery: null, begun: deliveryBegun(given, exported) });
  const keep = async (content: DeliveryContent) => {
    if (form?.delivery) await call('deliveries.edit', { id: form.delivery.id, content });
    else await call('deliveries.create', { briefing, content });
    setForm(undefined);
    announce(`Kept: given to ${content.recipient.trim()}.`);
  };

  return (
    <Dialog
      title={`Exports and deliveries of “${title}”`}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.record}>
        {error && (
          <Notice tone="error" title="Not everything could be read" live>
            {error.message}
          </Notice>
        )}
        <section aria-labelledby="record-deliveries">
          <header className={styles.head}>
            <h3 id="record-deliveries" className={styles.title}>
              Given to
            </h3>
            {!form && (
              <Button size="small" icon={<Plus />} onPress={() => begin(exports.value?.[0]?.export ?? null)}>
                Record a delivery
              </Button>
            )}
          </header>
          {form && (
            <DeliveryForm
              key={form.delivery?.id ?? form.begun.export}
              label={form.delivery ? 'Edit the delivery' : 'Record a delivery'}
              begun={form.begun}
              exports={exports.value ?? []}
              onKeep={keep}
              onCancel={() => setForm(undefined)}
            />
          )}
          {deliveries.value && (
            <DeliveriesPart
              deliveries={deliveries.value}
              exports={exports.value ?? []}
              onEdit={(delivery) => {
                const { id: _, briefing: __, ...begun } = delivery;
                setForm({ delivery, begun });
              }}
            />
          )}
        </section>
        {exports.value && (
          <ExportsPart
            exports={exports.value}
            showsFiles={host === 'desktop'}
            onGiven={(exported) => begin(exported.export)}
            onCheck={(file) => {
              void checkDocument(file);
              navigate({ screen: 'check-document' });
              onClose();
            }}
          />
        )}
      </div>
    </Dialog>
  );
}
