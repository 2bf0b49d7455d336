import { Files, FileText, Import, Landmark, Quote, Search, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { runCommand } from '../commands.ts';
import { Tooltip } from '../components/tooltip.tsx';
import { hrefOf, isInBriefings, isInPositions, isInSettings, type Route } from '../routes.ts';
import styles from './rail.module.css';

/** The navigation where there is little room, or another task at hand: icons with their names below. */
export function Rail({ route }: { route: Route }) {
  return (
    <nav className={styles.rail} aria-label="Library" data-pane="Navigation">
      <Tooltip text="Search" shortcut="Ctrl K">
        <Button
          className={styles.place ?? ''}
          aria-label="Search"
          onPress={() => runCommand('search')}
          data-pane-start=""
        >
          <Search />
        </Button>
      </Tooltip>
      <Place route={{ screen: 'positions', slug: null }} icon={<FileText />} current={isInPositions(route)}>
        Positions
      </Place>
      <Place
        route={{ screen: 'testimony', id: null, passage: null }}
        icon={<Landmark />}
        current={route.screen === 'testimony'}
      >
        Testimony
      </Place>
      <Place route={{ screen: 'excerpts', id: null }} icon={<Quote />} current={route.screen === 'excerpts'}>
        Excerpts
      </Place>
      <Place route={{ screen: 'briefings' }} icon={<Files />} current={isInBriefings(route)}>
        Briefings
      </Place>
      <div className={styles.gap} />
      <Place route={{ screen: 'import' }} icon={<Import />} current={route.screen === 'import'}>
        Import
      </Place>
      <Place route={{ screen: 'settings' }} icon={<Settings />} current={isInSettings(route)}>
        Settings
      </Place>
    </nav>
  );
}

function Place({
  route,
  icon,
  current,
  children,
}: {
  route: Route;
  icon: ReactNode;
  current: boolean;
  children: string;
}) {
  return (
    <a href={hrefOf(route)} className={styles.place} aria-current={current ? 'page' : undefined}>
      {icon}
      {children}
    </a>
  );
}
