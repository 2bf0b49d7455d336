/**
 * The really built main process and preload, under a stand-in for Electron, in a process of their own. A test drives
 * it by messages: each names an action below and gets its result.
 */
import files from 'node:fs/promises';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electron, isPrevented, type MenuItem, requireBuilt, told } from './electron-standin.ts';

const out = resolve(import.meta.dirname, '../../../out');
const settings = JSON.parse(process.env.STANDIN ?? '{}') as {
  isFirstInstance?: boolean;
  buttons?: number[];
  folder?: string;
  /** Of programs that are found on this computer, by a part of their paths, those that are not to be. */
  without?: string;
};
told.isFirstInstance = settings.isFirstInstance ?? true;
told.answers.buttons = settings.buttons ?? [];
told.answers.folder = settings.folder;

const { without } = settings;
if (without !== undefined) {
  const { access } = files;
  files.access = async (path, mode) => {
    if (String(path).includes(without)) throw new Error(`${path} is hidden.`);
    return access(path, mode);
  };
  syncBuiltinESMExports();
}

Object.assign(globalThis, { electronStandIn: electron });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? {
          url: context.conditions.includes('require') ? 'standin:require' : 'standin:import',
          shortCircuit: true,
        }
      : next(specifier, context),
  load(url, context, next) {
    if (url === 'standin:require') {
      return {
        format: 'commonjs',
        source: 'module.exports = globalThis.electronStandIn',
        shortCircuit: true,
      };
    }
    if (url === 'standin:import') {
      const names = Object.keys(electron).join(', ');
      return {
        format: 'module',
        source: `export const { ${names} } = globalThis.electronStandIn`,
        shortCircuit: true,
      };
    }
    return next(url, context);
  },
});

const window = () => {
  const opened = told.windows.findLast(({ isGone }) => !isGone) ?? told.windows[0];
  if (!opened) throw new Error('There is no window.');
  return opened;
};

const actions = {
  /** Through the preload, as a screen calls. */
  async call(method: string, input: unknown) {
    return told.exposed.get('standpoint')?.call?.(method, input);
  },
  async callFrom(sender: 'another page' | 'a frame' | 'nowhere', method: string) {
    const { webContents: contents } = window();
    const frame = {
      'another page': { url: 'https://example.org/' },
      'a frame': { url: 'app://standpoint/' },
      nowhere: null,
    }[sender];
    const mainFrame = sender === 'another page' ? frame : contents.mainFrame;
    return told.handlers.get('call')?.({ sender: { mainFrame }, senderFrame: frame }, method, {});
  },
  async fetch(
    url: string,
    request: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ) {
    const response = await told.protocol?.(new Request(url, request));
    return {
      status: response?.status,
      headers: Object.fromEntries(response?.headers ?? []),
      text: await response?.text(),
    };
  },
  async isRequestCancelled(url: string) {
    return new Promise((decide) => told.onBeforeRequest?.({ url }, ({ cancel }) => decide(cancel)));
  },
  async permissions(permission: string) {
    const requested = await new Promise((decide) => told.permissionRequest?.({}, permission, decide));
    return [requested, told.permissionCheck?.(), told.devicePermission?.()];
  },
  async isNavigationPrevented(url: string) {
    const { webContents: contents } = window();
    return (
      isPrevented(contents, 'will-navigate', { url }) &&
      isPrevented(contents, 'will-frame-navigate', { url, isMainFrame: true })
    );
  },
  async isPrevented(name: 'will-attach-webview' | 'will-redirect' | 'will-frame-navigate', fields: object) {
    return isPrevented(window().webContents, name, fields);
  },
  /** The page has asked to stay open; true where the window closes all the same. */
  async closesOverUnsavedWords() {
    return isPrevented(window().webContents, 'will-prevent-unload', {});
  },
  async isDownloadPrevented() {
    return isPrevented(electron.session.defaultSession, 'will-download', {});
  },
  async openWindow(url: string) {
    return window().webContents.windowOpenHandler?.({ url });
  },
  async clickMenu(label: string, triggeredByAccelerator = false) {
    const item = itemsOf(told.menu).find((one) => one.label === label);
    item?.click?.(item, window(), { triggeredByAccelerator });
    return item !== undefined;
  },
  async answerSaveDialog(path: string | null) {
    told.answers.savePath = path ?? undefined;
  },
  /** Of each window that nobody sees: what it may do and ask for, what it showed, and how that was printed. */
  async printed() {
    return told.windows.slice(1).map(({ options, isGone, webContents }) => {
      const { session: own, ...preferences } = options.webPreferences as {
        session: ReturnType<typeof electron.session.fromPartition>;
      };
      const cancels = (url: string) => {
        let cancelled: boolean | undefined;
        own.onBeforeRequest?.({ url }, ({ cancel }) => {
          cancelled = cancel;
        });
        return cancelled;
      };
      return {
        show: options.show,
        preferences,
        partition: own.name,
        cancelled: [webContents.url, 'app://standpoint/', 'https://example.org/', 'file:///etc/hosts'].map(
          cancels,
        ),
        printed: webContents.printed,
        isGone,
      };
    });
  },
  async startAgain() {
    electron.app.emit('second-instance');
    return window().done;
  },
  async told() {
    const { schemes, switches, paths, exposed, spellCheckerEnabled, dictionaries, dialogs, opened, windows } =
      told;
    const menu = itemsOf(told.menu).map(({ label, role, accelerator }) => ({ label, role, accelerator }));
    return {
      schemes,
      switches,
      paths,
      spellCheckerEnabled,
      dictionaries,
      dialogs,
      opened,
      menu,
      exposed: [...exposed].map(([name, api]) => [name, Object.keys(api)]),
      windows: windows.map(({ options, done, webContents }) => ({
        options,
        done,
        contents: webContents.done,
      })),
      theme: electron.nativeTheme.themeSource,
    };
  },
  /** The person closes the window; the process ends by itself. */
  async close() {
    setImmediate(() => window().close());
  },
};

export type Actions = typeof actions;

function itemsOf(menu: MenuItem[]): MenuItem[] {
  return menu.flatMap((item) => [item, ...itemsOf(item.submenu ?? [])]);
}

process.on(
  'message',
  async ({ id, action, args }: { id: number; action: keyof Actions; args: unknown[] }) => {
    try {
      const result = await (actions[action] as (...args: unknown[]) => Promise<unknown>)(...args);
      process.send?.({ id, result });
    } catch (error) {
      process.send?.({ id, error: String(error) });
    }
  },
);

await import(pathToFileURL(join(out, 'main', 'index.js')).href);
while (!told.windows[0]?.done.includes('show')) await new Promise((done) => setTimeout(done, 5));
requireBuilt(join(out, 'preload', 'index.cjs'));
process.send?.({ ready: true });
