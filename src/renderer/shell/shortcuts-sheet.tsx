import { APP_COMMANDS, BRIEFING_COMMANDS, type NamedCommand } from '../command-table.ts';
import { Dialog } from '../components/dialog.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import { usePreferences } from '../preferences/preferences.ts';
import styles from './shortcuts-sheet.module.css';

type KeyRow = readonly [keys: string, does: string];

/** All there is to press, by place; commands come from their table, so that each that has keys is here. */
export const GROUPS: readonly { title: string; keys: readonly KeyRow[] }[] = [
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
    ],
  },
  {
    title: 'Text of a testimony',
    keys: [
      ['E', 'Make excerpt'],
      ['F7', 'Caret, to choose words'],
      ['[  ]', 'Previous, next speaker'],
      ['Ctrl F', 'Find in it'],
      ['F3', 'Next place found'],
      ['Ctrl G', 'Go to a page'],
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
      ['Delete', 'Remove, with undo'],
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
      ['Ctrl Shift Enter', 'Add below, by kind'],
      ['Alt ↑ ↓', 'Move block up, down'],
      ['Alt ← →', 'Level of a heading'],
      ['Delete', 'Remove block'],
    ],
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

export function ShortcutsSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { singleKeys } = usePreferences();
  return (
    <Dialog
      title="Shortcuts"
      isOpen={isOpen}
      onClose={onClose}
      size="wide"
      note={
        singleKeys
          ? 'Single letters work in their pane and never in a text field. They can be turned off in Settings.'
          : 'Single letters are turned off in Settings.'
      }
    >
      <ScrollArea label="Shortcuts">
        <div className={styles.sheet}>
          {GROUPS.map((group) => (
            <section key={group.title} className={styles.group}>
              <h3 className={styles.title}>{group.title}</h3>
              <dl>
                {group.keys.map(([keys, does]) => (
                  <div key={keys} className={styles.row}>
                    <dt>
                      <Shortcut keys={keys} />
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </ScrollArea>
    </Dialog>
  );
}
