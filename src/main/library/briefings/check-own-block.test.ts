import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/briefings.ts';
import type { OwnBlock } from '../../../shared/own-blocks.ts';
import { emptyRichText, richTextFromPlain } from '../../../shared/rich-text.ts';
import { checkOwnBlock } from './check-own-block.ts';

const check = (block: OwnBlock, others: readonly Block[] = []) =>
  checkOwnBlock(block, [block, ...others], (severity, code, message) => [
    { severity, code, message, block: block.id },
  ]).map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

const text: Block = { type: 'text', id: 'text', content: richTextFromPlain('Words.') };
const contact = {
  type: 'contact',
  id: 'a',
  name: 'Jane Doe',
  title: '',
  organisation: '',
  phone: '',
} as const;

describe('checks of own blocks', () => {
  it('ask for the words of a question, and for its answer', () => {
    const question = { type: 'question', id: 'a', question: 'Why now?', answer: emptyRichText } as const;
    expect(check({ ...question, question: ' ' })).toEqual([
      'warning empty-block: This question has no words.',
    ]);
    expect(check(question)).toEqual(['warning no-answer: “Why now?” has no answer yet.']);
    expect(check({ ...question, answer: richTextFromPlain('Because.') })).toEqual([]);
  });

  it('find an empty call-out, and none that has a title only', () => {
    const callOut = { type: 'call-out', id: 'a', title: '', content: emptyRichText } as const;
    expect(check(callOut)).toEqual(['warning empty-block: This call-out has no words.']);
    expect(check({ ...callOut, title: 'The ask' })).toEqual([]);
  });

  it('ask for a header row of a table that has words', () => {
    const table = { type: 'table', id: 'a', caption: '', header: false, rows: [['Name', 'Day']] } as const;
    const asked = { ...table, rows: table.rows.map((row) => [...row]) };
    expect(check(asked)).toEqual([
      'warning no-header-row: This table has no header row, by whose names a screen reader tells its cells.',
    ]);
    expect(check({ ...asked, header: true })).toEqual([]);
    expect(check({ ...asked, rows: [['', '']] })).toEqual(['warning empty-block: This table has no words.']);
  });

  it('know a mail address from what is none', () => {
    expect(check({ ...contact, mail: '' })).toEqual([]);
    expect(check({ ...contact, mail: ' jane.doe@example.org ' })).toEqual([]);
    expect(check({ ...contact, mail: 'jane.doe@example' })[0]).toMatch(
      /^warning mail-address: “jane.doe@example” is no/,
    );
    expect(check({ ...contact, name: '', mail: '' })).toEqual([
      'warning empty-block: This contact has no words.',
    ]);
  });

  it('say when a list of positions has none to list', () => {
    const list = { type: 'position-list', id: 'a' } as const;
    expect(check(list)).toHaveLength(1);
    expect(check(list, [{ type: 'position', id: 'b', slug: 'x', version: 1, sections: [] }])).toEqual([]);
  });

  it('say when a page break begins no page', () => {
    const pageBreak = { type: 'page-break', id: 'a' } as const;
    expect(check(pageBreak, [text])).toEqual([]);
    expect(check(pageBreak)).toHaveLength(1);
    expect(check(pageBreak, [{ type: 'page-break', id: 'b' }, text])).toHaveLength(1);
  });
});
