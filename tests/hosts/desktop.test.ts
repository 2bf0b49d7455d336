/** The built desktop under a stand-in for Electron: what its window may do, and what it refuses. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { startStandIn } from './desktop/start-standin.ts';

async function start(settings?: object) {
  const home = await makeTemporaryFolder();
  const library = join(home, 'library');
  return { home, library, desktop: await startStandIn({ library, home, ...(settings ? { settings } : {}) }) };
}

describe('the window', () => {
  it('gives the page one function and nothing of Node or Electron', async () => {
    const { desktop } = await start();
    const told = await desktop.act('told');
    expect(told.exposed).toEqual([['standpoint', ['call']]]);
    expect(told.windows).toHaveLength(1);
    expect(told.windows[0]?.options).toMatchObject({
      minWidth: 880,
      minHeight: 600,
      show: false,
      backgroundColor: '#eceff0',
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        preload: expect.stringMatching(/out.preload.index\.cjs$/),
      },
    });
    expect(told.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
  });

  it('opens where it was left', async () => {
    const { home, library, desktop } = await start();
    await desktop.act('close');
    expect(await desktop.ended).toBe(0);
    const again = await startStandIn({ library, home });
    const { windows } = await again.act('told');
    expect(windows[0]?.options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
  });

  it('comes forward when Standpoint is started again, and the second start ends', async () => {
    const { home, library, desktop } = await start();
    expect(await desktop.act('startAgain')).toEqual(['show', 'restore', 'show', 'focus']);
    const second = await startStandIn({ library, home, settings: { isFirstInstance: false } });
    expect(await second.ended).toBe(0);
  });

  it('asks before it closes over words that are not saved, and stays open unless told otherwise', async () => {
    const { desktop } = await start({ buttons: [0, 1] });
    expect(await desktop.act('closesOverUnsavedWords')).toBe(false);
    expect(await desktop.act('closesOverUnsavedWords')).toBe(true);
    const { dialogs } = await desktop.act('told');
    expect(dialogs[0]?.options).toMatchObject({
      message: 'Some of your last words are not saved yet.',
      defaultId: 0,
    });
  });

  it('has the theme that the person chose', async () => {
    const { desktop } = await start();
    await desktop.act('call', 'preferences.set', { theme: 'dark' });
    await expect.poll(async () => (await desktop.act('told')).theme).toBe('dark');
  });
});

describe('app://', () => {
  it('serves the screens under a strict policy', async () => {
    const { desktop } = await start();
    const { status, headers, text } = await desktop.act('fetch', 'app://standpoint/');
    expect(status).toBe(200);
    expect(text).toContain('<div id="root">');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';/),
      'x-content-type-options': 'nosniff',
    });
    const script = text?.match(/src="([^"]+\.js)"/)?.[1] ?? '';
    expect(await desktop.act('fetch', new URL(script, 'app://standpoint/').href)).toMatchObject({
      status: 200,
    });
  });

  it.each([
    'app://standpoint/../main/index.js',
    'app://standpoint/..%2fmain%2findex.js',
    'app://standpoint/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://standpoint/..%5cmain%5cindex.js',
    'app://standpoint//etc/passwd',
    'app://standpoint/assets/%00.js',
    'app://standpoint/%E0%A4%A',
    'app://standpoint/missing.js',
    'app://elsewhere/',
  ])('refuses %s', async (address) => {
    const { desktop } = await start();
    const { status, text } = await desktop.act('fetch', address);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).toBe('');
  });

  it('takes in files from its own page only', async () => {
    const { desktop } = await start();
    const upload = { method: 'POST', body: 'Title\nA statement.\nContinue Reading' };
    const address = 'app://standpoint/upload?name=page.txt';
    const { text } = await desktop.act('fetch', address, {
      ...upload,
      headers: { origin: 'app://standpoint' },
    });
    expect(JSON.parse(text ?? '')).toMatchObject({ ok: true, value: { upload: expect.any(String) } });
    const other = await desktop.act('fetch', address, {
      ...upload,
      headers: { origin: 'https://example.org' },
    });
    expect(other.status).toBe(403);
    const nameless = await desktop.act('fetch', 'app://standpoint/upload', upload);
    expect(JSON.parse(nameless.text ?? '')).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('nothing leaves', () => {
  it('cancels every request but to the screens', async () => {
    const { desktop } = await start();
    const cancelled = (address: string) => desktop.act('isRequestCancelled', address);
    for (const address of [
      'https://example.org/',
      'http://127.0.0.1:8000/',
      'ws://example.org/',
      'file:///etc/passwd',
      'app://elsewhere/',
      'blob:https://example.org/1',
      'devtools://devtools/bundled/x.js',
    ]) {
      expect(await cancelled(address), address).toBe(true);
    }
    for (const address of [
      'app://standpoint/assets/x.js',
      'data:image/png;base64,',
      'blob:app://standpoint/1',
    ]) {
      expect(await cancelled(address), address).toBe(false);
    }
    const told = await desktop.act('told');
    expect(told.switches).toMatchObject({ 'host-resolver-rules': 'MAP * ~NOTFOUND' });
    expect(told.dictionaries).toMatch(/^app:/);
    expect(told.spellCheckerEnabled).toBe(process.platform === 'darwin');
  });

  it('refuses permissions, other pages, windows, web views and downloads', async () => {
    const { desktop } = await start();
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
      expect(await desktop.act('permissions', permission)).toEqual([false, false, false]);
    }
    expect(await desktop.act('isNavigationPrevented', 'https://example.org/')).toBe(true);
    expect(await desktop.act('isNavigationPrevented', 'file:///etc/passwd')).toBe(true);
    expect(await desktop.act('isNavigationPrevented', 'app://standpoint/')).toBe(false);
    const frame = { url: 'app://standpoint/', isMainFrame: false };
    expect(await desktop.act('isPrevented', 'will-frame-navigate', frame)).toBe(true);
    expect(await desktop.act('isPrevented', 'will-redirect', { url: 'app://standpoint/' })).toBe(true);
    expect(await desktop.act('isPrevented', 'will-attach-webview', {})).toBe(true);
    expect(await desktop.act('isDownloadPrevented')).toBe(true);
    expect(await desktop.act('openWindow', 'https://example.org/')).toEqual({ action: 'deny' });
  });

  it.each(['another page', 'a frame', 'nowhere'] as const)('refuses a call from %s', async (sender) => {
    const { desktop } = await start();
    expect(await desktop.act('callFrom', sender, 'library.status')).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    await expect.poll(desktop.errors).toContain('refused a call');
  });
});

describe('the menu', () => {
  it('has the commands with their keys', async () => {
    const { desktop } = await start();
    const { menu } = await desktop.act('told');
    const labels = menu.map(({ label }) => label);
    for (const label of ['File', 'Edit', 'View', 'Go', 'Help']) expect(labels).toContain(label);
    for (const role of ['cut', 'copy', 'paste', 'selectAll', 'quit', 'togglefullscreen']) {
      expect(menu).toContainEqual(expect.objectContaining({ role }));
    }
    const keys = menu.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(menu).toContainEqual({ label: 'Search…', accelerator: 'CmdOrCtrl+K' });
  });

  it('tells the screens what of the open briefing was chosen', async () => {
    const { desktop } = await start();
    const begin = await desktop.act('call', 'events.next', { after: -1 });
    let { last } = (begin as { value: { last: number } }).value;
    const { menu } = await desktop.act('told');
    const sent: string[] = [];
    for (const { label } of menu) {
      if (
        !label ||
        ![
          'Pages',
          'History',
          'Checks',
          'Details',
          'Add Table',
          'Save as Template…',
          'Copy Whole Briefing',
          'Make a Packet…',
          'Packets',
        ].includes(label)
      )
        continue;
      await desktop.act('clickMenu', label);
      const answer = await desktop.act('call', 'events.next', { after: last });
      const { value } = answer as { value: { last: number; events: { command: string }[] } };
      last = value.last;
      sent.push(...value.events.map(({ command }) => command));
    }
    expect(new Set(sent)).toEqual(
      new Set([
        'add-table',
        'checks',
        'copy-briefing',
        'details',
        'history',
        'make-packet',
        'packets',
        'pages',
        'save-template',
      ]),
    );
  });

  it('tells the screens what was chosen', async () => {
    const { desktop } = await start();
    const begin = await desktop.act('call', 'events.next', { after: -1 });
    const { last } = (begin as { value: { last: number } }).value;
    await desktop.act('clickMenu', 'Import…');
    expect(await desktop.act('call', 'events.next', { after: last })).toMatchObject({
      value: { events: [{ type: 'menu', command: 'import' }] },
    });
  });

  it('leaves an Undo by key to the text field, and gives a chosen one to the screens', async () => {
    const { desktop } = await start();
    await desktop.act('clickMenu', 'Undo', true);
    expect((await desktop.act('told')).windows[0]?.contents).toEqual(['undo']);
    await desktop.act('clickMenu', 'Undo');
    expect((await desktop.act('told')).windows[0]?.contents).toEqual(['undo']);
  });
});

describe('a library that can’t be opened', () => {
  it('is explained, and the person chooses another folder, which is remembered', async () => {
    const home = await makeTemporaryFolder();
    const library = join(home, 'file');
    await writeFile(library, 'in the way');
    const folder = join(home, 'chosen');
    const desktop = await startStandIn({ library, home, settings: { buttons: [0], folder } });
    const { dialogs } = await desktop.act('told');
    expect(dialogs).toEqual([
      {
        kind: 'message',
        options: expect.objectContaining({
          detail: expect.stringContaining(library),
          buttons: ['Choose Another Folder…', 'Try Again', 'Quit'],
        }),
      },
      { kind: 'open', options: expect.anything() },
    ]);
    expect(await desktop.act('call', 'library.status', {})).toMatchObject({
      value: { folder, positions: 19 },
    });
  });

  it('ends when the person quits', async () => {
    const home = await makeTemporaryFolder();
    await writeFile(join(home, 'file'), 'in the way');
    const desktop = await startStandIn({ library: join(home, 'file'), home, settings: { buttons: [2] } });
    expect(await desktop.ended).toBe(0);
  });
});

describe('another library', () => {
  it('is chosen, remembered, and opened by starting again; the one before stays', async () => {
    const home = await makeTemporaryFolder();
    const library = join(home, 'library');
    const folder = join(home, 'chosen');
    const desktop = await startStandIn({ library, home, settings: { folder } });
    await desktop.act('call', 'library.change', {});
    expect(await desktop.ended).toBe(0);
    const args = JSON.parse(await readFile(join(home, 'relaunched.json'), 'utf8')) as string[];
    expect(args.slice(-4)).toEqual(['--library', library, '--library', folder]);

    const again = await startStandIn({ args: args.slice(-4), home });
    expect(await again.act('call', 'library.status', {})).toMatchObject({ value: { folder, positions: 19 } });
    const unnamed = await startStandIn({ args: [], home });
    expect(await unnamed.act('call', 'library.status', {})).toMatchObject({ value: { folder } });
    expect(await readFile(join(library, 'library.sqlite'))).not.toHaveLength(0);
  });

  it('is not begun where the person changes their mind, or chooses the one that is open', async () => {
    const home = await makeTemporaryFolder();
    const library = join(home, 'library');
    for (const settings of [{}, { folder: `${library}/` }]) {
      const desktop = await startStandIn({ library, home, settings });
      expect(await desktop.act('call', 'library.change', {})).toEqual({ ok: true, value: { folder: null } });
    }
  });
});

describe('a PDF', () => {
  it('is printed by a window that nobody sees, shows the document alone and is gone after it', async () => {
    const { home, desktop } = await start({ without: 'soffice' });
    const call = (method: string, input: object) => desktop.act('call', method, input) as Promise<never>;
    const created = (await call('briefings.create', { details: { title: 'Sample' } })) as {
      value: { id: string };
    };
    const briefing = created.value.id;
    await call('briefings.edit', {
      id: briefing,
      revision: 1,
      operations: [
        { type: 'insert', before: null, blocks: [{ type: 'heading', id: 'a', level: 1, text: 'Purpose' }] },
      ],
      burst: null,
    });
    const formats = await call('exporting.formats', {});
    expect(formats).toMatchObject({
      value: expect.arrayContaining([{ format: 'pdf', unavailable: null, by: 'Standpoint' }]),
    });
    const path = join(home, 'Sample.pdf');
    await desktop.act('answerSaveDialog', path);
    const target = (await call('exporting.chooseTarget', { briefing, format: 'pdf' })) as {
      value: { target: string };
    };
    const exported = await call('exporting.export', { job: 'job', briefing, target: target.value.target });
    expect(exported).toMatchObject({ ok: true });
    expect(await readFile(path, 'latin1')).toContain('%PDF-1.4 by the stand-in');

    const [window, ...others] = await desktop.act('printed');
    expect(others).toEqual([]);
    expect(window).toMatchObject({
      show: false,
      isGone: true,
      preferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
      cancelled: [false, true, true, true],
    });
    expect(window?.preferences).not.toHaveProperty('preload');
    expect(window?.partition).not.toMatch(/^persist:/);
    const [print] = window?.printed ?? [];
    expect(print?.options).toMatchObject({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: false,
      generateTaggedPDF: true,
    });
    expect(print?.page).toContain("default-src 'none'");
    const docx = Buffer.from(/id="document">([^<]+)/.exec(print?.page ?? '')?.[1] ?? '', 'base64');
    expect(docx.subarray(0, 2).toString()).toBe('PK');
  });
});
