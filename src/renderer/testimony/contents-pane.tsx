import { ArrowLeft, Quote, X } from 'lucide-react';
import { useState } from 'react';
import type { Testimony } from '../../shared/testimony.ts';
import { TESTIMONY_KIND_NAMES } from '../../shared/testimony-names.ts';
import { countOf } from '../../shared/text.ts';
import { IconButton, LinkButton } from '../components/button.tsx';
import headerStyles from '../components/pane-header.module.css';
import { PaneHeader } from '../components/pane-header.tsx';
import { Tag } from '../components/tag.tsx';
import { TopicChips } from '../components/topic-chips.tsx';
import { UseTag } from '../components/use-tag.tsx';
import { longDate } from '../dates.ts';
import { call } from '../transport.ts';
import styles from './contents.module.css';
import { ContentsList } from './contents-list.tsx';
import { openOriginal } from './open-original.ts';
import type { ContentsRow } from './reader-contents.ts';

/** What the testimony is, and its contents, which follow the place where one reads. */
export function ContentsPane({
  testimony,
  rows,
  current,
  excerpts,
  onGo,
  onBack,
  onClose,
  onDetails,
  onUnclear,
  onExcerpts,
}: {
  testimony: Testimony;
  rows: readonly ContentsRow[];
  current: ContentsRow | undefined;
  /** How many have been made of it. */
  excerpts: number;
  onGo: (row: ContentsRow) => void;
  onBack: () => void;
  /** Where it is open over the text. */
  onClose: (() => void) | undefined;
  onDetails: () => void;
  onUnclear: () => void;
  onExcerpts: () => void;
}) {
  const [isChoosingTopic, setChoosingTopic] = useState(false);
  const { id, unclear } = testimony;
  return (
    <section className={styles.pane} aria-label="Contents of the testimony" data-pane="Contents">
      <PaneHeader actions={onClose && <IconButton label="Close contents" icon={<X />} onPress={onClose} />}>
        <IconButton label="Back to all testimony" icon={<ArrowLeft />} onPress={onBack} />
        <p className={headerStyles.title}>Testimony</p>
      </PaneHeader>
      <div className={styles.about}>
        <div className={styles.tags}>
          <Tag>{TESTIMONY_KIND_NAMES[testimony.kind]}</Tag>
          <UseTag use={testimony.use} />
        </div>
        <h1 className={styles.title} title={testimony.title} dir="auto">
          {testimony.title}
        </h1>
        {testimony.forum && (
          <p className={styles.forum} dir="auto">
            {testimony.forum}
          </p>
        )}
        {testimony.date && <p>{longDate(testimony.date)}</p>}
        <p>{extentOf(testimony)}</p>
        <div className={styles.links}>
          <LinkButton onPress={onDetails}>Details</LinkButton>
          <LinkButton onPress={() => void openOriginal(id)}>Open original</LinkButton>
          {unclear.length > 0 && (
            <LinkButton onPress={onUnclear}>
              {countOf(unclear.length, 'thing to look at', 'things to look at')}
            </LinkButton>
          )}
        </div>
        <div className={styles.topics}>
          <TopicChips
            topics={testimony.topics}
            isChoosing={isChoosingTopic}
            onChoosing={setChoosingTopic}
            onStore={(topics) => call('testimony.setTopics', { id, topics })}
          />
        </div>
      </div>
      {rows.length > 0 && (
        <>
          <h2 className={styles.label}>Contents</h2>
          <ContentsList rows={rows} current={current} isOver={onClose !== undefined} onGo={onGo} />
        </>
      )}
      {rows.length === 0 && <div className={styles.rows} />}
      <footer className={styles.foot}>
        <Quote />
        {excerpts === 0 ? (
          'No excerpts yet'
        ) : (
          <LinkButton
            onPress={onExcerpts}
          >{`${countOf(excerpts, 'excerpt')} from this testimony`}</LinkButton>
        )}
      </footer>
    </section>
  );
}

/** "62 pages, 3 witnesses", or what of it is known. */
function extentOf({ pages, passages, witnesses }: Testimony): string {
  const extent = pages.length > 0 ? countOf(pages.length, 'page') : countOf(passages, 'paragraph');
  if (witnesses.length === 1) return `${extent}, ${witnesses[0]}`;
  return witnesses.length === 0 ? extent : `${extent}, ${countOf(witnesses.length, 'witness', 'witnesses')}`;
}
