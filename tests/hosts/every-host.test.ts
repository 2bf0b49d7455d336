/** One scenario through every host: the same questions, the same answers. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openLibrary } from '../../src/main/library/open-library.ts';
import { contract } from '../../src/shared/contract.ts';
import { processHost } from '../support/process-host.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { startStandIn } from './desktop/start-standin.ts';
import { runScenario, type Transcript } from './scenario.ts';
import { startBrowserHost } from './start-browser-host.ts';

async function throughProcess(): Promise<Transcript> {
  const folder = await makeTemporaryFolder();
  const library = await openLibrary({ folder, host: processHost(join(folder, 'Hearing.docx')) });
  const transcript = await runScenario({
    folder,
    call: library.answer,
    async upload(name, content) {
      await writeFile(join(folder, name), content);
      return library.adoptFile(join(folder, name));
    },
  });
  await library.close();
  return transcript;
}

async function throughBrowser(): Promise<Transcript> {
  const folder = await makeTemporaryFolder();
  const host = await startBrowserHost('--library', folder);
  return runScenario({
    folder,
    call: host.call,
    async upload(name, content) {
      const path = `/upload?name=${encodeURIComponent(name)}`;
      const { value } = (await host.ask(path, { method: 'POST', body: content })).json() as {
        value: { upload: string };
      };
      return value.upload;
    },
  });
}

async function throughDesktop(): Promise<Transcript> {
  const home = await makeTemporaryFolder();
  const folder = join(home, 'library');
  const desktop = await startStandIn({ library: folder, home });
  await desktop.act('answerSaveDialog', join(home, 'Hearing.docx'));
  const transcript = await runScenario({
    folder,
    call: (method, input) =>
      desktop.act('call', method, input) as ReturnType<Parameters<typeof runScenario>[0]['call']>,
    async upload(name, content) {
      const address = `app://standpoint/upload?name=${encodeURIComponent(name)}`;
      const { text } = await desktop.act('fetch', address, { method: 'POST', body: content });
      return (JSON.parse(text ?? '') as { value: { upload: string } }).value.upload;
    },
  });
  expect((await desktop.act('told')).opened).toEqual([
    `open ${join(home, 'Hearing.docx')}`,
    `show ${join(home, 'Hearing.docx')}`,
    `show ${join(folder, 'library.sqlite')}`,
  ]);
  return transcript;
}

it('every method answers alike in process, in the browser and on the desktop', async () => {
  const inProcess = await throughProcess();
  expect(inProcess.methods).toEqual(new Set(Object.keys(contract)));
  expect((await throughBrowser()).answers).toEqual(inProcess.answers);
  expect((await throughDesktop()).answers).toEqual(inProcess.answers);
});

it('the command line tells of the same library what a window does', async () => {
  const folder = await makeTemporaryFolder();
  const library = await openLibrary({ folder, host: processHost() });
  const { positions } = await library.call('positions.list', {});
  const { results, total } = await library.call('search.query', { text: 'encrypt' });
  const { id } = await library.call('briefings.create', { details: { title: 'Hearing' } });

  const cli = join(import.meta.dirname, '../../out/main/cli.js');
  const run = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      cli,
      ...args,
      '--library',
      folder,
      '--json',
    ]);
    return JSON.parse(stdout) as unknown;
  };
  const whole = positions.map(async (row) => ({
    ...row,
    statement: (await library.call('positions.getVersion', row)).statement,
  }));
  expect(await run('positions')).toEqual(await Promise.all(whole));
  expect(await run('search', 'encrypt')).toMatchObject({ total, results: results.map(({ id }) => ({ id })) });
  expect(await run('briefings')).toMatchObject([{ id, title: 'Hearing' }]);
  await library.close();
});
