/** What can be asked for by name: the one table that the palette, the list of shortcuts and the keys are made from. */
import {
  AArrowDown,
  AArrowUp,
  ALargeSmall,
  BookOpen,
  CircleQuestionMark,
  Contact,
  Copy,
  FileCheck2,
  FileOutput,
  FilePlus,
  Files,
  FileText,
  Heading,
  History,
  Image,
  Import,
  Keyboard,
  Landmark,
  LayoutTemplate,
  LibraryBig,
  List,
  ListChecks,
  type LucideIcon,
  MessageSquareQuote,
  Package,
  Palette,
  Pilcrow,
  Quote,
  Redo2,
  Send,
  SeparatorHorizontal,
  Settings,
  SlidersHorizontal,
  SpellCheck,
  Table,
  TableOfContents,
  Undo2,
} from 'lucide-react';
import type { MenuCommand } from '../shared/events.ts';
import { runCommand } from './commands.ts';
import type { KeyMap } from './keys.ts';

export interface NamedCommand {
  command: MenuCommand;
  name: string;
  icon: LucideIcon;
  /** Empty where it has none. */
  shortcut: string;
}

export const APP_COMMANDS: readonly NamedCommand[] = [
  { command: 'positions', name: 'Go to Positions', icon: FileText, shortcut: 'Ctrl 1' },
  { command: 'testimony', name: 'Go to Testimony', icon: Landmark, shortcut: 'Ctrl 2' },
  { command: 'excerpts', name: 'Go to Excerpts', icon: Quote, shortcut: 'Ctrl 3' },
  { command: 'briefings', name: 'Go to Briefings', icon: Files, shortcut: 'Ctrl 4' },
  { command: 'packets', name: 'Go to Packets', icon: Package, shortcut: '' },
  { command: 'templates', name: 'Go to Templates', icon: LayoutTemplate, shortcut: '' },
  { command: 'new-position', name: 'New position…', icon: FilePlus, shortcut: '' },
  { command: 'new-briefing', name: 'New briefing…', icon: FilePlus, shortcut: '' },
  { command: 'import', name: 'Import…', icon: Import, shortcut: 'Ctrl I' },
  { command: 'check-document', name: 'Check a document that came back…', icon: FileCheck2, shortcut: '' },
  { command: 'text-larger', name: 'Larger text', icon: AArrowUp, shortcut: 'Ctrl +' },
  { command: 'text-smaller', name: 'Smaller text', icon: AArrowDown, shortcut: 'Ctrl -' },
  { command: 'text-normal', name: 'Normal text size', icon: ALargeSmall, shortcut: 'Ctrl 0' },
  { command: 'terms', name: 'Terms to avoid', icon: SpellCheck, shortcut: '' },
  { command: 'house-style', name: 'House style of documents', icon: Palette, shortcut: '' },
  { command: 'settings', name: 'Settings', icon: Settings, shortcut: 'Ctrl ,' },
  { command: 'shortcuts', name: 'Shortcuts', icon: Keyboard, shortcut: '?' },
];

/** Of the briefing that is open. */
export const BRIEFING_COMMANDS: readonly NamedCommand[] = [
  { command: 'export', name: 'Export to Word…', icon: FileOutput, shortcut: 'Ctrl Shift E' },
  { command: 'copy-briefing', name: 'Copy whole briefing', icon: Copy, shortcut: '' },
  { command: 'make-packet', name: 'Make a packet…', icon: Package, shortcut: '' },
  { command: 'checks', name: 'Checks of this briefing', icon: ListChecks, shortcut: 'Ctrl F8' },
  { command: 'pages', name: 'Pages of this briefing', icon: BookOpen, shortcut: 'Ctrl P' },
  { command: 'undo', name: 'Undo', icon: Undo2, shortcut: 'Ctrl Z' },
  { command: 'redo', name: 'Redo', icon: Redo2, shortcut: 'Ctrl Shift Z' },
  { command: 'history', name: 'History of this briefing', icon: History, shortcut: 'Ctrl Shift H' },
  { command: 'next-check', name: 'Next check', icon: ListChecks, shortcut: 'F8' },
  { command: 'previous-check', name: 'Previous check', icon: ListChecks, shortcut: 'Shift F8' },
  { command: 'library', name: 'Find in the library for this briefing', icon: LibraryBig, shortcut: '/' },
  { command: 'details', name: 'Details of this briefing', icon: SlidersHorizontal, shortcut: '' },
  { command: 'record', name: 'Exports and deliveries…', icon: Send, shortcut: '' },
  { command: 'save-template', name: 'Save as template…', icon: LayoutTemplate, shortcut: '' },
  { command: 'add-heading', name: 'Add heading', icon: Heading, shortcut: '' },
  { command: 'add-text', name: 'Add own text', icon: Pilcrow, shortcut: 'Ctrl Enter' },
  { command: 'add-question', name: 'Add question and answer', icon: CircleQuestionMark, shortcut: '' },
  { command: 'add-call-out', name: 'Add call-out', icon: MessageSquareQuote, shortcut: '' },
  { command: 'add-table', name: 'Add table', icon: Table, shortcut: '' },
  { command: 'add-picture', name: 'Add picture…', icon: Image, shortcut: '' },
  { command: 'add-contact', name: 'Add contact', icon: Contact, shortcut: '' },
  { command: 'add-position-list', name: 'Add list of positions', icon: List, shortcut: '' },
  { command: 'add-page-break', name: 'Add page break', icon: SeparatorHorizontal, shortcut: '' },
  { command: 'add-contents', name: 'Add contents', icon: TableOfContents, shortcut: '' },
];

type KeyRow = readonly [keys: string, does: string];

