/** What is worth a look in the blocks that staff fill themselves. */
import type { Block } from '../../../shared/briefings.ts';
import { isMailAddress } from '../../../shared/mail-address.ts';
import { type OwnBlock, type TableBlock, wordsOfOwnBlock } from '../../../shared/own-blocks.ts';
import { plainFromRichText } from '../../../shared/rich-text.ts';
import { toOneLine } from '../../../shared/text.ts';
import type { About } from './check-excerpt.ts';

const LONGEST_NAMED = 80;

export function checkOwnBlock(block: OwnBlock, blocks: readonly Block[], about: About): ReturnType<About> {
  switch (block.type) {
    case 'question': {
      if (block.question.trim() === '') return about('warning', 'empty-block', 'This question has no words.');
      if (plainFromRichText(block.answer).trim() !== '') return [];
      return about('warning', 'no-answer', `“${shorten(block.question)}” has no answer yet.`);
    }
    case 'call-out':
      return isEmpty(block) ? about('warning', 'empty-block', 'This call-out has no words.') : [];
    case 'table':
      return checkTable(block, about);
    case 'picture':
      return block.alt.trim() === '' && !block.decorative
        ? about(
            'error',
            'alt-missing',
            'This picture has no alt text. Say in a sentence what it shows, for those who can’t see it.',
          )
        : [];
    case 'contact':
      if (isEmpty(block)) return about('warning', 'empty-block', 'This contact has no words.');
      if (block.mail.trim() === '' || isMailAddress(block.mail)) return [];
      return about(
        'warning',
        'mail-address',
        `“${shorten(block.mail)}” is no mail address, so nobody can write to it. It looks like name@example.org.`,
      );
    case 'position-list':
      if (blocks.some((other) => other.type === 'position')) return [];
      return about('warning', 'empty-block', 'The briefing has no positions that could be listed here.');
    case 'contents':
      if (blocks.some((other) => other.type === 'heading' || other.type === 'position')) return [];
      return about(
        'warning',
        'empty-block',
        'The briefing has no headings or positions that the contents could list.',
      );
    case 'page-break':
      return hasEffect(block.id, blocks)
        ? []
        : about('warning', 'page-break-idle', 'Nothing follows this page break, so it begins no page.');
  }
}

function checkTable(block: TableBlock, about: About): ReturnType<About> {
  if (isEmpty(block)) return about('warning', 'empty-block', 'This table has no words.');
  if (!block.header) {
    return about(
      'warning',
      'no-header-row',
      'This table has no header row, by whose names a screen reader tells its cells.',
    );
  }
  const unnamed = block.rows[0]?.findIndex((cell) => cell.trim() === '') ?? -1;
  if (unnamed < 0) return [];
  return about(
    'warning',
    'column-unnamed',
    `Column ${unnamed + 1} of this table has no name in its header row, by which a screen reader tells its cells.`,
  );
}

function isEmpty(block: OwnBlock): boolean {
  return wordsOfOwnBlock(block).every((words) => words.trim() === '');
}

/** Of several breaks in a row one begins the page; at the end there is nothing to begin. */
function hasEffect(id: string, blocks: readonly Block[]): boolean {
  const next = blocks[blocks.findIndex((block) => block.id === id) + 1];
  return next !== undefined && next.type !== 'page-break';
}

/** As it is named in a sentence. */
export function shorten(text: string): string {
  const words = toOneLine(text);
  return words.length <= LONGEST_NAMED ? words : `${words.slice(0, LONGEST_NAMED).toWellFormed()}…`;
}
