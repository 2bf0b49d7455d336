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
        item('Pages', 'pages', 'CmdOrCtrl+P'),
        item('Export to Word…', 'export', 'CmdOrCtrl+Shift+E'),
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
