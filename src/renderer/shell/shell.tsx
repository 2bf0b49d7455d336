import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { retryHost, useHostIsLost } from '../events.ts';
import { HouseStyleScreen } from '../house-style/house-style-screen.tsx';
import { FileDrop } from '../importing/file-drop.tsx';
import { ImportScreen } from '../importing/import-screen.tsx';
import { PacketScreen } from '../packets/packet-screen.tsx';
import { PacketsScreen } from '../packets/packets-screen.tsx';
import { EditPositionScreen } from '../positions/edit-position-screen.tsx';
import { NewPositionScreen } from '../positions/new-position-screen.tsx';
import { PositionsScreen } from '../positions/positions-screen.tsx';
import { VersionsScreen } from '../positions/versions-screen.tsx';
import { SettingsScreen } from '../preferences/settings-screen.tsx';
import { type Route, routeOf, useAddress } from '../routes.ts';
import { SearchPalette } from '../search/search-palette.tsx';
import { CheckDocumentScreen } from '../verifying/check-document-screen.tsx';
import { useWidth } from '../widths.ts';
import { useAppCommands } from './app-commands.ts';
import { useFocusAfterScreens } from './entering.ts';
import { lateScreen } from './late-screen.tsx';
import { Navigation } from './navigation.tsx';
import { Rail } from './rail.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import styles from './shell.module.css';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';

// Screens that nobody sees at start come when they are wanted; the editor of briefings is the heaviest part of the app.
const TestimonyScreen = lateScreen(() =>
  import('../testimony/testimony-screen.tsx').then((module) => module.TestimonyScreen),
);
const ExcerptsScreen = lateScreen(() =>
  import('../excerpts/excerpts-screen.tsx').then((module) => module.ExcerptsScreen),
);
const TimelineScreen = lateScreen(() =>
  import('../timeline/timeline-screen.tsx').then((module) => module.TimelineScreen),
);
const loadBriefingScreen = () => import('../briefings/briefing-screen.tsx');
const BriefingScreen = lateScreen(() => loadBriefingScreen().then((module) => module.BriefingScreen));
const HistoryScreen = lateScreen(() =>
  import('../briefings/history-screen.tsx').then((module) => module.HistoryScreen),
);
const BriefingsScreen = lateScreen(() =>
  import('../briefings/briefings-screen.tsx').then((module) => module.BriefingsScreen),
);
const TemplatesScreen = lateScreen(() =>
  import('../briefings/templates-screen.tsx').then((module) => module.TemplatesScreen),
);
const TermsScreen = lateScreen(() =>
  import('../terms/terms-screen.tsx').then((module) => module.TermsScreen),
);

type Overlay = 'search' | 'shortcuts' | null;

/** The window's frame: navigation beside the screen that the address names, and what opens over both. */
export function Shell() {
  const address = useAddress();
  const route = routeOf(address);
  const width = useWidth();
  const [overlay, setOverlay] = useState<Overlay>(null);
  useFocusAfterScreens();
  useAppCommands({ openSearch: () => setOverlay('search'), openShortcuts: () => setOverlay('shortcuts') });
  // Whoever looks at the list of briefings opens one next.
  useEffect(() => {
    if (route.screen !== 'briefings') return;
    const idle = requestIdleCallback(() => void loadBriefingScreen());
    return () => cancelIdleCallback(idle);
  }, [route.screen]);

  // In the reader and in Import the task at hand needs the room.
  const isRail = width === 'narrow' || width === 'single' || route.screen === 'import' || isReader(route);
  return (
    <FileDrop>
      <div className={styles.shell}>
        {!isInOneBriefing(route) && (isRail ? <Rail route={route} /> : <Navigation route={route} />)}
        <div className={styles.place}>
          <LostHostNotice />
          <ScreenBoundary place={address}>{screenOf(route)}</ScreenBoundary>
        </div>
      </div>
      <SearchPalette isOpen={overlay === 'search'} onClose={() => setOverlay(null)} />
      <ShortcutsSheet isOpen={overlay === 'shortcuts'} onClose={() => setOverlay(null)} />
    </FileDrop>
  );
}

function screenOf(route: Route): ReactNode {
  switch (route.screen) {
    case 'positions':
      return <PositionsScreen slug={route.slug} />;
    case 'versions':
      return <VersionsScreen key={route.slug} slug={route.slug} />;
    case 'edit-position':
      return <EditPositionScreen key={route.slug} slug={route.slug} />;
    case 'new-position':
      return <NewPositionScreen />;
    case 'testimony':
      return <TestimonyScreen id={route.id} passage={route.passage} />;
    case 'excerpts':
      return <ExcerptsScreen id={route.id} />;
    case 'timeline':
      return <TimelineScreen topic={route.topic} />;
    case 'import':
      return <ImportScreen />;
    case 'check-document':
      return <CheckDocumentScreen />;
    case 'briefings':
      return <BriefingsScreen />;
    case 'briefing':
      return <BriefingScreen key={route.id} id={route.id} />;
    case 'briefing-history':
      return <HistoryScreen key={route.id} id={route.id} />;
    case 'packets':
      return route.id === null ? <PacketsScreen /> : <PacketScreen key={route.id} id={route.id} />;
    case 'templates':
      return <TemplatesScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'terms':
      return <TermsScreen />;
    case 'house-style':
      return <HouseStyleScreen />;
  }
}

/** Where the briefing's own panes take the place of the navigation. */
function isInOneBriefing({ screen }: Route): boolean {
  return screen === 'briefing' || screen === 'briefing-history';
}

function isReader(route: Route): boolean {
  return route.screen === 'testimony' && route.id !== null;
}

function LostHostNotice() {
  const lost = useHostIsLost();
  if (!lost) return null;
  return (
    <div className={styles.notice}>
      <Notice
        tone="warning"
        title="Standpoint’s library does not answer"
        live
        actions={
          <Button size="small" onPress={retryHost}>
            Try again
          </Button>
        }
      >
        Everything that was confirmed on screen is kept. If it doesn’t come back by itself, start Standpoint
        again.
      </Notice>
    </div>
  );
}
