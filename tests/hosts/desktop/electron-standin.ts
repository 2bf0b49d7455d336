/**
 * As much of Electron as the desktop host uses, without its binary: it keeps what it was told and lets a test act as
 * the person, the page and the system. The objects behave as Electron's documentation says where the host depends on
 * it: `app.quit()` closes windows and asks `will-quit`, a handler's `preventDefault()` is heeded.
 */
import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Preventable {
  defaultPrevented: boolean;
  preventDefault(): void;
}

function preventable<Fields extends object>(fields: Fields): Fields & Preventable {
  return {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

export interface MenuItem {
  label?: string;
  role?: string;
  accelerator?: string;
  submenu?: MenuItem[];
  click?: (item: MenuItem, window: unknown, event: { triggeredByAccelerator: boolean }) => void;
}

type ProtocolHandler = (request: Request) => Promise<Response>;
type RequestListener = (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void;
type InvokeHandler = (event: unknown, ...args: unknown[]) => Promise<unknown>;

type Exposed = Record<string, (...args: unknown[]) => Promise<unknown>>;

/** What the host told Electron, and what the person would answer. */
export const told = {
  schemes: [] as unknown[],
  switches: {} as Record<string, string | undefined>,
  paths: {} as Record<string, string>,
  name: '',
  windows: [] as StandInWindow[],
  handlers: new Map<string, InvokeHandler>(),
  protocol: undefined as ProtocolHandler | undefined,
  onBeforeRequest: undefined as RequestListener | undefined,
  permissionRequest: undefined as
    | ((contents: unknown, permission: string, decide: (allowed: boolean) => void) => void)
    | undefined,
  permissionCheck: undefined as (() => boolean) | undefined,
  devicePermission: undefined as (() => boolean) | undefined,
  spellCheckerEnabled: undefined as boolean | undefined,
  dictionaries: undefined as string | undefined,
  menu: [] as MenuItem[],
  dialogs: [] as { kind: string; options: unknown }[],
  answers: {
    savePath: undefined as string | undefined,
    buttons: [] as number[],
    folder: undefined as string | undefined,
  },
  opened: [] as string[],
  /** What the preload gave the page, by name. */
  exposed: new Map<string, Exposed>(),
  isFirstInstance: true,
};

class StandInContents extends EventEmitter {
  url = '';
  /** What was printed, and how. */
  printed: { options: unknown; page: string }[] = [];
  page = '';
  async printToPDF(options: unknown) {
    this.printed.push({ options, page: this.page });
    return Buffer.from('%PDF-1.4 by the stand-in');
  }
  mainFrame = { url: '' };
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  done: string[] = [];
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.windowOpenHandler = handler;
  }
  reload() {
    this.done.push('reload');
  }
  undo() {
    this.done.push('undo');
  }
  redo() {
    this.done.push('redo');
  }
}

class StandInWindow extends EventEmitter {
  webContents = new StandInContents();
  done: string[] = [];
  isGone: boolean;
  options: Record<string, unknown>;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    this.isGone = false;
    told.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string) {
    this.webContents.url = url;
    this.webContents.mainFrame.url = url;
    const { session: own } = (this.options.webPreferences ?? {}) as { session?: StandInSession };
    const response = await (own ? own.handler : told.protocol)?.(new Request(url));
    this.webContents.page = (await response?.clone().text()) ?? '';
    if (response?.status !== 200) throw new Error(`The page could not be loaded: ${response?.status}`);
    this.emit('ready-to-show');
  }
  show() {
    this.done.push('show');
  }
  focus() {
    this.done.push('focus');
  }
  maximize() {
    this.done.push('maximize');
  }
  restore() {
    this.done.push('restore');
  }
  isMinimized() {
    return true;
  }
  isMaximized() {
    return this.done.includes('maximize');
  }
  isDestroyed() {
    return this.isGone;
  }
  setBackgroundColor() {}
  getNormalBounds() {
    return { x: 10, y: 20, width: 1000, height: 700 };
  }
  destroy() {
    this.isGone = true;
  }
  close() {
    if (this.isGone) return;
    this.emit('close', preventable({}));
    this.isGone = true;
    this.emit('closed');
    if (told.windows.every((window) => window.isGone)) app.emit('window-all-closed');
  }
}

/** A session beside the usual one. */
class StandInSession {
  name: string;
  handler: ProtocolHandler | undefined;
  onBeforeRequest: RequestListener | undefined;
  constructor(name: string) {
    this.name = name;
  }
  protocol = {
    handle: (_scheme: string, handler: ProtocolHandler) => {
      this.handler = handler;
    },
  };
  webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.onBeforeRequest = listener;
    },
  };
  setPermissionRequestHandler() {}
  setPermissionCheckHandler() {}
}

