import { useEffect, useRef, useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import type { MadePacket } from '../../shared/packets.ts';
import { announce } from '../components/announce.tsx';
import { download } from '../download.ts';
import { useEvent } from '../events.ts';
import { fileNameOf } from '../exporting/file-name.ts';
import { cancelJob } from '../jobs.ts';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';

export type Making =
  | { state: 'ready' }
  | { state: 'running'; label: string; done: number; total: number }
  | { state: 'done'; made: MadePacket }
  | { state: 'failed'; error: StandpointError };

/** Making a packet: choosing where, following it, cancelling it. */
export function useMaking(id: string) {
  const [making, setMaking] = useState<Making>({ state: 'ready' });
  const job = useRef<string>(undefined);
  useEvent('progress', (event) => {
    if (event.job !== job.current) return;
    setMaking({ state: 'running', label: event.label, done: event.done, total: event.total });
  });
  // A screen that is left takes its work along.
  useEffect(() => () => cancelJob(job.current), []);

  async function start(): Promise<void> {
    // A double click makes one.
    if (job.current !== undefined) return;
    const mine = crypto.randomUUID();
    job.current = mine;
    try {
      const target = await call('packets.chooseTarget', { id });
      if (!target) return;
      setMaking({ state: 'running', label: 'Preparing the packet', done: 0, total: 0 });
      const made = await call('packets.make', { job: mine, id, target: target.target });
      if (made.download !== null) download(made.download, made.file);
      setMaking({ state: 'done', made });
      announce(`Made ${fileNameOf(made.file)}`);
    } catch (thrown) {
      const error = asError(thrown);
      if (error.code === 'cancelled') {
        setMaking({ state: 'ready' });
        announce('The packet was cancelled. Nothing was written.');
      } else {
        setMaking({ state: 'failed', error });
      }
    } finally {
      job.current = undefined;
    }
  }

  return { making, start, cancel: () => cancelJob(job.current) };
}
