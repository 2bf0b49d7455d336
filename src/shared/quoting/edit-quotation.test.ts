import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdits, anySource } from '../../../tests/support/testimony/any-quotation.ts';
import type { QuotationEdit } from '../excerpts.ts';
import {
  addEdit,
  checkEdits,
  describeEdit,
  findEditFault,
  rebaseEdits,
  removeEdit,
} from './edit-quotation.ts';

const TEXT =
  'A provider that does not detect what is known cannot say that it did not know. We ask for care.\nWe do.';
const place = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const omit = (id: string, words: string, citation = false): QuotationEdit => ({
  type: 'omit',
  id,
  ...place(words),
  citation,
});
const emphasize = (id: string, words: string): QuotationEdit => ({ type: 'emphasize', id, ...place(words) });
const insert = (id: string, words: string, text: string): QuotationEdit => ({
  type: 'insert',
  id,
  ...place(words),
  text,
});
const sic = (id: string, words: string): QuotationEdit => ({ type: 'sic', id, at: place(words).end });
const add = (...edits: QuotationEdit[]) =>
  edits.reduce<QuotationEdit[]>((made, edit) => addEdit(TEXT, made, edit), []);
const wordsOf = (edit: QuotationEdit | undefined) =>
  edit && edit.type !== 'sic' ? TEXT.slice(edit.start, edit.end) : '';

