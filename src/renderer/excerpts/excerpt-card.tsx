import { OctagonX } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ExcerptVersion } from '../../shared/excerpts.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { USE_NAMES } from '../../shared/testimony-names.ts';
import { QuotedWords } from '../components/quoted-words.tsx';
import { Tag } from '../components/tag.tsx';
import { UseTag } from '../components/use-tag.tsx';
import styles from './excerpt-card.module.css';

/** An excerpt in the reader's list: its words as quoted, who and where, and for whom. A press opens it. */
export function ExcerptCard({ excerpt, onOpen }: { excerpt: ExcerptVersion; onOpen: () => void }) {
  return (
    <Button className={styles.card ?? ''} onPress={onOpen}>
      <span className={styles.words} data-internal={excerpt.use.label === 'internal' || undefined}>
        <QuotedWords version={excerpt} />
      </span>
      <span className={styles.about}>
        <span className={styles.name} dir="auto">
          {excerptName(excerpt)}
        </span>
        <ExcerptState excerpt={excerpt} />
      </span>
    </Button>
  );
}

/** Whether it matches its source, and for whom it may be used. */
export function ExcerptState({ excerpt }: { excerpt: ExcerptVersion }) {
  if (!excerpt.matchesSource) {
    return (
      <Tag tone="error" icon={<OctagonX />}>
        Differs from source
      </Tag>
    );
  }
  if (excerpt.use.label === 'public') return <span className={styles.use}>{USE_NAMES.public}</span>;
  return <UseTag use={excerpt.use} />;
}
