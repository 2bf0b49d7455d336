import { CircleCheck, OctagonX, Plus, TriangleAlert } from 'lucide-react';
import { GridList, GridListItem } from 'react-aria-components';
import type { FilePreview } from '../../shared/importing.ts';
import { countOf } from '../../shared/text.ts';
import styles from './file-list.module.css';
import { ChooseFiles } from './import-screen.tsx';

/** The files and, in a word, what became of each. */
export function FileList({
  files,
  shown,
  onShow,
}: {
  files: readonly FilePreview[];
  shown: number;
  onShow: (index: number) => void;
}) {
  return (
    <section className={styles.pane} aria-label="Files" data-pane="Files">
      <h2 className={styles.heading}>{countOf(files.length, 'file')}</h2>
      <GridList
        aria-label="Files"
        className={styles.list ?? ''}
        data-pane-start=""
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[String(shown)]}
        onSelectionChange={(keys) => {
          const [index] = keys === 'all' ? [] : keys;
          if (index !== undefined) onShow(Number(index));
        }}
      >
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name; their place is their identity.
          <GridListItem key={index} id={String(index)} textValue={file.file} className={styles.file ?? ''}>
            <StateIcon file={file} />
            <div className={styles.words}>
              <p className={styles.name} title={file.file}>
                {file.file}
              </p>
              {file.outcome === 'refused' ? (
                <p>Can’t be imported</p>
              ) : (
                <>
                  <p>{file.layout === 'list' ? 'Positions page' : 'Article of one position'}</p>
                  <p>{countStates(file)}</p>
                  {file.unclear.length > 0 && (
                    <p className={styles.look}>{`${file.unclear.length} to look at`}</p>
                  )}
                </>
              )}
            </div>
          </GridListItem>
        ))}
      </GridList>
      <div className={styles.add}>
        <ChooseFiles name="Add files…" icon={<Plus />} />
      </div>
    </section>
  );
}

function StateIcon({ file }: { file: FilePreview }) {
  if (file.outcome === 'refused') return <OctagonX className={styles.refused} />;
  return file.unclear.length > 0 ? (
    <TriangleAlert className={styles.unclear} />
  ) : (
    <CircleCheck className={styles.clear} />
  );
}

/** "1 new, 2 changed"; "nothing new" where all is as the library has it. */
export function countStates({ found }: Extract<FilePreview, { outcome: 'read' }>): string {
  const count = (state: string) => found.filter((one) => one.state === state).length;
  const parts = [
    count('new') && `${count('new')} new`,
    count('changed') && `${count('changed')} changed`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'Nothing new';
}
