import { FileCheck2 } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import type { ExportRecord } from '../../shared/deliveries.ts';
import { EXPORT_FORMATS } from '../../shared/exporting.ts';
import { countOf } from '../../shared/text.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { showToast } from '../components/toast.tsx';
import { clockTime, longDate } from '../dates.ts';
import { folderOf, sizeInWords } from '../exporting/file-name.ts';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import styles from './deliveries.module.css';
import { documentName } from './document-name.ts';

/** When, to what file and with which versions a briefing was exported, the latest first. */
export function ExportsPart({
  exports,
  showsFiles,
  onGiven,
  onCheck,
}: {
  exports: readonly ExportRecord[];
  /** Whether this host can open what was exported: a browser keeps its downloads to itself. */
  showsFiles: boolean;
  onGiven: (exported: ExportRecord) => void;
  /** A copy of one of them came back. */
  onCheck: (file: File) => void;
}) {
  return (
    <section aria-labelledby="record-exports">
      <header className={styles.head}>
        <h3 id="record-exports" className={styles.title}>
          Exported
        </h3>
        {exports.some(({ format }) => format === 'docx') && (
          <FileTrigger
            acceptedFileTypes={['.docx', '.docm', '.dotx']}
            onSelect={(files) => {
              const [file] = files ?? [];
              if (file) onCheck(file);
            }}
          >
            <Button size="small" icon={<FileCheck2 />}>
              Check a copy that came back…
            </Button>
          </FileTrigger>
        )}
      </header>
      {exports.length === 0 ? (
        <p className={styles.none}>Not exported yet. Each export is listed here with the versions it has.</p>
      ) : (
        <ul className={styles.items}>
          {exports.map((one) => (
            <li key={one.export}>
              <p className={styles.name}>{documentName(one)}</p>
              <p>{`${EXPORT_FORMATS[one.format].name}, ${longDate(one.exportedAt)}, ${clockTime(one.exportedAt)}, ${sizeInWords(one.bytes)}`}</p>
              {one.packet !== null && <p>{`In the packet “${one.packet}”`}</p>}
              {showsFiles && folderOf(one.file) !== '' && <p>{`In ${folderOf(one.file)}`}</p>}
              <Versions exported={one} />
              <div className={styles.actions}>
                <LinkButton
                  aria-label={`Record to whom ${nameOf(one)} was given`}
                  onPress={() => onGiven(one)}
                >
                  Record to whom it was given
                </LinkButton>
                {showsFiles && (
                  <>
                    <LinkButton aria-label={`Open ${nameOf(one)}`} onPress={() => ask('exporting.open', one)}>
                      Open
                    </LinkButton>
                    <LinkButton
                      aria-label={`Show ${nameOf(one)} in its folder`}
                      onPress={() => ask('exporting.showInFolder', one)}
                    >
                      Show in folder
                    </LinkButton>
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Versions({ exported: { positions, excerpts } }: { exported: ExportRecord }) {
  const held = [
    positions.length > 0 && countOf(positions.length, 'position'),
    excerpts.length > 0 && countOf(excerpts.length, 'excerpt'),
  ].filter(Boolean);
  if (held.length === 0) return null;
  return (
    <details>
      <summary>{held.join(', ')}</summary>
      <ul className={styles.versions}>
        {positions.map(({ slug, title, version, newest }) => (
          <li key={`${slug} ${version}`}>{`${title}, ${versionWords(version, newest)}`}</li>
        ))}
        {excerpts.map(({ excerpt, name, version, newest }) => (
          <li key={`${excerpt} ${version}`}>{`${name}, ${versionWords(version, newest)}`}</li>
        ))}
      </ul>
    </details>
  );
}

function versionWords(version: number, newest: number): string {
  return version < newest ? `version ${version} (now ${newest})` : `version ${version}`;
}

/** Two exports of a briefing mostly have the same file name. */
function nameOf(exported: ExportRecord): string {
  const { exportedAt } = exported;
  return `${documentName(exported)} of ${longDate(exportedAt)}, ${clockTime(exportedAt)}`;
}

function ask(method: 'exporting.open' | 'exporting.showInFolder', { export: id }: ExportRecord): void {
  call(method, { export: id }).catch((thrown: unknown) => showToast(asError(thrown).message));
}
