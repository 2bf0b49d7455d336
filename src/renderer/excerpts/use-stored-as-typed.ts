import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';

const SETTLED_MS = 500;

/**
 * A value that is stored while one types: half a second after the last key, on leaving the field, with what shows it,
 * and with the window. What comes in from the library never takes the place of what is being written here.
 */
export function useStoredAsTyped<Value>(stored: Value, write: (value: Value) => Promise<unknown>) {
  const [value, setValue] = useState(stored);
  const unstored = useRef<{ value: Value } | null>(null);
  const writing = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const store = useEffectEvent(async () => {
    clearTimeout(timer.current);
    const typed = unstored.current;
    if (!typed) return;
    unstored.current = null;
    writing.current += 1;
    try {
      await write(typed.value);
    } catch (thrown) {
      // Kept here to be stored with the next key.
      unstored.current ??= typed;
      showToast(asError(thrown).message);
    } finally {
      writing.current -= 1;
    }
  });
  const key = JSON.stringify(stored);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored is compared by value.
  useEffect(() => {
    // While something is on its way, what comes in is older than what is shown.
    if (unstored.current === null && writing.current === 0) setValue(stored);
  }, [key]);
  useEffect(() => {
    const onHide = () => void store();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      void store();
    };
  }, []);

  const type = (next: Value) => {
    setValue(next);
    unstored.current = { value: next };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void store(), SETTLED_MS);
  };
  return {
    value,
    type,
    /** Stores what was typed at once. */
    store: () => void store(),
    /** A choice that is made at once. */
    choose: (next: Value) => {
      type(next);
      void store();
    },
  };
}
