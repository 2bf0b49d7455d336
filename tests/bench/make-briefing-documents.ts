/** Briefings of many kinds and lengths, of made-up words, the same at every run. */
import type {
  ExportedBlock,
  ExportedHouse,
  ExportSource,
} from '../../src/main/library/exporting/export-source.ts';
import { ownHouse } from '../../src/main/library/exporting/own-house.ts';
import type { BriefingDetails } from '../../src/shared/briefings.ts';
import { chosenHouse, templateHouse } from '../support/docx/every-block.ts';
import { makeTemplate } from '../support/docx/make-template.ts';
import {
  excerpt,
  heading,
  list,
  ownText,
  paragraph,
  position,
  sampleDetails,
  sourceOf,
} from '../support/docx/sample-source.ts';
import { makePng } from '../support/pictures/make-pictures.ts';
import { makeWords, startRandom } from './sample-text.ts';

type Kind = 'text' | 'lists' | 'positions' | 'excerpts' | 'tables' | 'pictures' | 'questions' | 'call-outs';
const EVERY: readonly Kind[] = [
  ...(['text', 'lists', 'positions', 'excerpts'] as const),
  ...(['tables', 'pictures', 'questions', 'call-outs'] as const),
];

/**
 * With fonts that LibreOffice has, or has others as wide for, on any computer: Cambria mostly is not there, and what
 * stands in for it is wider by a tenth.
 */
const house: ExportedHouse = { ...ownHouse, recordFont: 'Times New Roman' };

/** By what each is. */
export async function makeDocuments(): Promise<Record<string, ExportSource>> {
  const template = templateHouse(await makeTemplate({ titlePage: [] }));
  const times: ExportedHouse = {
    ...house,
    headingFont: 'Times New Roman',
    bodyFont: 'Times New Roman',
    textSize: 12,
  };
  return {
    'short, letter': document(1, 6, EVERY),
    'short, A4': document(2, 6, EVERY, { pageSize: 'a4' }),
    'own text': document(3, 30, ['text']),
    'lists, A4': document(4, 30, ['text', 'lists'], { pageSize: 'a4' }),
    positions: document(5, 24, ['positions']),
    'positions, endnotes, A4': document(6, 24, ['positions'], { pageSize: 'a4', citationPlace: 'endnote' }),
    'excerpts, footnotes': document(7, 30, ['text', 'excerpts']),
    'excerpts, endnotes': document(8, 30, ['text', 'excerpts'], { citationPlace: 'endnote' }),
    'excerpts, brackets, A4': document(9, 30, ['text', 'excerpts'], {
      citationPlace: 'brackets',
      pageSize: 'a4',
    }),
    tables: document(10, 30, ['text', 'tables']),
    'pictures, A4': document(11, 20, ['text', 'pictures'], { pageSize: 'a4' }),
    'questions and call-outs': document(12, 30, ['questions', 'call-outs']),
    'everything, a cover': document(13, 40, EVERY, { titlePage: 'cover' }),
    'everything, a memo, A4': document(14, 40, EVERY, { titlePage: 'memo', pageSize: 'a4' }),
    'everything, Times 12': document(15, 40, EVERY, {}, times),
    'everything, Verdana and Georgia (not everywhere)': document(
      16,
      40,
      EVERY,
      {},
      chosenHouse('header-left'),
    ),
    'everything, an own template in Georgia (not everywhere)': document(17, 40, EVERY, {}, template),
    'everything, long': document(18, 120, EVERY),
    'everything, of hundreds of pages': document(19, 600, EVERY),
  };
}

/** So many headings, each with blocks of these kinds in turn. */
function document(
  seed: number,
  headings: number,
  kinds: readonly Kind[],
  details: Partial<BriefingDetails> = {},
  look: ExportedHouse = house,
): ExportSource {
  const random = startRandom(seed);
  const words = (least: number, most: number) =>
    makeWords(least + Math.floor(random() * (most - least)), random);
  const blocks = Array.from({ length: headings }, (_, index): ExportedBlock[] => {
    const level = ([1, 2, 2, 3, 2, 3, 4] as const)[index % 7] ?? 1;
    const kind = kinds[index % kinds.length] ?? 'text';
    const written = write(kind, index, words).map((block, at) => ({ ...block, id: `${index}-${at}` }));
    const title = { ...heading(`${index + 1} ${words(2, 8)}`, level), id: `heading-${index}` };
    return [title, ...written];
  });
  return { ...sourceOf(blocks.flat(), { ...sampleDetails, contents: 'long', ...details }), house: look };
}

function write(kind: Kind, index: number, words: (least: number, most: number) => string): ExportedBlock[] {
  const id = '';
  const text = ownText(words(30, 120), words(20, 80));
  switch (kind) {
    case 'text':
      return [text];
    case 'lists': {
      const items = Array.from({ length: 5 }, () => [paragraph(words(4, 40))]);
      return [text, ownText(list(index % 2 === 0 ? 'bulletList' : 'orderedList', ...items))];
    }
    case 'positions': {
      const sections = ['What is it?', 'Why does it matter?'].map((title) => ({
        heading: title,
        text: [words(40, 160), words(30, 90)].join('\n'),
      }));
      return [position(`${index + 1} ${words(2, 5)}`, words(20, 50), { sections })];
    }
    case 'excerpts':
      return [text, excerpt(words(10, 40)), excerpt(words(60, 240)), ownText(words(10, 60))];
    case 'tables': {
      const rows = Array.from({ length: 6 }, () => [words(1, 4), words(3, 25), words(1, 8)]);
      return [text, { type: 'table', id, caption: words(3, 8), header: true, rows }];
    }
    case 'pictures':
      return [
        text,
        {
          type: 'picture',
          id,
          file: '0'.repeat(64),
          format: 'png',
          width: 40,
          height: 20,
          alt: 'Sample',
          caption: words(3, 12),
          size: index % 2 === 0 ? 'medium' : 'full',
          data: makePng(40, 20),
        },
      ];
    case 'questions':
      return Array.from({ length: 3 }, () => ({
        type: 'question' as const,
        id,
        question: words(6, 20),
        answer: { type: 'doc' as const, content: [paragraph(words(20, 90)), paragraph(words(10, 40))] },
      }));
    case 'call-outs':
      return [
        text,
        {
          type: 'call-out',
          id,
          title: words(2, 6),
          content: { type: 'doc', content: [paragraph(words(20, 60))] },
        },
        ownText(words(30, 90)),
      ];
  }
}
