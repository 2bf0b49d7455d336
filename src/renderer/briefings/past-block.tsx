import { Fragment } from 'react';
import { differenceOfTexts } from '../../shared/difference.ts';
import type { DifferencePart } from '../../shared/positions.ts';
import { Difference, RecordDifference } from '../components/difference.tsx';
import { RecordText } from '../components/record-text.tsx';
import { Tag } from '../components/tag.tsx';
import styles from './history.module.css';
import type { PastRow } from './past-rows.ts';
import { type PastWords, type PinnedVersions, wordsOfBlock } from './past-words.ts';
import { RichTextView } from './rich-text-view.tsx';

const BECAME: Readonly<Record<PastRow['became'], string>> = {
  same: '',
  changed: 'Changed since',
  moved: 'Moved since',
  removed: 'Removed since',
  added: 'Added since',
};

/** A block as it was, to be read; with `changes`, what became of it since is marked in its words. */
export function PastBlock({
  row,
  then,
  now,
  changes,
}: {
  row: PastRow;
  then: PinnedVersions;
  now: PinnedVersions;
  changes: boolean;
}) {
  const { block, became } = row;
  const before = became === 'added' ? null : wordsOfBlock(block, then);
  const after = row.now && wordsOfBlock(row.now, now);
  const words = before ?? after;
  if (!words) return null;
  const marked = changes && became !== 'same' && became !== 'moved';
  const label = words.label !== null && marked && after ? after.label : words.label;
  return (
    <section
      className={styles.block}
      data-kind={block.type}
      data-record={words.isRecord || undefined}
      data-became={changes && became !== 'same' ? became : undefined}
      aria-label={changes && became !== 'same' ? BECAME[became] : undefined}
    >
      {(label !== null || (changes && became !== 'same')) && (
        <p className={styles.blockHead}>
          {label !== null && <span dir="auto">{label}</span>}
          {changes && became !== 'same' && <Tag>{BECAME[became]}</Tag>}
        </p>
      )}
      {marked ? (
        <ChangedWords
          words={words}
          parts={differenceOfTexts(before?.text ?? '', after?.text ?? '')}
          isHeading={block.type === 'heading'}
        />
      ) : block.type === 'text' || block.type === 'adapted' ? (
        <RichTextView content={block.content} />
      ) : block.type === 'heading' ? (
        <h3 className={styles.heading} data-level={block.level} dir="auto">
          {block.text || 'Empty heading'}
        </h3>
      ) : words.isRecord ? (
        <RecordText text={words.text} size="block" />
      ) : (
        <p className={styles.own} dir="auto">
          {words.text}
        </p>
      )}
    </section>
  );
}

function ChangedWords({
  words,
  parts,
  isHeading,
}: {
  words: PastWords;
  parts: readonly DifferencePart[];
  isHeading: boolean;
}) {
  if (words.isRecord) return <RecordDifference parts={parts} size="block" />;
  if (isHeading) {
    return (
      <h3 className={styles.heading} dir="auto">
        <Difference parts={parts} />
      </h3>
    );
  }
  return (
    <p className={styles.own} dir="auto">
      <Difference parts={parts} />
    </p>
  );
}

/** A line of details with what changed in it; nothing where both are empty. */
export function ChangedLine({ before, after }: { before: string; after: string }) {
  if (before === after) return <Fragment>{before}</Fragment>;
  return <Difference parts={differenceOfTexts(before, after)} />;
}
