/** The blocks that staff fill themselves, and those that the briefing fills. */
import { listedPositions } from '../../../../shared/listed-positions.ts';
import { toOneLine } from '../../../../shared/text.ts';
import type { ExportedBlock, ExportedOwnBlock } from '../export-source.ts';
import { writeCallOut } from './call-out.ts';
import { writeContact } from './contact.ts';
import type { Lists } from './lists.ts';
import { writePicture } from './picture.ts';
import { CONTENTS, PAGE_BREAK, type Piece } from './pieces.ts';
import { writeQuestion } from './question.ts';
import { LAST_LIST_ITEM, LIST_ITEM } from './style-names.ts';
import { writeTable } from './table.ts';
import { type ParagraphOptions, textParagraph } from './text-paragraph.ts';

/** `textWidth` is that of the page: see `page.ts`. */
export function writeOwnBlock(
  block: ExportedOwnBlock,
  blocks: readonly ExportedBlock[],
  lists: Lists,
  textWidth: number,
): Piece[] {
  switch (block.type) {
    case 'question':
      return writeQuestion(block, lists);
    case 'call-out':
      return writeCallOut(block, lists, textWidth);
    case 'table':
      return writeTable(block, textWidth);
    case 'picture':
      return writePicture(block, textWidth);
    case 'contact':
      return writeContact(block);
    case 'page-break':
      return [PAGE_BREAK];
    case 'position-list':
      return writePositionList(blocks, lists);
    case 'contents':
      return [CONTENTS];
  }
}

function writePositionList(blocks: readonly ExportedBlock[], lists: Lists): ParagraphOptions[] {
  const versions = blocks.flatMap((block) => (block.type === 'position' ? [block.version] : []));
  const numbering = { reference: lists.referenceOf('bulletList'), level: 0, instance: lists.begin() };
  const listed = listedPositions(versions);
  return listed.map(({ title, version }, index) =>
    textParagraph(
      index === listed.length - 1 ? LAST_LIST_ITEM : LIST_ITEM,
      `${toOneLine(title)}, version ${version}`,
      { numbering },
    ),
  );
}