describe('adding an edit', () => {
  it('takes the words without the space around them, and keeps the order of the text', () => {
    const edits = add(
      omit('a', ' We ask for care.\n'),
      emphasize('b', ' cannot '),
      insert('c', 'A', '[The]'),
    );
    expect(edits.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(edits.map(wordsOf)).toEqual(['A', 'cannot', 'We ask for care.']);
    expect(edits[0]).toMatchObject({ text: 'The' });
  });

  it('makes one of omissions that touch or overlap, under the name of the new one', () => {
    const edits = add(omit('a', 'that does'), omit('b', 'detect what'), omit('c', 'does not detect'));
    expect(edits).toEqual([omit('c', 'that does not detect what')]);
    expect(add(omit('a', 'that does'), omit('b', 'not'))).toEqual([omit('b', 'that does not')]);
    expect(add(omit('a', 'that'), omit('b', 'not'))).toHaveLength(2);
  });

  it('keeps a citation that was left out apart from words beside it', () => {
    expect(add(omit('a', 'that does'), omit('b', 'not detect', true))).toHaveLength(2);
    expect(add(omit('a', 'that does', true), omit('b', 'not detect', true))).toEqual([
      omit('b', 'that does not detect', true),
    ]);
    expect(add(omit('a', 'that does', true), omit('b', 'does not'))).toEqual([omit('b', 'that does not')]);
  });

  it('makes one of emphasis, which may lie over anything', () => {
    const edits = add(omit('a', 'that does'), emphasize('b', 'provider that'), emphasize('c', 'does not'));
    expect(edits.map(wordsOf)).toEqual(['provider that does not', 'that does']);
  });

  it('puts [sic] behind the word', () => {
    expect(add({ type: 'sic', id: 'a', at: 4 })).toEqual([sic('a', 'provider')]);
    expect(add({ type: 'sic', id: 'a', at: 11 })).toEqual([sic('a', 'provider')]);
    expect(add({ type: 'sic', id: 'a', at: TEXT.length })).toEqual([
      { type: 'sic', id: 'a', at: TEXT.length },
    ]);
  });

  it.each<[string, QuotationEdit[], RegExp]>([
    ['nothing to omit', [omit('a', ' ')], /no words to leave out/],
    ['everything', [{ type: 'omit', id: 'a', start: 0, end: TEXT.length, citation: false }], /All words/],
    ['outside', [{ type: 'omit', id: 'a', start: 3, end: 9999, citation: false }], /outside of the excerpt/],
    ['the wrong way round', [{ type: 'emphasize', id: 'a', start: 9, end: 3 }], /outside of the excerpt/],
    ['nothing inserted', [insert('a', 'A', ' [] ')], /nothing to insert/],
    ['[sic] before all', [{ type: 'sic', id: 'a', at: 0 }], /behind the word/],
    ['two [sic]', [sic('a', 'provider'), sic('b', 'provider')], /\[sic\] here already/],
    ['the same name', [sic('a', 'provider'), sic('a', 'that')], /same name/],
    [
      'omitting an insertion',
      [insert('a', 'does', 'do'), omit('b', 'that does not')],
      /“Replaced “does” with \[do\]”\. Take it back/,
    ],
    [
      'inserting into an omission',
      [omit('a', 'that does not'), insert('b', 'does', 'do')],
      /“Replaced “does” with \[do\]”/,
    ],
    ['[sic] in an omission', [omit('a', 'that does not'), sic('b', 'does')], /\[sic\] after “does”/],
    ['two insertions', [insert('a', 'does', 'do'), insert('b', 'does not', 'don’t')], /Replaced “does”/],
    ['over paragraphs', [insert('a', 'care.\nWe', 'us')], /within one paragraph/],
  ])('refuses %s', (_, edits, reason) => {
    expect(() => add(...edits)).toThrow(reason);
    try {
      add(...edits);
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-input' });
    }
  });

  it('lets what only touches stand beside an omission', () => {
    expect(
      add(omit('a', 'that does not'), insert('b', 'detect', '[finds]'), sic('c', 'provider')),
    ).toHaveLength(3);
  });

  it('leaves no half of a character or of a transcript’s quotation mark', () => {
    expect(findEditFault('a😀b', [{ type: 'emphasize', id: 'a', start: 0, end: 2 }])).toMatch(
      /within a character/,
    );
    expect(
      addEdit("He said, ``Go.'' Yes", [], { type: 'omit', id: 'a', start: 10, end: 15, citation: false }),
    ).toEqual([{ type: 'omit', id: 'a', start: 9, end: 16, citation: false }]);
  });
});

describe('taking an edit back', () => {
  it('leaves the others', () => {
    const edits = add(omit('a', 'that does'), sic('b', 'cannot'));
    expect(removeEdit(edits, 'a')).toEqual([sic('b', 'cannot')]);
    expect(() => removeEdit(edits, 'x')).toThrow(/taken back already/);
  });
});

describe('moving the span', () => {
  const edits = add(
    insert('a', 'A', 'The'),
    omit('b', 'provider that does'),
    emphasize('c', 'known'),
    sic('d', 'care'),
  );
  it('keeps edits on their words', () => {
    const longer = `[Sample text] ${TEXT}`;
    const moved = rebaseEdits(edits, 14, longer);
    expect(() => checkEdits(longer, moved)).not.toThrow();
    expect(
      moved.map((edit) =>
        longer.slice('at' in edit ? edit.at - 4 : edit.start, 'at' in edit ? edit.at : edit.end),
      ),
    ).toEqual(['A', 'provider that does', 'known', 'care']);
  });

  it('cuts what reaches over the end, and drops what is outside', () => {
    const shorter = TEXT.slice(TEXT.indexOf('that does'), TEXT.indexOf('We ask'));
    const moved = rebaseEdits(edits, -TEXT.indexOf('that does'), shorter);
    expect(moved.map((edit) => ('start' in edit ? shorter.slice(edit.start, edit.end) : edit))).toEqual([
      'that does',
      'known',
    ]);
    expect(rebaseEdits(edits, -TEXT.indexOf('does not'), 'does')).toEqual([]);
  });

  it('of any excerpt leaves valid edits', () => {
    fc.assert(
      fc.property(
        anySource.chain((text) => fc.tuple(fc.constant(text), anyEdits(text))),
        fc.nat(),
        fc.nat(),
        ([text, made], one, other) => {
          const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort(
            (a, b) => a - b,
          );
          const next = text.slice(from, to);
          fc.pre(next.trim() !== '' && next.isWellFormed());
          expect(findEditFault(next, rebaseEdits(made, -from, next))).toBeNull();
          expect(rebaseEdits(rebaseEdits(made, 5, `12345${text}`), -5, text)).toEqual(made);
        },
      ),
    );
  });
});

describe('in words', () => {
  it.each<[QuotationEdit, string]>([
    [omit('a', 'that does not detect'), 'Omitted 4 words'],
    [omit('a', 'that'), 'Omitted 1 word'],
    [omit('a', 'We ask', true), 'Omitted a citation of 2 words'],
    [insert('a', 'A', 'a'), 'Changed case: “A” to [a]'],
    [insert('a', 'it', 'the provider'), 'Replaced “it” with [the provider]'],
    [{ type: 'insert', id: 'a', start: 2, end: 2, text: 'known' }, 'Inserted [known]'],
    [emphasize('a', 'cannot say'), 'Emphasized “cannot say”'],
    [
      { type: 'emphasize', id: 'a', start: 0, end: TEXT.length },
      'Emphasized “A provider that does not detect what is known cannot say…”',
    ],
    [sic('a', 'did not know.'), '[sic] after “know.”'],
  ])('%j: %s', (edit, expected) => expect(describeEdit(TEXT, edit)).toBe(expected));
});

it('any run of edits is valid, and each can be taken back alone', () => {
  fc.assert(
    fc.property(
      anySource.chain((text) => fc.tuple(fc.constant(text), anyEdits(text))),
      ([text, edits]) => {
        expect(findEditFault(text, edits)).toBeNull();
        for (const { id } of edits) expect(findEditFault(text, removeEdit(edits, id))).toBeNull();
      },
    ),
  );
});
