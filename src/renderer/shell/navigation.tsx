import { Ellipsis, File, Files, FileText, Import, LibraryBig, Search, Settings, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { runCommand } from '../commands.ts';
import { Menu, MenuItem } from '../components/menu.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import { useLibrary } from '../loading.ts';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import { hrefOf, navigate, type Route } from '../routes.ts';
import styles from './navigation.module.css';

const SHOWN_TOPICS = 7;
const SHOWN_BRIEFINGS = 5;

/** The library at a glance: its places, topics and latest briefings. */
export function Navigation({ route }: { route: Route }) {
  const { positionTopic } = usePreferences();
  const status = useLibrary('library.status', {}, { changedBy: ['positions', 'briefings'] }).value;
  const inPositions = ['positions', 'versions', 'edit-position', 'new-position'].includes(route.screen);

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
          route={{ screen: 'briefings' }}
          icon={<Files />}
          count={status?.briefings}
          current={route.screen === 'briefings'}
        >
          Briefings
        </Place>
      </ul>
      <Topics chosen={inPositions ? positionTopic : null} />
      <RecentBriefings />
      <ul className={styles.foot}>
        <Place route={{ screen: 'import' }} icon={<Import />} current={false} shortcut="Ctrl I">
          Import…
        </Place>
        <Place route={{ screen: 'settings' }} icon={<Settings />} current={route.screen === 'settings'}>
          Settings
        </Place>
      </ul>
    </nav>
  );
}

function Place({
  route,
  icon,
  count,
  current,
  shortcut,
  onPress,
  children,
}: {
  route: Route;
  icon: ReactNode;
  count?: number | undefined;
  current: boolean;
  shortcut?: string;
  onPress?: () => void;
  children: string;
}) {
  return (
    <li>
      <a
        href={hrefOf(route)}
        className={styles.place}
        aria-current={current ? 'page' : undefined}
        onClick={onPress}
        title={children}
      >
        {icon}
        <span className={styles.words}>{children}</span>
        {count !== undefined && <span className={styles.count}>{count.toLocaleString('en-US')}</span>}
        {shortcut && <Shortcut keys={shortcut} />}
      </a>
    </li>
  );
}

function Topics({ chosen }: { chosen: string | null }) {
  const topics = useLibrary('topics.list', {}, { changedBy: ['positions', 'topics'] }).value ?? [];
  if (topics.length === 0) return null;

  const shown =
    topics.length <= SHOWN_TOPICS
      ? topics
      : topics
          .toSorted((one, other) => other.positions - one.positions)
          .slice(0, SHOWN_TOPICS - 1)
          .toSorted((one, other) => one.name.localeCompare(other.name));
  const choose = (name: string) => {
    setPreferences({ positionTopic: name });
    navigate({ screen: 'positions', slug: null });
  };

  return (
    <section>
      <h2 className={styles.heading}>Topics</h2>
      <ul className={styles.group}>
        {shown.map((topic) => (
          <Place
            key={topic.name}
            route={{ screen: 'positions', slug: null }}
            icon={<Tag />}
            count={topic.positions}
            current={chosen === topic.name}
            onPress={() => setPreferences({ positionTopic: topic.name })}
          >
            {topic.name}
          </Place>
        ))}
        {shown.length < topics.length && (
          <li>
            <Menu
              label="All topics"
              trigger={
                <Button className={styles.place ?? ''}>
                  <Ellipsis />
                  <span className={styles.words}>All topics</span>
                  <span className={styles.count}>{topics.length}</span>
                </Button>
              }
            >
              {topics.map((topic) => (
                <MenuItem key={topic.name} onAction={() => choose(topic.name)}>
                  {topic.name}
                </MenuItem>
              ))}
            </Menu>
          </li>
        )}
      </ul>
    </section>
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
