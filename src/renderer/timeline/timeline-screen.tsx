import { ArrowLeft, CalendarRange, Landmark, Quote } from 'lucide-react';
import { pageName } from '../../shared/quoting/excerpt-name.ts';
import type { TimelineEntry } from '../../shared/testimony.ts';
import { TESTIMONY_KIND_NAMES } from '../../shared/testimony-names.ts';
import { countOf } from '../../shared/text.ts';
import { Button, IconButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { RecordText } from '../components/record-text.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { UseTag } from '../components/use-tag.tsx';
import { longDate } from '../dates.ts';
import { useLibrary } from '../loading.ts';
import { goBack, hrefOf, navigate } from '../routes.ts';
import { joinNames } from '../testimony/words.ts';
import { daysOf, yearsOf } from './timeline.ts';
import styles from './timeline-screen.module.css';

/** Everything said on a topic, the oldest first, by year, day and forum. */
export function TimelineScreen({ topic }: { topic: string }) {
  const {
    value: entries,
    error,
    reload,
  } = useLibrary('topics.timeline', { topic }, { changedBy: ['testimony', 'excerpts', 'topics'] });
  const years = yearsOf(entries ?? []);
  return (
    <main
      className={styles.screen}
      aria-label={`Timeline of ${topic}`}
      data-pane=""
      data-state={entries || error ? 'ready' : 'loading'}
    >
      <PaneHeader>
        <IconButton
          label="Back"
          icon={<ArrowLeft />}
          onPress={() => goBack({ screen: 'testimony', id: null, passage: null })}
        />
        <ScreenTitle note={entries && entries.length > 0 ? countsOf(entries) : undefined}>
          {topic}
        </ScreenTitle>
      </PaneHeader>
      {error && (
        <div className={styles.notice}>
          <Notice
            tone="error"
            title="The timeline can’t be read"
            live
            actions={<Button onPress={reload}>Try again</Button>}
          >
            {error.message}
          </Notice>
        </div>
      )}
      {entries?.length === 0 && (
        <EmptyState
          icon={<CalendarRange />}
          title={`Nothing said on “${topic}” yet`}
          actions={
            <Button onPress={() => navigate({ screen: 'testimony', id: null, passage: null })}>
              Go to Testimony
            </Button>
          }
        >
          Put the topic on testimony or on excerpts, and they stand here by date and forum.
        </EmptyState>
      )}
      {years.length > 0 && (
        <ScrollArea label={`Timeline of ${topic}`} data-pane-start="">
          <div className={styles.text}>
            {years.map(({ year, entries: ofYear }) => (
              <section key={year} aria-labelledby={`year-${year}`}>
                <h2 id={`year-${year}`} className={styles.year}>
                  {year || 'No date'}
                </h2>
                {daysOf(ofYear).map(({ date, forum, entries: ofDay }) => (
                  <section key={`${date} ${forum}`} className={styles.day}>
                    <h3 className={styles.date}>
                      {date && <span>{longDate(date)}</span>}
                      <span className={styles.forum} dir="auto">
                        {forum || 'Forum not known'}
                      </span>
                    </h3>
                    <ul>
                      {ofDay.map((entry) => (
                        <li key={`${entry.kind} ${entry.id}`} className={styles.entry}>
                          <Entry entry={entry} />
                        </li>
                      ))}
                    </ul>
                  </section>
                ))}
              </section>
            ))}
          </div>
        </ScrollArea>
      )}
    </main>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const who = joinNames(entry.speakers);
  if (entry.kind === 'testimony') {
    return (
      <>
        <Landmark />
        <div className={styles.words}>
          <p>
            <a
              className={styles.title}
              href={hrefOf({ screen: 'testimony', id: entry.testimony, passage: null })}
              dir="auto"
            >
              {entry.title}
            </a>
          </p>
          <p className={styles.about} dir="auto">
            {[TESTIMONY_KIND_NAMES[entry.testimonyKind], who].filter(Boolean).join(', ')}
          </p>
          <p className={styles.tags}>
            <UseTag use={entry.use} />
          </p>
        </div>
      </>
    );
  }
  const name = [who, entry.page && pageName(entry.page)].filter(Boolean).join(', ') || entry.title;
  return (
    <>
      <Quote />
      <div className={styles.words}>
        <div className={styles.quotation} data-internal={entry.use.label === 'internal' || undefined}>
          <RecordText text={entry.words} size="excerpt" />
        </div>
        <p className={styles.about} dir="auto">
          <a className={styles.title} href={hrefOf({ screen: 'excerpts', id: entry.id })}>
            {name}
          </a>
          {`, ${entry.title}`}
        </p>
        <p className={styles.tags}>
          <UseTag use={entry.use} />
        </p>
      </div>
    </>
  );
}

function countsOf(entries: readonly TimelineEntry[]): string {
  const testimony = entries.filter(({ kind }) => kind === 'testimony').length;
  const excerpts = entries.length - testimony;
  return [
    testimony > 0 && `${testimony.toLocaleString('en-US')} testimony`,
    excerpts > 0 && countOf(excerpts, 'excerpt'),
  ]
    .filter(Boolean)
    .join(', ');
}