/** All there is to press, by place: the commands that have keys, and the keys of what is there only in its pane. */
export const SHORTCUTS: readonly { title: string; keys: readonly KeyRow[] }[] = [
  {
    title: 'Anywhere',
    keys: [
      ['Ctrl K', 'Search and commands'],
      ...keyRows(APP_COMMANDS),
      ['Ctrl N', 'New here'],
      ['F6', 'Next pane; with Shift back'],
      ['Esc', 'Closes, clears, goes back'],
    ],
  },
  {
    title: 'List of positions',
    keys: [
      ['↑ ↓', 'Move; the text follows'],
      ['a … z', 'To the next title that begins so'],
      ['Space', 'Choose several'],
      ['Enter', 'To the text'],
      ['Ctrl C', 'Copy statement with source'],
      ['Ctrl E', 'Edit'],
    ],
  },
  {
    title: 'Text of a position',
    keys: [
      ['A', 'Add to briefing'],
      ['T', 'Topic'],
      ['V', 'Versions'],
      ['J  K', 'Next, previous position'],
      ['Ctrl C', 'Copy statement with source'],
      ['Ctrl E', 'Edit'],
      ['Ctrl S', 'Save what was edited'],
    ],
  },
  {
    title: 'Text of a testimony',
    keys: [
      ['E', 'Make excerpt'],
      ['F7', 'Caret, to choose words'],
      ['[  ]', 'Previous, next speaker'],
      ['Ctrl F', 'Find in it'],
      ['F3', 'Next place found; with Shift back'],
      ['Ctrl G', 'Go to a page'],
      ['Home End', 'Beginning, end'],
    ],
  },
  {
    title: 'Words of an excerpt',
    keys: [
      ['O', 'Leave out, or bring back'],
      ['I', 'Insert in brackets'],
      ['M', 'Emphasize'],
      ['S', 'Add [sic]'],
      ['Ctrl Z', 'Undo'],
      ['Ctrl Shift C', 'Copy with citation'],
    ],
  },
  {
    title: 'List of briefings',
    keys: [
      ['/', 'Find'],
      ['Enter', 'Open'],
      ['Space', 'Choose several'],
      ['F2', 'Rename'],
      ['Delete', 'Remove'],
      ['Ctrl Z', 'Undo, one after the other'],
      ['→', 'To all that can be done with it'],
    ],
  },
  {
    title: 'Versions',
    keys: [
      ['N  P', 'Next, previous change'],
      ['B', 'Together or side by side'],
    ],
  },
  {
    title: 'Search',
    keys: [
      ['↑ ↓', 'Move'],
      ['Enter', 'Open'],
      ['Ctrl Enter', 'Add to briefing'],
      ['Tab', 'To kinds, then ← →'],
    ],
  },
  {
    title: 'Import',
    keys: [
      ['↑ ↓', 'File'],
      ['F8', 'Next thing to look at'],
      ['Ctrl Enter', 'Import'],
    ],
  },
  {
    title: 'Briefing',
    keys: [
      ...keyRows(BRIEFING_COMMANDS),
      ['Ctrl Y', 'Redo too'],
      ['Ctrl Shift Enter', 'Add below, by kind'],
      ['Alt ↑ ↓', 'Move block up, down'],
      ['Alt ← →', 'Level of a heading'],
      ['Delete', 'Remove block'],
    ],
  },
  {
    title: 'Outline of a briefing',
    keys: [
      ['↑ ↓', 'Move'],
      ['Shift ↑ ↓', 'Choose several'],
      ['← →', 'Close, open a section'],
      ['Enter', 'To the block in the document'],
    ],
  },
  {
    title: 'Library beside a briefing',
    keys: [
      ['↓', 'From the words typed to what is found'],
      ['Shift ↑ ↓', 'Choose several'],
      ['Enter', 'Add'],
      ['Ctrl Enter', 'Add all that are chosen'],
    ],
  },
  {
    title: 'Own text',
    keys: [
      ['Ctrl B', 'Bold'],
      ['Ctrl I', 'Italic'],
      ['Ctrl U', 'Underline'],
      ['Ctrl Shift 8', 'Bullet list'],
      ['Ctrl Shift 7', 'Numbered list'],
      ['Ctrl Shift B', 'Quotation'],
      ['Ctrl Shift K', 'Link'],
    ],
  },
  {
    title: 'Table of a briefing',
    keys: [
      ['↑ ↓ ← →', 'To the next cell, from the end of its words'],
      ['Tab', 'To the next cell; from the last to a new row'],
      ['Esc', 'To what can be done with the table'],
    ],
  },
  {
    title: 'Pages of a briefing',
    keys: [
      ['PageUp PageDown', 'One page back, on'],
      ['Home End', 'First, last page'],
      ['+  -', 'Larger, smaller'],
    ],
  },
  {
    title: 'Export',
    keys: [['Ctrl Enter', 'Export']],
  },
  {
    title: 'History of a briefing',
    keys: [
      ['↑ ↓', 'Moment'],
      ['[  ]', 'One change earlier, later'],
      ['N  P', 'Next, previous change in the text'],
      ['B', 'What changed, or as it read'],
    ],
  },
];

function keyRows(commands: readonly NamedCommand[]): KeyRow[] {
  return commands.filter(({ shortcut }) => shortcut !== '').map(({ shortcut, name }) => [shortcut, name]);
}

/** The keys of these commands, as the table has them. */
export function keysFor(commands: readonly MenuCommand[]): KeyMap {
  const wanted = new Set(commands);
  return Object.fromEntries(
    [...APP_COMMANDS, ...BRIEFING_COMMANDS]
      .filter(({ command, shortcut }) => shortcut !== '' && wanted.has(command))
      .map(({ command, shortcut }) => [shortcut, () => runCommand(command)]),
  );
}
