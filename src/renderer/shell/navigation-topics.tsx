import { Ellipsis, FileText, Milestone, Tag } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { TopicCount } from '../../shared/positions.ts';
import { Menu, MenuItem } from '../components/menu.tsx';
import { useLibrary } from '../loading.ts';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import { isInPositions, navigate, type Route } from '../routes.ts';
import styles from './navigation.module.css';
import { Place } from './navigation-place.tsx';

const SHOWN_TOPICS = 7;

/** The topics that most is about. Below the one that is looked at stand its positions and its timeline. */
export function NavigationTopics({ route }: { route: Route }) {
  const { positionTopic } = usePreferences();
  const topics =
    useLibrary('topics.list', {}, { changedBy: ['positions', 'testimony', 'excerpts', 'topics'] }).value ??
    [];
  if (topics.length === 0) return null;

  const current = route.screen === 'timeline' ? route.topic : isInPositions(route) ? positionTopic : null;
  // What was said may be gone by now while one looks at its timeline.
  const leadsToBoth = (topic: TopicCount) => saidOn(topic) > 0 || route.screen === 'timeline';
  return (
    <section>
      <h2 className={styles.heading}>Topics</h2>
      <ul className={styles.group}>
        {shownOf(topics, current).map((topic) => (
          <Place
            key={topic.name}
            route={routeOf(topic)}
            icon={<Tag />}
            count={topic.positions + saidOn(topic)}
            current={current === topic.name && !leadsToBoth(topic)}
            isOpen={current === topic.name}
            onPress={() => setPreferences({ positionTopic: topic.name })}
            below={
              current === topic.name && leadsToBoth(topic) ? (
                <ul className={styles.below} aria-label={`On the topic ${topic.name}`}>
                  <Place
                    route={{ screen: 'positions', slug: null }}
                    icon={<FileText />}
                    count={topic.positions}
                    current={route.screen !== 'timeline'}
                    onPress={() => setPreferences({ positionTopic: topic.name })}
                  >
                    Positions
                  </Place>
                  <Place
                    route={{ screen: 'timeline', topic: topic.name }}
                    icon={<Milestone />}
                    count={saidOn(topic)}
                    current={route.screen === 'timeline'}
                  >
                    Timeline
                  </Place>
                </ul>
              ) : undefined
            }
          >
            {topic.name}
          </Place>
        ))}
        {topics.length > SHOWN_TOPICS && (
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
                <MenuItem
                  key={topic.name}
                  onAction={() => {
                    setPreferences({ positionTopic: topic.name });
                    navigate(routeOf(topic));
                  }}
                >
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

/** Where a topic leads at first: to its positions, or to what was said where it has none. */
function routeOf(topic: TopicCount): Route {
  return topic.positions > 0 || saidOn(topic) === 0
    ? { screen: 'positions', slug: null }
    : { screen: 'timeline', topic: topic.name };
}

function saidOn(topic: TopicCount): number {
  return topic.testimony + topic.excerpts;
}

/** By name; the one that is looked at always among them, or one would not see where one is. */
function shownOf(topics: readonly TopicCount[], current: string | null): readonly TopicCount[] {
  if (topics.length <= SHOWN_TOPICS) return topics;
  const rank = (topic: TopicCount) =>
    topic.name === current ? Number.POSITIVE_INFINITY : topic.positions + saidOn(topic);
  return topics
    .toSorted((one, other) => rank(other) - rank(one))
    .slice(0, SHOWN_TOPICS - 1)
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
