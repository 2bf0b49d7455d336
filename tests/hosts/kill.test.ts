/** A process killed at any moment loses nothing that it had confirmed, and leaves nothing half-written. */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openLibrary } from '../../src/main/library/open-library.ts';
import { plainFromRichText } from '../../src/shared/rich-text.ts';
import { processHost } from '../support/process-host.ts';
import { keepQuoted } from '../support/quoted-by-blocks.ts';
import { startSeededWork } from '../support/seeded-work.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const writer = join(import.meta.dirname, 'writer-process.ts');

/** Starts the writer, kills it some random time after it said `from`, and gives the last number it confirmed. */
async function killWhile(
  folder: string,
  work: string,
  from: number,
  longestMs: number,
  seed = 0,
): Promise<number> {
  const child = spawn(process.execPath, [writer, folder, work, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let output = '';
  const last = () => Number(output.match(/confirmed (\d+)\n(?!.*\n)/s)?.[1] ?? -1);
  const reached =
    from < 0
      ? Promise.resolve()
      : new Promise<void>((resolve) => {
          child.stdout.on('data', () => last() >= from && resolve());
        });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await Promise.race([reached, closed]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * longestMs));
  child.kill('SIGKILL');
  await closed;
  return last();
}

async function inspect<Result>(
  folder: string,
  look: (library: Awaited<ReturnType<typeof openLibrary>>) => Promise<Result>,
): Promise<Result> {
  const library = await openLibrary({ folder, host: processHost(join(folder, 'out.docx')) });
  try {
    expect(await library.call('library.check', {})).toEqual({ ok: true, findings: [] });
    return await look(library);
  } finally {
    await library.close();
  }
}

const timeout = 120_000;

it('while editing: 20 times', { timeout }, async () => {
  const folder = await makeTemporaryFolder();
  for (let kill = 0; kill < 20; kill++) {
    const confirmed = await killWhile(folder, 'editing', 1, 60);
    await inspect(folder, async (library) => {
      const [row] = await library.call('briefings.list', {});
      const { document } = await library.call('briefings.get', { id: row?.id ?? '' });
      const [block] = document.blocks;
      const stored = block?.type === 'text' ? Number(plainFromRichText(block.content)) : Number.NaN;
      // One more may have been stored than there was time to say.
      expect([confirmed, confirmed + 1]).toContain(stored);
    });
  }
});

it('while working on a briefing in any order: 25 times', { timeout }, async () => {
  const folder = await makeTemporaryFolder();
  await inspect(folder, keepQuoted);
  for (let kill = 0; kill < 25; kill++) {
    const seed = randomInt(2 ** 31);
    const confirmed = await killWhile(folder, 'random-work', randomInt(1, 60), 30, seed);
    const { model, steps } = startSeededWork(seed);
    for (const take of steps.slice(0, confirmed)) take();
    await inspect(folder, async (library) => {
      const rows = await library.call('briefings.list', {});
      const id = String(Math.max(...rows.map((row) => Number(row.id))));
      const readState = async () => {
        const { document, revision, canUndo, canRedo } = await library.call('briefings.get', { id });
        return { document, revision, canUndo, canRedo };
      };
      const modelled = () => ({
        document: model.current(),
        revision: model.revision(),
        canUndo: model.canUndo(),
        canRedo: model.canRedo(),
      });
      const found = await readState();
      // One more may have been stored than there was time to say.
      if (!isDeepStrictEqual(found, modelled())) steps[confirmed]?.();
      expect(found, `seed ${seed}, ${confirmed} steps`).toEqual(modelled());

      // The way back and forward again is whole.
      let { revision } = found;
      for (const way of ['undo', 'redo'] as const) {
        while (way === 'undo' ? model.canUndo() : model.canRedo()) {
          model[way]();
          ({ revision } = await library.call(`briefings.${way}`, { id, revision }));
          expect(await readState(), `seed ${seed}, ${way}`).toEqual(modelled());
        }
      }
    });
  }
});

it('while importing: 14 times', { timeout }, async () => {
  const folder = await makeTemporaryFolder();
  for (let kill = 0; kill < 14; kill++) {
    const confirmed = await killWhile(folder, 'importing', 1, 80);
    await inspect(folder, async (library) => {
      const position = await library.call('positions.get', { slug: 'sample-position' });
      expect([confirmed, confirmed + 1]).toContain(position.version);
      for (const { version } of position.versions) {
        const { statement } = await library.call('positions.getVersion', { slug: position.slug, version });
        expect(statement).toBe(`[Sample text] version ${version}`);
      }
    });
  }
});

it('while exporting: 10 times', { timeout }, async () => {
  const folder = await makeTemporaryFolder();
  for (let kill = 0; kill < 10; kill++) {
    await killWhile(folder, 'exporting', kill % 2, 150);
    const file = join(folder, 'out.docx');
    const exists = await access(file).then(
      () => true,
      () => false,
    );
    if (exists) expect(Object.keys(unzipSync(await readFile(file)))).toContain('word/document.xml');
    await inspect(folder, async (library) => {
      const [row] = await library.call('briefings.list', {});
      const target = await library.call('exporting.chooseTarget', { briefing: row?.id ?? '' });
      await library.call('exporting.export', {
        job: 'after',
        briefing: row?.id ?? '',
        target: target?.target ?? '',
      });
    });
    // What the killed export had begun is cleared away by the next one to the same place.
    expect((await readdir(folder)).filter((name) => name.includes('.tmp'))).toEqual([]);
  }
});

it('while the library is made: 6 times', { timeout }, async () => {
  for (let kill = 0; kill < 6; kill++) {
    const folder = await makeTemporaryFolder();
    await killWhile(folder, 'nothing', -1, 400);
    await inspect(folder, async (library) => {
      expect((await library.call('library.status', {})).positions).toBe(19);
    });
  }
});
