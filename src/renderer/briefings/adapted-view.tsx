import { useMemo } from 'react';
import { adaptedDifference } from '../../shared/adapted-text.ts';
import type { AdaptedBlock } from '../../shared/briefings.ts';
import type { ExcerptVersion } from '../../shared/excerpts.ts';
import type { PositionVersion } from '../../shared/positions.ts';
import { Difference } from '../components/difference.tsx';
import { placeDifference } from './place-difference.ts';
import { Marked, RichTextView } from './rich-text-view.tsx';

/** Adapted words to be read: own text, with what was added to the record's words and what was taken from them. */
export function AdaptedView({
  block,
  version,
}: {
  block: AdaptedBlock;
  version: PositionVersion | ExcerptVersion;
}) {
  const placed = useMemo(
    () => placeDifference(block.content, adaptedDifference(block, version)),
    [block, version],
  );
  return (
    <RichTextView
      content={block.content}
      renderParagraph={(paragraph) => {
        const words = placed.get(paragraph) ?? [];
        if (words.length === 0) return <br />;
        return words.map(({ kind, text, marks }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no name but their place.
          <Marked key={index} marks={marks}>
            {kind === 'same' ? text : <Difference parts={[{ kind, text: text.replaceAll('\n', ' ') }]} />}
          </Marked>
        ));
      }}
    />
  );
}
