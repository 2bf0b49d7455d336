import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { showToast } from '../components/toast.tsx';
import { useDrops } from '../importing/drop-takers.ts';
import { asError } from '../loading.ts';
import { navigate } from '../routes.ts';
import { call, uploadFile } from '../transport.ts';
import { EdgesPart } from './edges-part.tsx';
import styles from './house-style.module.css';
import { LogoPart } from './logo-part.tsx';
import { SamplePages } from './sample-pages.tsx';
import { TemplatePart } from './template-part.tsx';
import { TypePart } from './type-part.tsx';
import { useHouseStyle } from './use-house-style.ts';

/** How the office's Word documents look, with a sample beside it. A choice is kept as it is made. */
export function HouseStyleScreen() {
  const { style, error, kept, change, replace } = useHouseStyle();
  const [resetting, setResetting] = useState(false);
  const [reading, setReading] = useState<string>();
  const [refusal, setRefusal] = useState<StandpointError>();

  const takeTemplate = async (file: File) => {
    setReading(file.name);
    setRefusal(undefined);
    try {
      const upload = await uploadFile(file);
      const answer = call('houseStyle.useTemplate', { job: crypto.randomUUID(), upload });
      answer.catch((thrown: unknown) => setRefusal(asError(thrown)));
      if (await replace(() => answer)) showToast(`Documents are made with “${file.name}” from now on.`);
    } catch (thrown) {
      setRefusal(asError(thrown));
    } finally {
      setReading(undefined);
    }
  };
  useDrops('Drop a Word file to make documents with it.', ([file]) => {
    if (file && reading === undefined) void takeTemplate(file);
  });

  return (
    <main
      className={styles.screen}
      aria-label="House style"
      data-state={style || error ? 'ready' : 'loading'}
      data-pane="House style"
    >
      <PaneHeader actions={<Button onPress={() => setResetting(true)}>Reset…</Button>}>
        <IconButton
          label="Back to Settings"
          icon={<ArrowLeft />}
          onPress={() => navigate({ screen: 'settings' })}
        />
        <ScreenTitle note="Of every Word document.">House style</ScreenTitle>
      </PaneHeader>
      <div className={styles.columns}>
        <ScrollArea label="Choices">
          <div className={styles.groups}>
            {error && error !== refusal && error.message !== refusal?.message && (
              <Notice tone="error" title="The change was not kept" live>
                {error.message}
              </Notice>
            )}
            {style && (
              <>
                <TemplatePart
                  template={style.template}
                  reading={reading}
                  refusal={refusal}
                  onChoose={(file) => void takeTemplate(file)}
                  onDrop={() => change({ template: null })}
                />
                {!style.template && (
                  <>
                    <TypePart style={style} onChange={change} />
                    <LogoPart style={style} onChange={change} />
                    <EdgesPart style={style} onChange={change} />
                  </>
                )}
              </>
            )}
          </div>
        </ScrollArea>
        <SamplePages kept={kept} />
      </div>
      <Dialog
        title="Back to Standpoint’s own style?"
        role="alertdialog"
        isOpen={resetting}
        onClose={() => setResetting(false)}
        actions={
          <>
            <Button onPress={() => setResetting(false)}>Cancel</Button>
            <Button
              variant="primary"
              onPress={() => {
                setResetting(false);
                void replace(() => call('houseStyle.reset', {})).then((reset) => {
                  if (reset) showToast('Documents look as Standpoint’s own do.');
                });
              }}
            >
              Use Standpoint’s own
            </Button>
          </>
        }
      >
        <p>
          Fonts, colours, header and footer are as they came with Standpoint, without your logo and template.
          Documents that were exported stay as they are.
        </p>
      </Dialog>
    </main>
  );
}
