import styles from './shortcut.module.css';

export const onMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys as people read them: `Ctrl K`, on a Mac `⌘K`. Written for Ctrl; the Mac's form follows from it. */
export function Shortcut({ keys }: { keys: string }) {
  return <kbd className={styles.keys}>{shortcutText(keys)}</kbd>;
}

export function shortcutText(keys: string): string {
  if (!onMac) return keys;
  return keys.replaceAll('Ctrl ', '⌘').replaceAll('Shift ', '⇧').replaceAll('Alt ', '⌥');
}

/** Whether the key that stands for Ctrl here (Cmd on a Mac) is down. */
export function isCommandKey(event: { ctrlKey: boolean; metaKey: boolean }): boolean {
  return onMac ? event.metaKey : event.ctrlKey;
}
