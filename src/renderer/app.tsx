import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-aria-components';
import type { StandpointError } from '../shared/errors.ts';
import { LiveRegion } from './components/announce.tsx';
import { ToastRegion } from './components/toast.tsx';
import { followEvents } from './events.ts';
import { asError } from './loading.ts';
import { loadPreferences, setPreferences } from './preferences/preferences.ts';
import { currentAddress, goToAddress, useAddress } from './routes.ts';
import { CannotStart } from './shell/cannot-start.tsx';
import { Shell } from './shell/shell.tsx';
import { followWidth } from './widths.ts';

/** Loads what everything else stands on, then shows the screen that the person left. */
export function App() {
  const [state, setState] = useState<'starting' | 'started' | StandpointError>('starting');

  const start = () => {
    setState('starting');
    loadPreferences().then(
      (preferences) => {
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

function Started() {
  const address = useAddress();
  useEffect(() => setPreferences({ route: address }), [address]);
  return (
    <>
      <Shell />
      <ToastRegion />
      <LiveRegion />
    </>
  );
}
