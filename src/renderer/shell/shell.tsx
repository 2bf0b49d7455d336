import { lazy, Suspense } from 'react';
import { routeOf, useAddress } from '../routes.ts';

// The editor is the heaviest part of the app and only briefings need it.
const BriefingScreen = lazy(() =>
  import('../briefings/briefing-screen.tsx').then((module) => ({ default: module.BriefingScreen })),
);
const BriefingsScreen = lazy(() =>
  import('../briefings/briefings-screen.tsx').then((module) => ({ default: module.BriefingsScreen })),
);

/** The window's frame: navigation beside the screen that the address names. */
export function Shell() {
  const route = routeOf(useAddress());
  if (route.screen === 'briefing') {
    return (
      <Suspense>
        <BriefingScreen key={route.id} id={route.id} />
      </Suspense>
    );
  }
  if (route.screen === 'briefings') {
    return (
      <Suspense>
        <BriefingsScreen />
      </Suspense>
    );
  }
  return null;
}
