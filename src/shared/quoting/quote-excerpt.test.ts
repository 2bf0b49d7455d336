import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdits, anySource } from '../../../tests/support/testimony/any-quotation.ts';
import type { CitationStyle, QuotationEdit } from '../excerpts.ts';
import { countWords } from './count-words.ts';
import { addEdit } from './edit-quotation.ts';
import { isSameWords } from './folding.ts';
import { quoteExcerpt } from './quote-excerpt.ts';
import { textOfPieces } from './quote-pieces.ts';

/** Edits written where they stand: ⟨omitted⟩, ⟨words→instead⟩, ⟨→added⟩, ⟦emphasized⟧, † for [sic], ⟨§citation⟩. */
function parse(marked: string): { text: string; edits: QuotationEdit[] } {
  let text = '';
  let edits: QuotationEdit[] = [];
  const made: QuotationEdit[] = [];
  for (const [token] of marked.matchAll(/⟨[^⟩]*⟩|⟦|⟧|†|[^⟨⟦⟧†]+/g)) {
    const start = text.length;
    const id = `${made.length}`;
    if (token === '⟦') made.push({ type: 'emphasize', id, start, end: start });
    else if (token === '⟧') {
      const open = made.findLast((edit) => edit.type === 'emphasize');
      if (open?.type === 'emphasize') open.end = start;
    } else if (token === '†') made.push({ type: 'sic', id, at: start });
    else if (token.startsWith('⟨')) {
      const [source = '', insert] = token.slice(1, -1).split('→');
      const words = source.replace('§', '');
      text += words;
      const end = text.length;
      made.push(
        insert === undefined
          ? { type: 'omit', id, start, end, citation: source.startsWith('§') }
          : { type: 'insert', id, start, end, text: insert },
      );
    } else text += token;
  }
  for (const edit of made) edits = addEdit(text, edits, edit);
  return { text, edits };
}

function quote(marked: string, style: CitationStyle = 'plain') {
  const { text, edits } = parse(marked);
  const { form, paragraphs, notes } = quoteExcerpt(text, edits, style);
  return { form, lines: paragraphs.map((pieces) => textOfPieces(pieces).replaceAll('\u00A0', '~')), notes };
}
const line = (marked: string) => quote(marked).lines.join('¶');
const long = (words: number) => Array.from({ length: words }, (_, index) => `word${index}`).join(' ');

describe('an omission', () => {
  it.each([
    ['within a sentence has three dots', 'A provider ⟨that looks⟩ can say.', 'A provider~.~.~. can say.'],
    ['also with its spaces', 'A provider⟨ that looks ⟩can say.', 'A provider~.~.~. can say.'],
    [
      'after a whole sentence keeps its end',
      'It did not know. ⟨More of it.⟩ We ask.',
      'It did not know.~.~.~. We ask.',
    ],
    ['after a question keeps its mark', 'Did it know? ⟨More.⟩ We ask.', 'Did it know?~.~.~. We ask.'],
    ['of a sentence’s end has four', 'It did not ⟨know of it.⟩ We ask.', 'It did not~.~.~.~. We ask.'],
    ['of a question’s end has its mark', 'Did it ⟨know of it?⟩ We ask.', 'Did it~.~.~.~? We ask.'],
    [
      'over a sentence’s end has four, also where it goes on within',
      'It did not ⟨know. We⟩ ask.',
      'It did not~.~.~.~. ask.',
    ],
    ['past “Mr.” has three', 'It did ⟨tell Mr. Loe of⟩ it.', 'It did~.~.~. it.'],
    ['past “the U.S. Senate” has three', 'It ⟨told the U.S. Senate of⟩ it.', 'It~.~.~. it.'],
    ['past “U.S. We” has four', 'It left ⟨the U.S. We know.⟩ They ask.', 'It left~.~.~.~. They ask.'],
    ['past an initial has three', 'It ⟨told J. Doe of⟩ it.', 'It~.~.~. it.'],
    ['past a number has three', 'It rose ⟨by 3.5 million⟩ then.', 'It rose~.~.~. then.'],
    ['before a comma holds it', 'It rose ⟨by far⟩, we know.', 'It rose~.~.~.~, we know.'],
    ['before the sentence’s own end holds that', 'It rose ⟨by far⟩. We know.', 'It rose~.~.~.~. We know.'],
    ['at the beginning has three', '⟨It rose. Then⟩ we knew.', '.~.~. we knew.'],
    ['at the end has four', 'We knew ⟨of it.⟩', 'We knew~.~.~.~.'],
    ['before an insertion', 'We knew. ⟨Yet it was⟩ ⟨t→T⟩old.', 'We knew.~.~.~. [T]old.'],
    [
      'of a whole paragraph ends the one before',
      'We knew.\n⟨They asked.⟩\nIt rose.',
      'We knew.~.~.~.¶It rose.',
    ],
    ['of the first paragraph begins the next', '⟨We knew.⟩\nThey asked.', '.~.~. They asked.'],
    ['of a paragraph’s beginning', 'We knew.\n⟨They all⟩ asked.', 'We knew.¶.~.~. asked.'],
    [
      'from one paragraph into the next joins them',
      'We knew ⟨it.\nThey all⟩ asked.',
      'We knew~.~.~.~. asked.',
    ],
    ['of a citation closes up', 'It rose ⟨§(Doe 2020)⟩. We knew.', 'It rose. We knew.'],
    ['of a citation after the end', 'It rose. ⟨§Doe at 4.⟩ We knew.', 'It rose. We knew.'],
  ])('%s', (_, marked, expected) => expect(line(marked)).toBe(expected));
});

