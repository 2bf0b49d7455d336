import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-aria-components';
import type { StandpointError } from '../shared/errors.ts';
import { LiveRegion } from './components/announce.tsx';
import { ToastRegion } from './components/toast.tsx';
import { followEvents, useHostIsLost } from './events.ts';
import { asError } from './loading.ts';
import { loadPreferences, setPreferences, storePreferences } from './preferences/preferences.ts';
import { currentAddress, goToAddress, useAddress } from './routes.ts';
import { CannotStart } from './shell/cannot-start.tsx';
import { Shell } from './shell/shell.tsx';
import { followWidth } from './widths.ts';

/** Loads what everything else stands on, then shows the screen that the person left. */
export function App() {
  const [state, setState] = useState<'starting' | 'started' | StandpointError>('starting');

  const start = () => {
    setState('starting');
    Promise.all([loadPreferences(), loadFonts()]).then(
      ([preferences]) => {
        if (currentAddress() === '') goToAddress(preferences.route, { replace: true });
        followWidth();
        void followEvents();
        setState('started');
      },
      (thrown: unknown) => setState(asError(thrown)),
    );
  };
  useEffect(start, []);

  if (state === 'starting') return null;
  if (state !== 'started') return <CannotStart error={state} onTryAgain={start} />;
  return (
    <RouterProvider navigate={(href) => goToAddress(href.replace(/^#/, ''))}>
      <Started />
    </RouterProvider>
  );
}

/** Before anything is shown, so that no text changes its shape, or its place, under the reader's eyes. */
function loadFonts(): Promise<unknown> {
  const faces = ['1rem "Source Serif 4 Variable"', '1rem "Inter Variable"', '600 1rem "Inter Variable"'];
  return Promise.allSettled(faces.map((face) => document.fonts.load(face)));
}

function Started() {
  const address = useAddress();
  const hostIsLost = useHostIsLost();
  useEffect(() => setPreferences({ route: address }), [address]);
  useEffect(() => {
    // What was chosen while nobody answered is still to be stored.
    if (!hostIsLost) void storePreferences();
  }, [hostIsLost]);
  return (
    <>
      <Shell />
      <ToastRegion />
      <LiveRegion />
    </>
  );
}
