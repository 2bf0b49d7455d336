import { X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Group } from 'react-aria-components';
import { handleKeys } from '../keys.ts';
import { Button, IconButton } from './button.tsx';
import styles from './toast.module.css';

interface ToastContent {
  message: string;
  /** What can be done about it, such as Undo. */
  action?: { name: string; run: () => void };
}

const SHOWN_MS = 10_000;
const listeners = new Set<() => void>();
let shown: (ToastContent & { id: number }) | undefined;
let count = 0;

/**
 * Says what was just done, for ten seconds (longer under the pointer or with focus in it), with a way back. Gives what
 * hides it, where no other has taken its place.
 */
export function showToast(message: string, action?: ToastContent['action']): () => void {
  count += 1;
  const id = count;
  shown = action ? { message, action, id } : { message, id };
  for (const listener of listeners) listener();
  return () => {
    if (shown?.id === id) hideToast();
  };
}

/** For when a dialog opens, whose buttons it would cover. One with a way back stays: nothing else may lead back. */
export function hideToastWithoutAction(): void {
  if (shown && !shown.action) hideToast();
}

/** For when its way back no longer leads back: what it tells of was undone. */
export function hideToast(): void {
  shown = undefined;
  for (const listener of listeners) listener();
}

/** Stands once in the app, in reach also where a dialog is open. F6 goes to it, and leaving it leads back. */
export function ToastRegion() {
  const toast = useSyncExternalStore(subscribe, () => shown);
  const [held, setHeld] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!toast || held) return;
    const timer = setInterval(() => {
      if (!group.current?.contains(document.activeElement)) hideToast();
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [toast, held]);

  const leave = () => {
    setHeld(false);
    if (group.current?.contains(document.activeElement)) cameFrom.current?.focus();
    hideToast();
  };

  return (
    <div className={styles.region} role="status" data-react-aria-top-layer="true">
      {toast && (
        <Group
          key={toast.id}
          ref={group}
          className={styles.toast ?? ''}
          aria-label="What was just done"
          data-pane=""
          onHoverChange={setHeld}
          onFocus={({ relatedTarget: from }) => {
            if (from instanceof HTMLElement && !group.current?.contains(from)) cameFrom.current = from;
          }}
          onKeyDown={handleKeys({ Escape: leave })}
        >
          <span className={styles.message}>{toast.message}</span>
          {toast.action && (
            <Button
              variant="quiet"
              size="small"
              onPress={() => {
                leave();
                toast.action?.run();
              }}
            >
              {toast.action.name}
            </Button>
          )}
          <IconButton label="Dismiss" size="small" icon={<X />} onPress={leave} />
        </Group>
      )}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
