import { Quote } from 'lucide-react';
import { Fragment, memo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Passage, Statement } from '../../shared/testimony.ts';
import { type Mark, type Segment, segmentsOf } from './marks.ts';
import styles from './passage-view.module.css';
import { statementWords } from './words.ts';

/** An excerpt made before, in the margin beside its last words. */
export interface ExcerptEnd {
  id: string;
  /** Where its words end in the passage. */
  at: number;
  /** Names it, such as “Excerpt: “Where that decision…”, Ms. Doe, page 13”. */
  name: string;
}

const NO_MARKS: readonly Mark[] = [];
const NO_ENDS: readonly ExcerptEnd[] = [];

/**
 * One passage: who speaks where that changes, the label of the page where one begins, and the record's words to the
 * letter. Everything beside the words has `data-aside`.
 */
export const PassageView = memo(function PassageView({
  passage,
  before,
  begins,
  marks = NO_MARKS,
  ends = NO_ENDS,
  onOpenExcerpt,
}: {
  passage: Passage;
  /** The passage before it; undefined for the first. */
  before: Passage | undefined;
  /** The statement that begins with it, where the testimony has several. */
  begins: Statement | undefined;
  marks: readonly Mark[] | undefined;
  ends: readonly ExcerptEnd[] | undefined;
  onOpenExcerpt: (id: string) => void;
}) {
  const pageBefore = before?.pageBreaks.at(-1)?.page ?? before?.page ?? '';
  const startsPage = passage.page !== '' && passage.page !== pageBefore;
  const sameSpeaker = before?.speaker === passage.speaker && !begins;
  const namesSpeaker =
    passage.speaker !== '' &&
    passage.kind === 'text' &&
    (!sameSpeaker || (startsPage && before !== undefined));

  return (
    <div className={styles.passage} data-kind={passage.kind}>
      {begins && (
        <h2 className={styles.statement} data-first={before ? undefined : ''} data-aside="" dir="auto">
          {statementWords(begins, '')}
        </h2>
      )}
      {namesSpeaker && (
        <p className={styles.speaker} data-aside="" dir="auto">
          {passage.speaker}
          {sameSpeaker && <span className={styles.continuing}> continuing</span>}
        </p>
      )}
      {startsPage && <PageLabel page={passage.page} />}
      <Words passage={passage}>
        {contentOf(passage, marks, ends, (end, index) => (
          <Button
            key={end.id}
            className={styles.excerptMark ?? ''}
            style={{ '--place': index % 3 } as React.CSSProperties}
            data-aside=""
            aria-label={end.name}
            onPress={() => onOpenExcerpt(end.id)}
          >
            <Quote />
          </Button>
        ))}
      </Words>
    </div>
  );
});

function Words({ passage, children }: { passage: Passage; children: ReactNode }) {
  const common = { 'data-passage': passage.ordinal, dir: 'auto' as const };
  if (passage.kind === 'heading') {
    return (
      // Of the same level as statements: which of them is drawn before it changes as one reads.
      <h2 {...common} className={styles.heading}>
        {children}
      </h2>
    );
  }
  return (
    <p {...common} className={styles.words}>
      {children}
    </p>
  );
}

/** The words cut where marks begin and end, with page labels and the marks of excerpts between them. */
function contentOf(
  passage: Passage,
  marks: readonly Mark[],
  ends: readonly ExcerptEnd[],
  markOf: (end: ExcerptEnd, index: number) => ReactNode,
): ReactNode {
  const { text, pageBreaks } = passage;
  if (marks.length === 0 && ends.length === 0 && pageBreaks.length === 0) return text;
  const endAt = (end: ExcerptEnd) => Math.min(end.at, text.length);
  const segments = segmentsOf(text.length, marks, [...pageBreaks.map(({ at }) => at), ...ends.map(endAt)]);
  return segments.map((segment) => (
    <Fragment key={segment.start}>
      {pageBreaks
        .filter(({ at }) => at === segment.start)
        .map(({ page }) => (
          <PageLabel key={page} page={page} />
        ))}
      <SegmentView segment={segment} text={text.slice(segment.start, segment.end)} />
      {ends.map((end, index) => (endAt(end) === segment.end ? markOf(end, index) : null))}
    </Fragment>
  ));
}

function SegmentView({ segment: { kinds }, text }: { segment: Segment; text: string }) {
  if (kinds.size === 0) return text;
  const names = [...kinds].map((kind) => styles[kind]).join(' ');
  if (kinds.has('found') || kinds.has('found-current')) return <mark className={names}>{text}</mark>;
  // Only what is left out is said to screen readers; the excerpt itself is named in the margin and in its panel.
  if (kinds.has('omitted')) return <del className={names}>{text}</del>;
  return <span className={names}>{text}</span>;
}

function PageLabel({ page }: { page: string }) {
  return (
    <span className={styles.page} data-aside="" data-page={page}>
      <span className={styles.spoken}>page </span>
      <span aria-hidden="true">p. </span>
      {page}
    </span>
  );
}