class StandInApp extends EventEmitter {
  isPackaged = true;
  commandLine = {
    appendSwitch: (name: string, value?: string) => {
      told.switches[name] = value;
    },
  };
  get name() {
    return told.name;
  }
  setName(name: string) {
    told.name = name;
  }
  setAppUserModelId() {}
  setPath(name: string, path: string) {
    told.paths[name] = path;
  }
  getPath(name: string) {
    return told.paths[name] ?? `/home/person/${name}`;
  }
  requestSingleInstanceLock() {
    return told.isFirstInstance;
  }
  async whenReady() {}
  quit() {
    for (const window of told.windows) window.isGone = true;
    const event = preventable({});
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }
  /** Written down, because the process ends: a test starts the next one. */
  relaunch({ args }: { args: string[] }) {
    writeFileSync(join(process.env.HOME ?? '', 'relaunched.json'), JSON.stringify(args));
  }
  exit(code: number) {
    process.exit(code);
  }
}

const app = new StandInApp();
const area = { x: 0, y: 0, width: 1920, height: 1040 };

/** What `import … from 'electron'` and `require('electron')` give. */
export const electron = {
  app,
  BrowserWindow: StandInWindow,
  protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => told.schemes.push(...schemes) },
  session: {
    fromPartition: (name: string) => new StandInSession(name),
    defaultSession: Object.assign(new EventEmitter(), {
      protocol: {
        handle: (_scheme: string, handler: ProtocolHandler) => {
          told.protocol = handler;
        },
      },
      webRequest: {
        onBeforeRequest: (listener: RequestListener) => {
          told.onBeforeRequest = listener;
        },
      },
      setPermissionRequestHandler: (handler: typeof told.permissionRequest) => {
        told.permissionRequest = handler;
      },
      setPermissionCheckHandler: (handler: () => boolean) => {
        told.permissionCheck = handler;
      },
      setDevicePermissionHandler: (handler: () => boolean) => {
        told.devicePermission = handler;
      },
      setSpellCheckerDictionaryDownloadURL: (url: string) => {
        told.dictionaries = url;
      },
      setSpellCheckerEnabled: (enabled: boolean) => {
        told.spellCheckerEnabled = enabled;
      },
    }),
  },
  ipcMain: { handle: (channel: string, handler: InvokeHandler) => told.handlers.set(channel, handler) },
  Menu: {
    buildFromTemplate: (template: MenuItem[]) => template,
    setApplicationMenu: (menu: MenuItem[]) => {
      told.menu = menu;
    },
  },
  dialog: {
    showSaveDialog: async (...args: unknown[]) => {
      told.dialogs.push({ kind: 'save', options: args.at(-1) });
      const filePath = told.answers.savePath;
      return { canceled: filePath === undefined, filePath };
    },
    showMessageBox: async (options: unknown) => {
      told.dialogs.push({ kind: 'message', options });
      return { response: told.answers.buttons.shift() ?? 2 };
    },
    showOpenDialog: async (...args: unknown[]) => {
      told.dialogs.push({ kind: 'open', options: args.at(-1) });
      return { filePaths: told.answers.folder === undefined ? [] : [told.answers.folder] };
    },
    showMessageBoxSync: (_window: unknown, options: unknown) => {
      told.dialogs.push({ kind: 'message', options });
      return told.answers.buttons.shift() ?? 0;
    },
    showErrorBox: (title: string) => told.dialogs.push({ kind: 'error', options: title }),
  },
  shell: {
    openPath: async (path: string) => {
      told.opened.push(`open ${path}`);
      return '';
    },
    showItemInFolder: (path: string) => told.opened.push(`show ${path}`),
  },
  nativeTheme: Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: false }),
  screen: {
    getPrimaryDisplay: () => ({ workArea: area }),
    getAllDisplays: () => [{ workArea: area }],
  },
  contextBridge: {
    exposeInMainWorld: (name: string, api: Exposed) => told.exposed.set(name, api),
  },
  ipcRenderer: {
    /** Structured clone, as between Electron's processes. */
    invoke: async (channel: string, ...args: unknown[]) => {
      const contents = told.windows.findLast(({ isGone }) => !isGone)?.webContents;
      const handler = told.handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return structuredClone(
        await handler({ sender: contents, senderFrame: contents?.mainFrame }, ...structuredClone(args)),
      );
    },
  },
};

/** Emits an event that its listeners may prevent, and says whether they did. */
export function isPrevented(emitter: EventEmitter, name: string, fields: object): boolean {
  const event = preventable(fields);
  emitter.emit(name, event);
  return event.defaultPrevented;
}

export const requireBuilt = createRequire(import.meta.url);
