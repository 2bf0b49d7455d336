import { useRef, useState } from 'react';

// biome-ignore lint/suspicious/noExplicitAny: functions of every kind, which are only passed on.
type Functions = Record<string, (...values: any[]) => void>;

/** The same functions at each drawing, which do what the latest ones do: so that what is given them is not drawn again. */
export function useSteady<T extends Functions>(latest: T): T {
  const now = useRef(latest);
  now.current = latest;
  const [steady] = useState(() => {
    const names = Object.keys(latest);
    const passOn = names.map((name) => [name, (...values: unknown[]) => now.current[name]?.(...values)]);
    return Object.fromEntries(passOn) as T;
  });
  return steady;
}
