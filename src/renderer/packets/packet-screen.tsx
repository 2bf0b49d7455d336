import { ArrowLeft, Package, Plus } from 'lucide-react';
import type { PacketFinding } from '../../shared/packets.ts';
import { countOf } from '../../shared/text.ts';
import { DISTRIBUTIONS } from '../briefings/details-fields.tsx';
import { Button, IconButton, LinkButton } from '../components/button.tsx';
import { Menu, MenuItem } from '../components/menu.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { Segmented } from '../components/segmented.tsx';
import { TextField } from '../components/text-field.tsx';
import { useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';
import { OrderedItems } from './ordered-items.tsx';
import { nameOfPacket } from './packet-name.ts';
import { PacketOutcome } from './packet-outcome.tsx';
import styles from './packets.module.css';
import { useMaking } from './use-making.ts';
import { usePacket } from './use-packet.ts';

const FORMS = [
  { value: 'zip' as const, name: 'ZIP file' },
  { value: 'folder' as const, name: 'Folder' },
];
const DOCUMENTS = [
  { value: 'docx' as const, name: 'Word' },
  { value: 'pdf' as const, name: 'PDF' },
];

/** One packet: what is in it, what the checks say of it, and making it. */
export function PacketScreen({ id }: { id: string }) {
  const { content, state, error, change, settled } = usePacket(id);
  const { making, start, cancel } = useMaking(id);
  const status = useLibrary('library.status', {});
  const briefings = useLibrary('briefings.list', {}, { changedBy: ['briefings'] });
  const testimony = useLibrary('testimony.list', {}, { changedBy: ['testimony'] });
  const errors = state?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  const isRunning = making.state === 'running';
  const begin = async () => {
    await settled();
    await start();
  };
  return (
    <main
      className={styles.screen}
      aria-label="Packet"
      data-state={state || error ? 'ready' : 'loading'}
      data-pane=""
    >
      <PaneHeader
        actions={
          <Button
            variant="primary"
            icon={<Package />}
            unavailable={
              errors > 0
                ? `Resolve ${countOf(errors, 'error')}, then make the packet.`
                : isRunning
                  ? 'The packet is being made.'
                  : undefined
            }
            onPress={() => void begin()}
          >
            Make the packet
          </Button>
        }
      >
        <IconButton
          label="Back to the packets"
          icon={<ArrowLeft />}
          onPress={() => navigate({ screen: 'packets', id: null })}
        />
        <ScreenTitle>{content ? nameOfPacket(content) : 'Packet'}</ScreenTitle>
      </PaneHeader>
      <ScrollArea label="What is in the packet">
        <div className={styles.list}>
          {error && (
            <Notice
              tone="error"
              title={content ? 'The last change was not kept' : 'The packet can’t be shown'}
              live
            >
              {error.message}
            </Notice>
          )}
          {isRunning && (
            <ProgressBar
              label={making.label}
              done={making.done}
              total={making.total}
              action={<LinkButton onPress={cancel}>Cancel</LinkButton>}
            />
          )}
          {making.state === 'failed' && (
            <Notice tone="error" title="No packet was made" live>
              {making.error.message}
            </Notice>
          )}
          {content && making.state === 'done' && (
            <PacketOutcome key={making.made.madeAt} content={content} made={making.made} />
          )}
          {content && state && (
            <>
              <div className={styles.fields}>
                <TextField label="Name" value={content.name} onChange={(name) => change({ name })} />
                <TextField
                  label="For"
                  value={content.audience}
                  onChange={(audience) => change({ audience })}
                />
                <TextField
                  label="Meeting"
                  value={content.meeting}
                  onChange={(meeting) => change({ meeting })}
                />
                <TextField
                  label="Date"
                  type="date"
                  value={content.date ?? ''}
                  onChange={(date) => change({ date: date === '' ? null : date })}
                />
                <TextField
                  label="Prepared by"
                  value={content.preparedBy}
                  onChange={(preparedBy) => change({ preparedBy })}
                />
                <TextField
                  label="Marking on the cover sheet"
                  placeholder="None"
                  value={content.marking}
                  onChange={(marking) => change({ marking })}
                />
                <Segmented
                  label="Distribution"
                  choices={DISTRIBUTIONS}
                  value={content.distribution}
                  onChange={(distribution) => change({ distribution })}
                />
                <Segmented
                  label="Documents"
                  choices={DOCUMENTS}
                  value={content.format}
                  onChange={(format) => change({ format })}
                />
                {status.value?.host === 'desktop' && (
                  <Segmented
                    label="Made as"
                    choices={FORMS}
                    value={content.form}
                    onChange={(form) => change({ form })}
                  />
                )}
              </div>
              <Checks findings={state.findings} />
              <section className={styles.part}>
                <h2>Briefings, in order</h2>
                <OrderedItems
                  label="Briefings of the packet"
                  items={state.briefings.map((one) => ({
                    id: one.id,
                    name: nameOf(one.title, 'Untitled briefing'),
                    about: one.file,
                  }))}
                  onChange={(next) => change({ briefings: next })}
                />
                <div className={styles.actions}>
                  <Adder
                    label="Add a briefing"
                    items={(briefings.value ?? []).map((row) => ({
                      id: row.id,
                      name: row.title.trim() || 'Untitled briefing',
                    }))}
                    chosen={content.briefings}
                    onAdd={(briefing) => change({ briefings: [...content.briefings, briefing] })}
                  />
                </div>
              </section>
              <section className={styles.part}>
                <h2>Originals of testimony</h2>
                <p className={styles.quiet}>
                  The files as they were imported, to the byte, in a folder “Attachments”.
                </p>
                <OrderedItems
                  label="Attachments of the packet"
                  items={state.attachments.map((one) => ({
                    id: one.id,
                    name: nameOf(one.title, 'Testimony'),
                    about: one.file,
                  }))}
                  onChange={(attachments) => change({ attachments })}
                />
                <div className={styles.actions}>
                  {state.quoted.length > 0 && (
                    <Button
                      size="small"
                      icon={<Plus />}
                      onPress={() =>
                        change({
                          attachments: [...content.attachments, ...state.quoted.map((one) => one.id)],
                        })
                      }
                    >
                      {`Attach what is quoted (${state.quoted.length})`}
                    </Button>
                  )}
                  <Adder
                    label="Attach testimony"
                    items={(testimony.value?.testimony ?? []).map((row) => ({ id: row.id, name: row.title }))}
                    chosen={content.attachments}
                    onAdd={(one) => change({ attachments: [...content.attachments, one] })}
                  />
                </div>
              </section>
            </>
          )}
        </div>
      </ScrollArea>
    </main>
  );
}

function Checks({ findings }: { findings: readonly PacketFinding[] }) {
  if (findings.length === 0) return null;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <section className={styles.checks} aria-label="Checks">
      {[...errors, ...warnings].map(({ severity, message }) => (
        <Notice
          key={message}
          tone={severity}
          title={severity === 'error' ? 'To resolve first' : 'Worth a look'}
        >
          {message}
        </Notice>
      ))}
    </section>
  );
}

function Adder({
  label,
  items,
  chosen,
  onAdd,
}: {
  label: string;
  items: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onAdd: (id: string) => void;
}) {
  const left = items.filter(({ id }) => !chosen.includes(id));
  if (left.length === 0) return null;
  return (
    <Menu
      label={label}
      trigger={
        <Button size="small" icon={<Plus />}>
          {`${label}…`}
        </Button>
      }
    >
      {left.map(({ id, name }) => (
        <MenuItem key={id} onAction={() => onAdd(id)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}

function nameOf(title: string | null, untitled: string): string {
  return title === null ? 'Removed' : title.trim() || untitled;
}
