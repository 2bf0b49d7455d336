import { useDeferredValue } from 'react';

/**
 * What the outline shows of `value`. While it has the focus, that is at once: its next key acts on the rows and on the
 * choice that it shows, so that an old choice would be moved or removed. Otherwise whoever types in the document comes
 * first, and the outline follows as soon as there is time.
 */
export function useOutlined<Value>(value: Value, hasFocus: boolean): Value {
  const later = useDeferredValue(value);
  return hasFocus ? value : later;
}
