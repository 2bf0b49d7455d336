import { Import } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { isDialogOpen } from '../keys.ts';
import { navigate } from '../routes.ts';
import { carriesRecord } from '../verifying/carries-record.ts';
import { checkDocument } from '../verifying/check-session.ts';
import { currentDropTaker } from './drop-takers.ts';
import styles from './file-drop.module.css';
import { addFiles } from './import-session.ts';

/** A document of Standpoint's own is no source to import: it came back, and is checked. */
async function takeFiles(files: File[]): Promise<void> {
  const [file] = files;
  if (file && files.length === 1 && (await carriesRecord(file))) {
    navigate({ screen: 'check-document' });
    await checkDocument(file);
  } else {
    navigate({ screen: 'import' });
    await addFiles(files);
  }
}

/**
 * Files can be dropped anywhere on the window; what is in them is shown in Import before anything is kept, unless the
 * screen asks for files itself.
 */
export function FileDrop({ children }: { children: ReactNode }) {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const accepts = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onDragOver = (event: DragEvent) => {
      if (!accepts(event)) return;
      // Another part of the screen takes them.
      if (event.defaultPrevented) return setOver(false);
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isDialogOpen() ? 'none' : 'copy';
      setOver(!isDialogOpen());
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!accepts(event) || event.defaultPrevented) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (isDialogOpen() || files.length === 0) return;
      const taker = currentDropTaker();
      if (taker) return taker.take(files);
      void takeFiles(files);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);

  return (
    <>
      {children}
      {isOver && (
        <div className={styles.over}>
          <p className={styles.words}>
            <Import />
            {currentDropTaker()?.words ??
              'Drop the files to see what is in them. Nothing is kept until you say so.'}
          </p>
        </div>
      )}
    </>
  );
}