describe('an insertion', () => {
  it.each([
    ['in place of a letter', '⟨t→T⟩his is it.', '[T]his is it.'],
    ['in place of a word', 'We know ⟨it→the provider⟩ well.', 'We know [the provider] well.'],
    ['in place of a word with its space', 'We know ⟨it →the provider⟩well.', 'We know [the provider] well.'],
    ['after a word', 'We asked⟨→the provider⟩ it.', 'We asked [the provider] it.'],
    ['before a word', 'We asked ⟨→the provider⟩it.', 'We asked [the provider] it.'],
    ['at the end', 'We asked⟨→the provider⟩', 'We asked [the provider]'],
    ['at the beginning', '⟨→Yet⟩we asked.', '[Yet] we asked.'],
    ['before the period', 'We asked⟨→them⟩.', 'We asked [them].'],
    ['of an ending', 'The child⟨→ren⟩ asked.', 'The child[ren] asked.'],
    ['within a word', 'The ⟨→un⟩known.', 'The [un] known.'],
    ['typed in brackets', 'We know ⟨it→[the provider]⟩.', 'We know [the provider].'],
  ])('%s', (_, marked, expected) => expect(line(marked)).toBe(expected));

  it('[sic] stands behind its word', () => {
    expect(line('They was† there.')).toBe('They was [sic] there.');
    expect(line('They w†as there.')).toBe('They was [sic] there.');
    expect(line('They was† ⟨not⟩ there.')).toBe('They was [sic]~.~.~. there.');
    expect(line('There they was†.')).toBe('There they was [sic].');
  });
});

describe('notes', () => {
  it.each([
    ['We ⟦know⟧ it.', ['emphasis added']],
    ['We know ⟨§(Doe)⟩ it.', ['citation omitted']],
    ['We ⟦know⟧ ⟨§(Doe)⟩ it ⟨§(Loe)⟩.', ['emphasis added', 'citations omitted']],
    ['We ⟨know⟩ it.', []],
  ])('%s: %j', (marked, expected) => expect(quote(marked).notes).toEqual(expected));

  it('mark the words that are emphasized, and none besides', () => {
    const { text, edits } = parse('We ⟦know ⟨that⟩ it⟧ rose.');
    const [pieces = []] = quoteExcerpt(text, edits).paragraphs;
    const shown = pieces.filter((piece) => piece.isEmphasized).map((piece) => piece.text.trim());
    expect(shown).toEqual(['know', 'it']);
  });
});

