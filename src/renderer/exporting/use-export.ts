import { useEffect, useRef, useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import type { ExportedFile, ExportFormat, ExportTarget } from '../../shared/exporting.ts';
import { announce } from '../components/announce.tsx';
import { download } from '../download.ts';
import { useEvent } from '../events.ts';
import { cancelJob } from '../jobs.ts';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import { fileNameOf } from './file-name.ts';

export type ExportRun =
  | { state: 'ready' }
  | { state: 'running'; job: string; label: string; done: number; total: number }
  | { state: 'done'; file: ExportedFile }
  | { state: 'failed'; error: StandpointError };

/** One export after another of the same briefing: choosing where, following it, cancelling it. */
export function useExport(briefing: string, format: ExportFormat) {
  const [run, setRun] = useState<ExportRun>({ state: 'ready' });
  const [target, setTarget] = useState<ExportTarget | null>(null);
  const running = useRef<string>(undefined);

  useEvent('progress', (event) => {
    if (event.job !== running.current) return;
    setRun({ state: 'running', job: event.job, label: event.label, done: event.done, total: event.total });
  });
  // A dialog that closes takes its export along.
  useEffect(() => () => cancelJob(running.current), []);

  // A place chosen for one format is none for another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the format asks for another place.
  useEffect(() => setTarget(null), [format]);

  /** Null when the person changed their mind. */
  async function choose(): Promise<ExportTarget | null> {
    try {
      const chosen = await call('exporting.chooseTarget', { briefing, format });
      if (chosen) setTarget(chosen);
      return chosen;
    } catch (error) {
      setRun({ state: 'failed', error: asError(error) });
      return null;
    }
  }

  /** To the place chosen; asks for one where there is none yet. A place serves for one export. */
  async function start(): Promise<void> {
    // A double click exports once.
    if (running.current !== undefined) return;
    const job = crypto.randomUUID();
    running.current = job;
    const place = target ?? (await choose());
    if (!place) {
      running.current = undefined;
      return;
    }
    setRun({ state: 'running', job, label: 'Writing the document', done: 0, total: 0 });
    try {
      const file = await call('exporting.export', { job, briefing, target: place.target });
      if (file.download !== null) download(file.download, file.file);
      setRun({ state: 'done', file });
      announce(`Exported ${nameOf(file)}`);
    } catch (thrown) {
      const error = asError(thrown);
      if (error.code === 'cancelled') {
        setRun({ state: 'ready' });
        announce('The export was cancelled. Nothing was written.');
      } else {
        setRun({ state: 'failed', error });
      }
    } finally {
      running.current = undefined;
      setTarget(null);
    }
  }

  return { run, target, choose, start, cancel: () => cancelJob(running.current) };
}

export function nameOf(file: ExportedFile): string {
  return fileNameOf(file.file);
}
