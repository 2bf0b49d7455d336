import type { ReactNode } from 'react';
import type { Block } from '../../shared/briefings.ts';
import { differenceOfTexts } from '../../shared/difference.ts';
import { officialParts } from '../../shared/official-words.ts';
import { type PinnedVersions, versionKey } from '../../shared/pinned-versions.ts';
import type { DifferencePart } from '../../shared/positions.ts';
import { Difference, RecordDifference } from '../components/difference.tsx';
import { RecordText } from '../components/record-text.tsx';
import { Tag } from '../components/tag.tsx';
import styles from './history.module.css';
import { OfficialWords } from './official-words.tsx';
import { haveSameCells, PastCallOut, PastPicture, PastQuestion, PastTable } from './past-own-block.tsx';
import type { PastRow } from './past-rows.ts';
import { type PastWords, wordsOfBlock } from './past-words.ts';
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
      {drawnWhole(marked ? row : { block, now: block }) ??
        (marked ? (
          <ChangedWords
            words={words}
            parts={differenceOfTexts(before?.text ?? '', after?.text ?? '')}
            isHeading={block.type === 'heading'}
          />
        ) : (
          <PastWhole block={block} words={words} pinned={then} />
        ))}
    </section>
  );
}

/** What is no run of words, as it was, with what changed in its parts; null where it is better told in words. */
function drawnWhole({ block, now }: Pick<PastRow, 'block' | 'now'>): ReactNode {
  const after = now ?? block;
  if (block.type === 'picture' && after.type === 'picture') {
    return <PastPicture before={block} after={after} />;
  }
  if (block.type === 'table' && after.type === 'table' && haveSameCells(block, after)) {
    return <PastTable before={block} after={after} />;
  }
  return null;
}

/** As it stands in the document. */
function PastWhole({ block, words, pinned }: { block: Block; words: PastWords; pinned: PinnedVersions }) {
  switch (block.type) {
    case 'text':
    case 'adapted':
      return <RichTextView content={block.content} />;
    case 'heading':
      return (
        <h3 className={styles.heading} data-level={block.level} dir="auto">
          {block.text || 'Empty heading'}
        </h3>
      );
    case 'question':
      return <PastQuestion block={block} />;
    case 'call-out':
      return <PastCallOut block={block} />;
    case 'position': {
      const version = pinned.positions.get(versionKey(block.slug, block.version));
      if (version) return <OfficialWords parts={officialParts(block, version)} />;
    }
  }
  if (words.isRecord) return <RecordText text={words.text} size="block" />;
  return (
    <p className={styles.own} dir="auto">
      {words.text}
    </p>
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