describe('the form', () => {
  it('is a block from 50 words on, from 40 in APA, and for paragraphs', () => {
    expect(quote(long(49)).form).toBe('run-in');
    expect(quote(long(50)).form).toBe('block');
    expect(quote(long(39), 'apa').form).toBe('run-in');
    expect(quote(long(40), 'apa').form).toBe('block');
    expect(quote('One.\nTwo.').form).toBe('block');
    // Counted is what is quoted.
    expect(quote(`${long(49)} ⟨${long(20)}⟩`).form).toBe('run-in');
    expect(quote(`${long(48)} ⟨→two words⟩`).form).toBe('block');
  });
});

describe('quotation marks', () => {
  const within = (words: string) => line(`${words} ⟨§${long(1)}⟩`);
  it.each([
    ['double ones turn single', 'He said, “Go.” We went.', 'He said, ‘Go.’ We went.'],
    ['straight ones too', 'He said, "Go." We went.', 'He said, ‘Go.’ We went.'],
    ['and those of transcripts', "He said, ``Go.'' We don't.", 'He said, ‘Go.’ We don’t.'],
    [
      'single ones within turn double',
      'He said, “She cried ‘Go!’ twice.”',
      'He said, ‘She cried “Go!” twice.’',
    ],
    ['also those of transcripts', "``She cried `Go!' twice.''", '‘She cried “Go!” twice.’'],
    [
      'an apostrophe stays one',
      'He said, “The parents’ ‘right’ stays.”',
      'He said, ‘The parents’ ‘right’ stays.’',
    ],
    ['an end without a beginning', "go,'' he said.", 'go,’ he said.'],
    ['straight apostrophes stay', "We don't know.", "We don't know."],
  ])('in a run-in quotation: %s', (_, source, expected) => expect(within(source)).toBe(expected));

  it('stay in a block, those of transcripts as curly ones', () => {
    expect(quote(`He said, \`\`Go.'' ${long(50)}`).lines[0]).toMatch(/^He said, “Go.” word0/);
    expect(quote(`He said, “Go.” ${long(50)}`).lines[0]).toMatch(/^He said, “Go.” word0/);
    expect(quote(`He said, "Go." ${long(50)}`).lines[0]).toMatch(/^He said, "Go." word0/);
  });
});

it('shows no hyphen that only a line’s end shows, and no run of spaces', () => {
  expect(line('exploi\u00ADtation  of\ttools')).toBe('exploitation of tools');
});

describe('any quotation', () => {
  it('shows the source’s words less those left out or replaced', () => {
    fc.assert(
      fc.property(
        anySource.chain((text) => fc.tuple(fc.constant(text), anyEdits(text))),
        ([text, edits]) => {
          let expected = '';
          let at = 0;
          for (const edit of edits) {
            if (edit.type !== 'omit' && edit.type !== 'insert') continue;
            expected += text.slice(at, edit.start);
            at = edit.end;
          }
          expected += text.slice(at);
          const { form, paragraphs } = quoteExcerpt(text, edits);
          const sources = paragraphs.flat().filter(({ kind }) => kind === 'source');
          const bare = (words: string) => words.replace(/\s+/g, '');
          expect(bare(sources.map(({ source }) => source).join(''))).toBe(bare(expected));
          // Within the marks of a run-in quotation, those of the source change places.
          const alike = (words: string) =>
            form === 'block' ? words : words.replace(/``|''|["“”'‘’`]/g, '§');
          for (const piece of sources) {
            expect(isSameWords(alike(piece.text), alike(piece.source)), piece.source).toBe(true);
          }
          // Everything that staff did is there to see.
          const shown = paragraphs.flat();
          expect(shown.filter(({ kind }) => kind === 'insertion')).toHaveLength(
            edits.filter(({ type }) => type === 'insert').length,
          );
          expect(shown.filter(({ kind }) => kind === 'omission')).toHaveLength(
            edits.filter(({ type }) => type === 'omit').length,
          );
          for (const pieces of paragraphs) {
            const words = textOfPieces(pieces);
            expect(words).toBe(words.trim());
            expect(words).not.toMatch(/\s\s/);
            expect(countWords(words) + words.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
