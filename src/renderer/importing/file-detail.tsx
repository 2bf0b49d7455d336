import type { FilePreview } from '../../shared/importing.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import styles from './file-detail.module.css';
import type { FileChoice } from './import-choices.ts';
import { readFileAs } from './import-session.ts';
import { KnownTestimony } from './known-testimony.tsx';
import { PositionsFile } from './positions-file.tsx';
import { TestimonyFile } from './testimony-file.tsx';

/** One file: what was found in it, and what of it to keep. */
export function FileDetail({
  file,
  index,
  choice,
}: {
  file: FilePreview;
  index: number;
  choice: FileChoice;
}) {
  return (
    <div className={styles.pane} data-pane="File">
      <ScrollArea label={file.file} data-pane-start="">
        <div className={styles.content}>
          {file.outcome === 'testimony' && choice.kind === 'testimony' ? (
            <TestimonyFile file={file} index={index} choice={choice} />
          ) : (
            <>
              <h2 className={styles.name}>{file.file}</h2>
              {file.outcome === 'refused' && <RefusedFile file={file} index={index} />}
              {file.outcome === 'testimony' && <KnownTestimony file={file} />}
              {file.outcome === 'positions' && choice.kind === 'positions' && (
                <PositionsFile file={file} index={index} chosen={choice.slugs} />
              )}
            </>
          )}
        </div>
      </ScrollArea>
    </div>
  );
}

function RefusedFile({ file, index }: { file: Extract<FilePreview, { outcome: 'refused' }>; index: number }) {
  return (
    <div className={styles.notice}>
      <Notice
        tone="error"
        title="This file can’t be imported"
        actions={
          file.canBeTestimony && (
            <Button size="small" onPress={() => readFileAs(index, 'testimony')}>
              Read it as testimony
            </Button>
          )
        }
      >
        {file.message}
      </Notice>
    </div>
  );
}
