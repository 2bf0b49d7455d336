import { File, Files, FileText, Import, Landmark, LibraryBig, Quote, Search, Settings } from 'lucide-react';
import { Button } from 'react-aria-components';
import { runCommand } from '../commands.ts';
import { Shortcut } from '../components/shortcut.tsx';
import { showExcerptsOf } from '../excerpts-filter.ts';
import { useLibrary } from '../loading.ts';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import { isInBriefings, isInPositions, isInSettings, type Route } from '../routes.ts';
import styles from './navigation.module.css';
import { Place } from './navigation-place.tsx';
import { NavigationTopics } from './navigation-topics.tsx';

const SHOWN_BRIEFINGS = 5;

/** The library at a glance: its places, topics and latest briefings. */
export function Navigation({ route }: { route: Route }) {
  const { positionTopic } = usePreferences();
  const status = useLibrary(
    'library.status',
    {},
    { changedBy: ['positions', 'testimony', 'excerpts', 'briefings'] },
  ).value;
  const inPositions = isInPositions(route);

  return (
    <nav className={styles.navigation} aria-label="Library" data-pane="Navigation">
      <p className={styles.name}>
        <LibraryBig />
        Policy library
      </p>
      <Button className={styles.search ?? ''} onPress={() => runCommand('search')} data-pane-start="">
        <Search />
        <span>Search</span>
        <Shortcut keys="Ctrl K" />
      </Button>
      <ul className={styles.group}>
        <Place
          route={{ screen: 'positions', slug: null }}
          icon={<FileText />}
          count={status?.positions}
          current={inPositions && positionTopic === null}
          onPress={() => setPreferences({ positionTopic: null })}
        >
          Positions
        </Place>
        <Place
          route={{ screen: 'testimony', id: null, passage: null }}
          icon={<Landmark />}
          count={status?.testimony}
          current={route.screen === 'testimony'}
        >
          Testimony
        </Place>
        <Place
          route={{ screen: 'excerpts', id: null }}
          icon={<Quote />}
          count={status?.excerpts}
          current={route.screen === 'excerpts'}
          onPress={() => showExcerptsOf({})}
        >
          Excerpts
        </Place>
        <Place
          route={{ screen: 'briefings' }}
          icon={<Files />}
          count={status?.briefings}
          current={isInBriefings(route)}
        >
          Briefings
        </Place>
      </ul>
      <NavigationTopics route={route} />
      <RecentBriefings />
      <ul className={styles.foot}>
        <Place route={{ screen: 'import' }} icon={<Import />} current={false} shortcut="Ctrl I">
          Import…
        </Place>
        <Place route={{ screen: 'settings' }} icon={<Settings />} current={isInSettings(route)}>
          Settings
        </Place>
      </ul>
    </nav>
  );
}

function RecentBriefings() {
  const briefings = useLibrary('briefings.list', {}, { changedBy: ['briefings'] }).value ?? [];
  if (briefings.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>Recent briefings</h2>
      <ul className={styles.group}>
        {briefings.slice(0, SHOWN_BRIEFINGS).map((briefing) => (
          <Place
            key={briefing.id}
            route={{ screen: 'briefing', id: briefing.id }}
            icon={<File />}
            current={false}
          >
            {briefing.title || 'Untitled briefing'}
          </Place>
        ))}
      </ul>
    </section>
  );
}
