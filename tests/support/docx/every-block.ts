/** A document with a block of every kind, and with words given by the caller in every place that takes words. */
import type {
  ExportedBlock,
  ExportedHouse,
  ExportSource,
} from '../../../src/main/library/exporting/export-source.ts';
import { ownHouse } from '../../../src/main/library/exporting/own-house.ts';
import type { BriefingDetails } from '../../../src/shared/briefings.ts';
import type { RichText } from '../../../src/shared/rich-text.ts';
import { makeJpeg, makePng } from '../pictures/make-pictures.ts';
import {
  excerpt,
  list,
  paragraph,
  policyAdvocacy,
  position,
  sampleDetails,
  sourceOf,
} from './sample-source.ts';

/** Each place in a document where words can stand, and where a reader of the file finds them. */
export const places = {
  title: 'core',
  kind: 'body',
  audience: 'body',
  meeting: 'body',
  'prepared by': 'core',
  marking: 'header',
  heading: 'body',
  paragraph: 'body',
  'bold words': 'body',
  'link words': 'body',
  bullet: 'body',
  number: 'body',
  'own quotation': 'body',
  'position title': 'body',
  statement: 'body',
  'section heading': 'body',
  section: 'body',
  point: 'body',
  'position source': 'notes',
  'short excerpt': 'body',
  'long excerpt': 'body',
  witness: 'body',
  'excerpt source': 'citation',
  question: 'body',
  answer: 'body',
  'call-out title': 'body',
  'call-out': 'body',
  'table caption': 'body',
  'table header': 'body',
  cell: 'body',
  'alt text': 'alt',
  'picture caption': 'body',
  'contact name': 'body',
  'contact title': 'body',
  'contact organisation': 'body',
  'contact mail': 'body',
  'contact phone': 'body',
  'footer text': 'footer',
} as const;
export type Place = keyof typeof places;
export type Words = (place: Place) => string;

/** Sober words that say where they stand. */
export const sampleWords: Words = (place) => `[Sample] Words of the ${place}`;

const link = { type: 'link', attrs: { href: 'https://example.org/sample' } } as const;

export function everyBlock(words: Words = sampleWords): ExportedBlock[] {
  const text = (...content: RichText['content']): RichText => ({ type: 'doc', content });
  const own = (place: Place, ...marks: Parameters<typeof paragraph>[1][]) =>
    paragraph(words(place), ...marks);
  const sections = [{ heading: words('section heading'), text: words('section') }];
  const source = { ...policyAdvocacy, work: words('position source') };
  const witness = { name: words('witness'), title: 'Policy Director', organisation: '' };
  const citation = { title: words('excerpt source'), witness };
  const picture = { type: 'picture', file: '0'.repeat(64), width: 40, height: 30 } as const;
  // By kind, so that the compiler asks for each new one.
  const byKind: { [Kind in ExportedBlock['type']]: Extract<ExportedBlock, { type: Kind }>[] } = {
    contents: [{ type: 'contents', id: 'contents' }],
    heading: [
      { type: 'heading', id: 'heading', level: 1, text: words('heading') },
      { type: 'heading', id: 'deeper', level: 3, text: 'Two levels at once' },
      { type: 'heading', id: 'deepest', level: 4, text: 'The lowest level' },
    ],
    text: [
      {
        type: 'text',
        id: 'text',
        content: text(
          own('paragraph'),
          own('bold words', { type: 'bold' }, { type: 'italic' }, { type: 'underline' }),
          own('link words', link),
          list('bulletList', [
            own('bullet'),
            paragraph('More of the bullet'),
            list('orderedList', [paragraph('Nested')]),
          ]),
          list('orderedList', [own('number')]),
          {
            type: 'blockquote',
            content: [own('own quotation'), { type: 'blockquote', content: [paragraph('Quoted in it')] }],
          },
        ),
      },
    ],
    position: [
      position(words('position title'), words('statement'), { source, sections }),
      position('As points', words('point'), { source, points: { leftOut: [] } }),
    ],
    'position-list': [{ type: 'position-list', id: 'position-list' }],
    excerpt: [
      { ...excerpt(words('short excerpt'), { citation }), id: 'short excerpt' },
      {
        ...excerpt(`${words('long excerpt')}. ${'Words of the sample hearing follow. '.repeat(10)}`, {
          citation,
        }),
        id: 'long excerpt',
      },
    ],
    question: [
      { type: 'question', id: 'question', question: words('question'), answer: text(own('answer')) },
    ],
    'call-out': [
      { type: 'call-out', id: 'call-out', title: words('call-out title'), content: text(own('call-out')) },
    ],
    table: [
      {
        type: 'table',
        id: 'table',
        caption: words('table caption'),
        header: true,
        rows: [
          [words('table header'), 'Who'],
          [words('cell'), ''],
        ],
      },
    ],
    picture: [
      {
        ...picture,
        id: 'picture',
        format: 'png',
        alt: words('alt text'),
        caption: words('picture caption'),
        size: 'medium',
        data: makePng(40, 30),
      },
      {
        ...picture,
        id: 'decorative',
        format: 'jpeg',
        alt: '',
        decorative: true,
        caption: '',
        size: 'small',
        data: makeJpeg(),
      },
    ],
    'page-break': [{ type: 'page-break', id: 'page-break' }],
    contact: [
      {
        type: 'contact',
        id: 'contact',
        name: words('contact name'),
        title: words('contact title'),
        organisation: words('contact organisation'),
        mail: words('contact mail'),
        phone: words('contact phone'),
      },
      {
        type: 'contact',
        id: 'linked',
        name: '',
        title: '',
        organisation: '',
        mail: 'jane.doe@example.org',
        phone: '',
      },
    ],
  };
  return Object.values(byKind).flat();
}

/** A briefing for inside, with every block and every detail. */
export function everything(
  words: Words = sampleWords,
  {
    details = {},
    house = { ...ownHouse, footerLeft: { text: words('footer text'), field: 'none' } },
  }: { details?: Partial<BriefingDetails>; house?: ExportedHouse } = {},
): ExportSource {
  const written = {
    title: words('title'),
    kind: words('kind'),
    audience: words('audience'),
    meeting: words('meeting'),
    preparedBy: words('prepared by'),
    marking: words('marking'),
  };
  const source = sourceOf(everyBlock(words), {
    ...sampleDetails,
    distribution: 'internal',
    ...written,
    ...details,
  });
  return { ...source, house };
}

/** A house style that differs from Standpoint's own wherever it can. */
export function chosenHouse(place: 'header-left' | 'header-right' | 'cover'): ExportedHouse {
  return {
    ...ownHouse,
    headingFont: 'Verdana',
    bodyFont: 'Times New Roman',
    recordFont: 'Georgia',
    textSize: 12,
    headingColour: '7A1F3D',
    accentColour: '005A2B',
    logo: {
      picture: { file: '1'.repeat(64), format: 'png', width: 120, height: 40 },
      alt: 'Sample Organisation',
      place,
      data: makePng(120, 40),
    },
    headerLeft: { text: 'Sample Organisation', field: 'none' },
    headerRight: { text: '', field: 'title' },
    footerLeft: { text: '', field: 'marking' },
    footerRight: { text: 'Sample', field: 'page' },
  };
}

export function templateHouse(data: Uint8Array): ExportedHouse {
  return { ...ownHouse, template: { name: 'Sample.docx', data } };
}
