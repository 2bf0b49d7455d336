/** Says where the transcript has a picture, or nothing, in place of words. */
import { countOf } from '../../../../shared/text.ts';
import { type Block, isEnded } from './hearing-blocks.ts';
import type { Stage } from './hearing-stage.ts';

const OWN_DOCUMENT = 'Import the witness’s own document, such as a PDF or Word file.';
export function reportGaps(stage: Stage): void {
  for (const section of stage.sections) {
    const gaps = section.parts.filter(({ block }) => block.kind === 'gap');
    const [first] = section.parts;
    const [gap] = gaps;
    if (!first || section.kind === 'front-matter') continue;
    const isPrepared = section.kind === 'prepared-statement' || / prepared statement$/.test(section.title);
    const hasWords = !isPrepared || section.parts.some(({ block }) => isSentence(block));
    const name = section.speaker || section.witness.name;
    const whose = name === '' ? 'A prepared statement' : `The prepared statement of ${name}`;
    if (gap && !hasWords) {
      const pictures = gaps.length === 1 ? 'a picture' : countOf(gaps.length, 'picture');
      stage.report(
        first.block,
        `${whose} is only ${pictures} in the transcript, so its words are not here. ${OWN_DOCUMENT}`,
      );
    } else if (gap) {
      const what = gaps.length === 1 ? 'A picture or text is' : `${gaps.length} pictures or texts are`;
      stage.report(
        gap.block,
        `${what} missing in the transcript, in “${section.title}”. The printed hearing or the witness’s own document has what was there.`,
      );
    } else if (!hasWords && first.block.isBracketed) {
      stage.report(first.block, `${whose} is announced but not in this copy. ${OWN_DOCUMENT}`);
    }
  }
}

/** What stands over a picture is a title, which doesn't end as a sentence does. */
function isSentence(block: Block): boolean {
  if (block.kind === 'gap' || block.isBracketed) return false;
  return block.lines.length > 4 || isEnded(block.lines.at(-1)?.text ?? '');
}
