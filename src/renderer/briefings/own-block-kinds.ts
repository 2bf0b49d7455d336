/** What each kind of own block is called and begins as. */
import { altOf, type OwnBlock, type OwnBlockType } from '../../shared/own-blocks.ts';
import { emptyRichText } from '../../shared/rich-text.ts';
import { emptyCells } from '../../shared/tables.ts';

export const KIND_NAMES: Record<OwnBlockType, string> = {
  question: 'Question and answer',
  'call-out': 'Call-out',
  table: 'Table',
  picture: 'Picture',
  contact: 'Contact',
  'page-break': 'Page break',
  'position-list': 'List of positions',
  contents: 'Contents',
};

/** The words by which a block is known among its like; empty where it has none yet. */
export function titleOfOwnBlock(block: OwnBlock): string {
  switch (block.type) {
    case 'question':
      return block.question.trim();
    case 'call-out':
      return block.title.trim();
    case 'table':
      return block.caption.trim();
    case 'picture':
      return block.caption.trim() || altOf(block).trim();
    case 'contact':
      return block.name.trim() || block.organisation.trim();
    case 'page-break':
    case 'position-list':
    case 'contents':
      return '';
  }
}

/** A kind that begins empty; a picture begins with its file. */
export type EmptyBlockType = Exclude<OwnBlockType, 'picture'>;

/** A block of that kind as it is before anything is written in it. */
export function makeOwnBlock(type: EmptyBlockType): OwnBlock {
  const id = crypto.randomUUID();
  switch (type) {
    case 'question':
      return { type, id, question: '', answer: emptyRichText };
    case 'call-out':
      return { type, id, title: '', content: emptyRichText };
    case 'table':
      return { type, id, caption: '', header: true, rows: emptyCells(3, 3) };
    case 'contact':
      return { type, id, name: '', title: '', organisation: '', mail: '', phone: '' };
    case 'page-break':
    case 'position-list':
    case 'contents':
      return { type, id };
  }
}
