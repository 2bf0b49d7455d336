import type { PictureBlock } from '../../shared/own-blocks.ts';
import type { PictureSize } from '../../shared/pictures.ts';
import { Checkbox } from '../components/checkbox.tsx';
import { Segmented } from '../components/segmented.tsx';
import { InlineField } from './inline-field.tsx';
import { KeptPicture } from './kept-picture.tsx';
import styles from './picture-block.module.css';
import { useWorkspace } from './workspace-actions.ts';

const SIZES: readonly { value: PictureSize; name: string }[] = [
  { value: 'small', name: 'Third' },
  { value: 'medium', name: 'Two thirds' },
  { value: 'full', name: 'Full' },
];

/** A picture as it will stand, with its caption, and below what is said to those who can't see it. */
export function PictureInDocument({ block, label }: { block: PictureBlock; label: string }) {
  const workspace = useWorkspace();
  return (
    <fieldset className={styles.block} aria-label={label}>
      <KeptPicture picture={block} />
      <InlineField
        label="Caption of the picture"
        look="caption"
        value={block.caption}
        placeholder="Caption, if any"
        onChange={(caption) => workspace.replace({ ...block, caption }, `caption:${block.id}`)}
        onEnter={(event) => event.currentTarget.closest('fieldset')?.querySelectorAll('textarea')[1]?.focus()}
      />
      <div className={styles.about}>
        <div className={styles.alt}>
          <span aria-hidden="true">Alt text</span>
          {block.decorative ? (
            <p className={styles.decorative}>None needed</p>
          ) : (
            <InlineField
              label="Alt text"
              look="caption"
              value={block.alt}
              placeholder="What it shows, in a sentence"
              isFirst
              onChange={(alt) => workspace.replace({ ...block, alt }, `alt:${block.id}`)}
              onEnter={() => undefined}
            />
          )}
        </div>
        <Checkbox
          isSelected={block.decorative === true}
          onChange={(decorative) => workspace.replace({ ...block, decorative })}
        >
          Decorative
        </Checkbox>
        <Segmented
          label="Width of the picture"
          labelHidden
          size="small"
          choices={SIZES}
          value={block.size}
          onChange={(size) => workspace.replace({ ...block, size })}
        />
      </div>
    </fieldset>
  );
}
