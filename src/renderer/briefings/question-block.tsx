import { useRef } from 'react';
import type { QuestionBlock } from '../../shared/own-blocks.ts';
import { focusRichText } from './focus-rich-text.ts';
import { InlineField } from './inline-field.tsx';
import styles from './own-block.module.css';
import { RichTextField } from './rich-text-field.tsx';
import { shortName } from './words.ts';
import { useWorkspace } from './workspace-actions.ts';

export function Question({ block }: { block: QuestionBlock }) {
  const workspace = useWorkspace();
  const place = useRef<HTMLDivElement>(null);
  const question = shortName(block.question);
  return (
    <div ref={place} className={styles.question}>
      <span className={styles.letter} aria-hidden="true">
        Q
      </span>
      <InlineField
        label="Question"
        look="question"
        value={block.question}
        placeholder="What will they ask?"
        onChange={(text) => workspace.replace({ ...block, question: text }, `question:${block.id}`)}
        onEnter={() => focusRichText(place.current)}
      />
      <span className={styles.letter} aria-hidden="true">
        A
      </span>
      <RichTextField
        label={question === '' ? 'Answer' : `Answer to “${question}”`}
        content={block.answer}
        placeholder="What do we answer?"
        onChange={(answer) => workspace.replace({ ...block, answer }, `answer:${block.id}`)}
      />
    </div>
  );
}
