import type { Excerpt } from '../../shared/excerpts.ts';
import { firstWords } from '../../shared/quoting/count-words.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { ChoosingRow } from '../components/choosing-row.tsx';
import { QuotedWords } from '../components/quoted-words.tsx';
import { longDate } from '../dates.ts';
import { ExcerptState } from './excerpt-card.tsx';
import styles from './excerpt-row.module.css';

/** An excerpt in the list: its words as quoted, who and where, from what, and its topics. */
export function ExcerptRow({
  id,
  row,
  chosen,
  onToggle,
}: {
  id: string;
  row: Excerpt;
  chosen: boolean;
  onToggle: (id: string) => void;
}) {
  const name = excerptName(row);
  const { title, date } = row.citation;
  return (
    <ChoosingRow
      id={id}
      name={name}
      textValue={`${name}: ${firstWords(row.text, 80)}`}
      chosen={chosen}
      onToggle={onToggle}
    >
      <div className={styles.words} data-internal={row.use.label === 'internal' || undefined}>
        <QuotedWords version={row} size="snippet" />
      </div>
      <div className={styles.about}>
        <span className={styles.who} dir="auto">
          {name}
        </span>
        <ExcerptState excerpt={row} />
      </div>
      <p className={styles.source} dir="auto">
        {[title, date && longDate(date)].filter(Boolean).join(', ')}
      </p>
      {row.topics.length > 0 && <p className={styles.topics}>{row.topics.join('  ·  ')}</p>}
    </ChoosingRow>
  );
}
