import { SHORTCUTS } from '../command-table.ts';
import { Dialog } from '../components/dialog.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import { usePreferences } from '../preferences/preferences.ts';
import styles from './shortcuts-sheet.module.css';

/** All there is to press, by place, as the table of commands has it. */
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
          {SHORTCUTS.map((group) => (
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
