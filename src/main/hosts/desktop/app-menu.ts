import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../../shared/events.ts';

/** The menu bar. Commands of the app are published for the screens, which do what their own shortcut does. */
export function setAppMenu(publish: (command: MenuCommand) => void): void {
  const isMac = process.platform === 'darwin';
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => publish(command),
  });
  /** A key that reaches the menu was left over by the screens, so it is for the text field that has the focus. */
  const step = (
    label: string,
    command: 'undo' | 'redo',
    accelerator: string,
  ): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: (_item, window, event) => {
      const contents =
        window && 'webContents' in window ? (window as Electron.BrowserWindow).webContents : null;
      if (event.triggeredByAccelerator && contents) contents[command]();
      else publish(command);
    },
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const settings = item('Settings…', 'settings', 'CmdOrCtrl+,');

  const menus: MenuItemConstructorOptions[] = [
    {
      label: 'File',
      submenu: [
        item('New Position…', 'new-position'),
        item('New Briefing…', 'new-briefing'),
        separator,
        item('Import…', 'import', 'CmdOrCtrl+I'),
        item('Check a Document…', 'check-document'),
        item('Export to Word…', 'export', 'CmdOrCtrl+Shift+E'),
        item('Copy Whole Briefing', 'copy-briefing'),
        item('Make a Packet…', 'make-packet'),
        item('Exports and Deliveries…', 'record'),
        item('Save as Template…', 'save-template'),
        separator,
        ...(isMac ? [{ role: 'close' as const }] : [settings, separator, { role: 'quit' as const }]),
      ],
    },
    {
      label: 'Edit',
      submenu: [
        step('Undo', 'undo', 'CmdOrCtrl+Z'),
        step('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        separator,
        item('Search…', 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: 'View',
      submenu: [
        item('Larger Text', 'text-larger', 'CmdOrCtrl+Plus'),
        item('Smaller Text', 'text-smaller', 'CmdOrCtrl+-'),
        item('Normal Text Size', 'text-normal', 'CmdOrCtrl+0'),
        separator,
        { role: 'togglefullscreen' },
        ...(app.isPackaged
          ? []
          : [separator, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
      ],
    },
    {
      label: 'Go',
      submenu: [
        item('Positions', 'positions', 'CmdOrCtrl+1'),
        item('Testimony', 'testimony', 'CmdOrCtrl+2'),
        item('Excerpts', 'excerpts', 'CmdOrCtrl+3'),
        item('Briefings', 'briefings', 'CmdOrCtrl+4'),
        item('Packets', 'packets'),
        item('Templates', 'templates'),
      ],
    },
    {
      label: 'Briefing',
      submenu: [
        item('Pages', 'pages', 'CmdOrCtrl+P'),
        item('History', 'history', 'CmdOrCtrl+Shift+H'),
        item('Checks', 'checks', 'CmdOrCtrl+F8'),
        item('Next Check', 'next-check', 'F8'),
        item('Previous Check', 'previous-check', 'Shift+F8'),
        item('Details', 'details'),
        item('Library', 'library'),
        separator,
        item('Add Heading', 'add-heading'),
        item('Add Own Text', 'add-text'),
        item('Add Question and Answer', 'add-question'),
        item('Add Call-out', 'add-call-out'),
        item('Add Table', 'add-table'),
        item('Add Picture…', 'add-picture'),
        item('Add Contact', 'add-contact'),
        item('Add List of Positions', 'add-position-list'),
        item('Add Page Break', 'add-page-break'),
        item('Add Contents', 'add-contents'),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    {
      role: 'help',
      label: 'Help',
      submenu: [
        item('Keyboard Shortcuts', 'shortcuts'),
        ...(isMac ? [] : [separator, { role: 'about' as const }]),
      ],
    },
  ];
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      { role: 'about' },
      separator,
      settings,
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(isMac ? [appMenu, ...menus] : menus));
}
