import { useEffect, useRef, useState } from 'react';
import type { DeliveryContent, ExportRecord } from '../../shared/deliveries.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { clockTime, longDate } from '../dates.ts';
import { asError } from '../loading.ts';
import styles from './deliveries.module.css';
import { documentName } from './document-name.ts';

/** Exports have numbers for names, so the empty string can stand for none. */
const NOT_SAID = '';
const LONGEST = 20_000;

/** To whom a briefing was given, when and where, and which document it was. */
export function DeliveryForm({
  label,
  begun,
  exports,
  onKeep,
  onCancel,
}: {
  /** What the form is for, such as “Record a delivery”. */
  label: string;
  begun: DeliveryContent;
  /** To choose from; none where it is settled which document was given. */
  exports: readonly ExportRecord[];
  /** Throws where it was not kept. */
  onKeep: (content: DeliveryContent) => Promise<void>;
  onCancel: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  // Where it opens at the end of a pane that scrolls, all of it comes into view.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [content, setContent] = useState(begun);
  const [error, setError] = useState<string>();
  const [isTried, setTried] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const change = (part: Partial<DeliveryContent>) => setContent({ ...content, ...part });
  const wrong = {
    recipient: content.recipient.trim() === '' ? 'Say to whom it was given.' : undefined,
    date: content.date === '' ? 'Say on which day.' : undefined,
  };

  const keep = async () => {
    setTried(true);
    if (isKeeping || wrong.recipient || wrong.date) return;
    setKeeping(true);
    try {
      await onKeep(content);
    } catch (thrown) {
      setError(asError(thrown).message);
      setKeeping(false);
    }
  };

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {error && (
        <Notice tone="error" title="The delivery was not kept" live>
          {error}
        </Notice>
      )}
      <div className={styles.whole}>
        <TextField
          label="Given to"
          placeholder="Such as: Staff of the Subcommittee"
          autoFocus
          maxLength={LONGEST}
          value={content.recipient}
          error={isTried ? wrong.recipient : undefined}
          onChange={(recipient) => change({ recipient })}
        />
      </div>
      <TextField
        label="At the meeting"
        maxLength={LONGEST}
        value={content.meeting}
        onChange={(meeting) => change({ meeting })}
      />
      <TextField
        label="On the day"
        type="date"
        value={content.date}
        error={isTried ? wrong.date : undefined}
        onChange={(date) => change({ date })}
      />
      {exports.length > 0 && (
        <div className={styles.whole}>
          <Select
            label="Document"
            choices={[
              { value: NOT_SAID, name: 'Not said which' },
              ...exports.map((one) => ({
                value: one.export,
                name: `${documentName(one)}, ${longDate(one.exportedAt)}, ${clockTime(one.exportedAt)}`,
              })),
            ]}
            value={content.export ?? NOT_SAID}
            onChange={(value) => change({ export: value === NOT_SAID ? null : value })}
          />
        </div>
      )}
      <div className={styles.whole}>
        <TextField
          label="Note"
          lines={2}
          maxLength={LONGEST}
          value={content.note}
          onChange={(note) => change({ note })}
        />
      </div>
      <div className={styles.formActions}>
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
        <Button size="small" type="submit">
          Keep delivery
        </Button>
      </div>
    </form>
  );
}
