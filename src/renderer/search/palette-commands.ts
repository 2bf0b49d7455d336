import {
  AArrowDown,
  AArrowUp,
  ALargeSmall,
  BookOpen,
  FileOutput,
  FilePlus,
  Files,
  FileText,
  Import,
  Keyboard,
  Landmark,
  ListChecks,
  type LucideIcon,
  Palette,
  Quote,
  Redo2,
  Settings,
  SpellCheck,
  Undo2,
} from 'lucide-react';
import type { MenuCommand } from '../../shared/events.ts';
import { canStartCommand } from '../shell/app-commands.ts';

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
  { command: 'export', name: 'Export to Word…', icon: FileOutput, shortcut: 'Ctrl Shift E' },
  { command: 'checks', name: 'Checks of this briefing', icon: ListChecks, shortcut: 'Ctrl F8' },
  { command: 'pages', name: 'Pages of this briefing', icon: BookOpen, shortcut: 'Ctrl P' },
  { command: 'undo', name: 'Undo', icon: Undo2, shortcut: 'Ctrl Z' },
  { command: 'redo', name: 'Redo', icon: Redo2, shortcut: 'Ctrl Shift Z' },
  { command: 'text-larger', name: 'Larger text', icon: AArrowUp, shortcut: 'Ctrl +' },
  { command: 'text-smaller', name: 'Smaller text', icon: AArrowDown, shortcut: 'Ctrl -' },
  { command: 'text-normal', name: 'Normal text size', icon: ALargeSmall, shortcut: 'Ctrl 0' },
  { command: 'terms', name: 'Terms to avoid', icon: SpellCheck, shortcut: '' },
  { command: 'house-style', name: 'House style of documents', icon: Palette, shortcut: '' },
  { command: 'settings', name: 'Settings', icon: Settings, shortcut: 'Ctrl ,' },
  { command: 'shortcuts', name: 'Shortcuts', icon: Keyboard, shortcut: '?' },
];

/**
 * The commands that can be done here and whose names have all the words typed, at the beginning of a word; all that
 * can be done here for nothing typed.
 */
export function findCommands(text: string): readonly PaletteCommand[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return COMMANDS.filter(({ command, name }) => {
    if (!canStartCommand(command)) return false;
    const parts = name.toLocaleLowerCase().split(' ');
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
