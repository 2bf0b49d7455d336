import {
  FilePlus,
  Files,
  FileText,
  Import,
  Keyboard,
  Landmark,
  type LucideIcon,
  Quote,
  Settings,
} from 'lucide-react';
import type { MenuCommand } from '../../shared/events.ts';

export interface PaletteCommand {
  command: MenuCommand;
  name: string;
  icon: LucideIcon;
  shortcut: string;
}

const COMMANDS: readonly PaletteCommand[] = [
  { command: 'positions', name: 'Go to Positions', icon: FileText, shortcut: 'Ctrl 1' },
  { command: 'testimony', name: 'Go to Testimony', icon: Landmark, shortcut: 'Ctrl 2' },
  { command: 'excerpts', name: 'Go to Excerpts', icon: Quote, shortcut: 'Ctrl 3' },
  { command: 'briefings', name: 'Go to Briefings', icon: Files, shortcut: 'Ctrl 4' },
  { command: 'new-position', name: 'New position…', icon: FilePlus, shortcut: '' },
  { command: 'new-briefing', name: 'New briefing…', icon: FilePlus, shortcut: '' },
  { command: 'import', name: 'Import…', icon: Import, shortcut: 'Ctrl I' },
  { command: 'settings', name: 'Settings', icon: Settings, shortcut: '' },
  { command: 'shortcuts', name: 'Shortcuts', icon: Keyboard, shortcut: '?' },
];

/** The commands whose names have all the words typed, at the beginning of a word; all of them for nothing typed. */
export function findCommands(text: string): readonly PaletteCommand[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return COMMANDS.filter(({ name }) => {
    const parts = name.toLocaleLowerCase().split(' ');
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
