import { type ComponentType, useEffect, useState } from 'react';

/**
 * A screen whose code is fetched when it is first shown, and which is there as soon as its code is. React's `lazy` would
 * hold it back: what suspended is shown 300 ms after its fallback at the earliest (FALLBACK_THROTTLE_MS of React 19).
 * Code that can't be had fails the screen.
 */
export function lateScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Screen: ComponentType<Props> | undefined;
  return function LateScreen(props: Props) {
    const [, setIsThere] = useState(Screen !== undefined);
    const [failure, setFailure] = useState<{ error: unknown }>();
    useEffect(() => {
      if (Screen) return;
      load().then(
        (loaded) => {
          Screen = loaded;
          setIsThere(true);
        },
        (error: unknown) => setFailure({ error }),
      );
    }, []);
    if (failure) throw failure.error;
    return Screen && <Screen {...props} />;
  };
}
