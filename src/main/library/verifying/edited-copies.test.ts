/** Copies changed in known ways, as Word leaves them behind: what is told of each item, and what was added. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  excerpt,
  ownText,
  paragraph,
  position,
  sourceOf,
} from '../../../../tests/support/docx/sample-source.ts';
import type { Block, PinnedWords } from '../../../shared/briefings.ts';
import { gatherSource } from '../exporting/gather-source.ts';
import { writeDocument } from '../exporting/write-export.ts';
import { compareCopy } from './compare-copy.ts';
import { findMoved } from './find-moved.ts';
import { readCopyBytes } from './read-copy.ts';

const sections = [{ heading: 'Why it matters', text: 'Reports grow each year.\nEach report is a child.' }];
const safety = position('Safety', 'Platforms should be safe for each child by design.', { sections });
const duty = withSha('3', position('Duty', 'Duties of care should be clear and be enforced.'));
const said = excerpt('It should not be left to families alone, Chair Roe.', { sha256: '1'.repeat(64) });
function withSha(digit: string, one: ReturnType<typeof position>): ReturnType<typeof position> {
  return { ...one, version: { ...one.version, sha256: digit.repeat(64) } };
}
const items = [safety, duty, said];
const source = sourceOf([ownText('An introduction.'), safety, duty, ownText('A bridge between them.'), said]);
const known = { positions: [safety.version, duty.version], excerpts: [said.version] };
const nothing = { positions: [], excerpts: [] };
const exported = unzipSync(writeDocument({ ...source, library: 'this' }));
const RECORD = 'customXml/item1.xml';

interface Edits {
  document?: (xml: string) => string;
  styles?: (xml: string) => string;
  notes?: (xml: string) => string;
  record?: ((xml: string) => string) | null;
}

async function check(
  { document, styles, notes, record }: Edits,
  { versions = known, library = 'this' } = {},
) {
  const parts = { ...exported };
  const change = (part: string, edit: ((xml: string) => string) | undefined) => {
    if (!edit) return;
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = edit(before);
    // An edit that finds nothing to change would test nothing.
    expect(after, part).not.toBe(before);
    parts[part] = strToU8(after);
  };
  change('word/document.xml', document);
  change('word/styles.xml', styles);
  change('word/footnotes.xml', notes);
  if (record === null) delete parts[RECORD];
  else change(RECORD, record);
  const copy = readCopyBytes(zipSync(parts, { level: 0 }), 'copy.docx');
  return compareCopy({ copy, known: versions, library });
}

const told = async (edits: Edits, about?: Parameters<typeof check>[1]) => {
  const { items: checked, added } = await check(edits, about);
  const words = checked.map(({ status, isPending, isMoved }) =>
    [status, ...(isPending ? ['pending'] : []), ...(isMoved ? ['moved'] : [])].join(' '),
  );
  return [words.join(', '), ...added];
};

const paragraphs = /<w:p>.*?<\/w:p>/gs;
const paragraphOf = (xml: string, words: string) =>
  xml.match(paragraphs)?.find((one) => one.includes(words)) ?? '';
/** Everything that is the second item: its control around heading and statement. */
const controlOf = (xml: string, number: number) =>
  xml.match(/<w:sdt>.*?<\/w:sdt>/gs)?.find((one) => one.includes(`"Standpoint_${number}"`)) ?? '';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const newParagraph = (text: string) => `<w:p>${run(text)}</w:p>`;
const track = (name: string, content: string) => `<w:${name} w:id="9" w:author="A">${content}</w:${name}>`;
const deletedRuns = (xml: string) =>
  xml.replace(/<w:r>.*?<\/w:r>/gs, (one) => track('del', one.replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText')));
const endDeleted = (xml: string) =>
  xml.replaceAll('</w:pPr>', `<w:rPr>${track('del', '').replace('></w:del>', '/>')}</w:rPr></w:pPr>`);
const withoutMarks = (xml: string) =>
  xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '').replace(/<w:tag [^>]*>/g, '');
const statement = 'Platforms should be safe for each child by design.';

const cited =
  'National Center for Missing & Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.';
const ALL = 'unchanged, unchanged, unchanged';

describe('what programs do by themselves is no change:', () => {
  const splitRuns = (xml: string) =>
    xml.replace(
      /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t xml:space="preserve">([^<&]{4,})<\/w:t><\/w:r>/g,
      (_, look: string, text: string) =>
        [text.slice(0, 3), text.slice(3)]
          .map(
            (part, n) =>
              `<w:proofErr w:type="spell${n === 0 ? 'Start' : 'End'}"/><w:r w:rsidR="00AB12C${n}">${look.replace('<w:rPr>', '<w:rPr><w:lang w:val="en-GB"/>')}${n === 0 ? '' : '<w:lastRenderedPageBreak/>'}<w:t xml:space="preserve">${part}</w:t></w:r>`,
          )
          .join(''),
    );
  const bookmarksLater = (xml: string) =>
    xml.replace(/(<w:bookmarkStart w:name="Standpoint[^>]*>)(.*?<w:r>.*?<\/w:r>)/gs, '$2$1');
  const rsids = (xml: string) =>
    xml.replaceAll('<w:p>', '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">');
  const smartTags = (xml: string) =>
    xml.replace(
      /<w:r>(?:(?!<\/w:r>).)*Platforms.*?<\/w:r>/s,
      '<w:smartTag w:uri="x" w:element="y">$&</w:smartTag>',
    );
  const controlsGone = (xml: string) => xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt(?:Content)?>/gs, '');
  const straight = (xml: string) => xml.replace(/[“”]/g, '&quot;').replaceAll('’', "'");
  const hyphened = (xml: string) =>
    xml
      .replace('Platforms', 'Plat</w:t><w:softHyphen/><w:t xml:space="preserve">forms')
      .replace('each child', 'each\u00A0child');
  const decomposed = (xml: string) => xml.normalize('NFD');

  it.each<[string, Edits]>([
    ['runs split, with marks of the spelling', { document: splitRuns }],
    ['ids of editing sessions', { document: rsids }],
    ['bookmarks further on in their paragraph', { document: bookmarksLater }],
    ['smart tags', { document: smartTags }],
    ['content controls gone', { document: controlsGone }],
    ['straight quotation marks', { document: straight }],
    ['soft hyphens and no-break spaces', { document: hyphened }],
    ['the record gone', { record: null }],
    [
      'all of it',
      { document: (xml) => straight(bookmarksLater(splitRuns(controlsGone(xml)))), record: null },
    ],
    ['all marks gone', { document: withoutMarks }],
    ['marks and record gone', { document: withoutMarks, record: null }],
  ])('%s', async (_, edits) => {
    expect(await told(edits)).toEqual([ALL]);
  });

  it('letters written with their accents apart', async () => {
    const text = 'Résumé of Zoë’s words should be read by each office.';
    const accented = position('Accents', text);
    const parts = unzipSync(writeDocument(sourceOf([accented])));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(decomposed(xml)).not.toBe(xml);
    parts['word/document.xml'] = strToU8(decomposed(xml));
    const checked = await compareCopy({
      copy: readCopyBytes(zipSync(parts), 'copy.docx'),
      known: { positions: [accented.version], excerpts: [] },
      library: '',
    });
    expect(checked.items[0]?.status).toBe('unchanged');
  });
});

describe('tracked changes that are pending are read as accepted, and said:', () => {
  it.each<[string, Edits, string[]]>([
    [
      'words put in',
      {
        document: (xml) =>
          xml.replace(paragraphOf(xml, statement), (one) =>
            one.replace(/<\/w:r>/, `$&${track('ins', run('All '))}`),
          ),
      },
      ['altered pending, unchanged, unchanged'],
    ],
    [
      'a whole item taken out with its paragraphs',
      { document: (xml) => xml.replace(controlOf(xml, 2), (one) => endDeleted(deletedRuns(one))) },
      ['unchanged, removed pending, unchanged'],
    ],
    [
      'an item whose marks stand in what was taken out',
      {
        document: (xml) =>
          xml.replace(
            controlOf(xml, 2),
            `<w:p>${track('del', `<w:bookmarkStart w:id="5" w:name="Standpoint_2"/><w:r><w:delText>Duty</w:delText></w:r><w:bookmarkEnd w:id="5"/>`)}</w:p>`,
          ),
      },
      ['unchanged, removed pending, unchanged'],
    ],
    [
      'an item carried elsewhere',
      {
        document: (xml) => {
          const moved = controlOf(xml, 1);
          const left = moved.replace(/<w:r>.*?<\/w:r>/gs, (one) => track('moveFrom', one));
          const come = moved
            .replace(/<w:bookmark[^>]*>/g, '')
            .replace(/<w:r>.*?<\/w:r>/gs, (one) => track('moveTo', one));
          const last = paragraphOf(xml, 'A bridge');
          return xml.replace(moved, left).replace(last, last + come);
        },
      },
      ['altered pending moved, unchanged, unchanged'],
    ],
    [
      'a paragraph parted',
      {
        document: (xml) =>
          xml.replace(
            'each child by design.</w:t></w:r>',
            `each </w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:ins w:id="9" w:author="A"/></w:rPr></w:pPr>${run('child by design.')}`,
          ),
      },
      ['altered pending, unchanged, unchanged'],
    ],
    [
      'words of a note',
      {
        notes: (xml) =>
          xml.replace(/<w:r>(?:(?!<\/w:r>).)*Policy Advocacy/s, (one) => track('ins', run('New ')) + one),
      },
      ['altered pending, unchanged, unchanged'],
    ],
    [
      'a row of a table that the item was put into',
      {
        document: (xml) => {
          const item = controlOf(xml, 2);
          return xml.replace(
            item,
            `<w:tbl><w:tr><w:trPr>${track('del', '')}</w:trPr><w:tc>${item}</w:tc></w:tr></w:tbl>`,
          );
        },
      },
      ['unchanged, removed pending, unchanged'],
    ],
    [
      'a new row around it',
      {
        document: (xml) => {
          const item = controlOf(xml, 2);
          return xml.replace(
            item,
            `<w:tbl><w:tr><w:trPr>${track('ins', '')}</w:trPr><w:tc>${item}</w:tc></w:tr></w:tbl>`,
          );
        },
      },
      ['unchanged, altered pending, unchanged'],
    ],
    [
      'only how it looks',
      {
        document: (xml) =>
          xml.replace(
            /<w:r>(?=<w:t[^>]*>Platforms)/,
            '<w:r><w:rPr><w:b/><w:rPrChange w:id="9" w:author="A"><w:rPr/></w:rPrChange></w:rPr>',
          ),
      },
      [ALL],
    ],
  ])('%s', async (_, edits, expected) => {
    expect(await told(edits)).toEqual(expected);
  });
});

describe('items that were carried about:', () => {
  it.each<[string, Edits, string[]]>([
    [
      'one to the end',
      {
        document: (xml) => {
          const one = controlOf(xml, 1);
          const last = paragraphOf(xml, 'A bridge');
          return xml.replace(one, '').replace(last, last + one);
        },
      },
      ['unchanged moved, unchanged, unchanged'],
    ],
    [
      'the same without its marks',
      {
        document: (xml) => {
          const one = controlOf(xml, 1);
          const last = paragraphOf(xml, 'A bridge');
          return xml.replace(one, '').replace(last, last + withoutMarks(one));
        },
      },
      ['unchanged moved, unchanged, unchanged'],
    ],
    [
      'one there twice',
      {
        document: (xml) => {
          const one = controlOf(xml, 1);
          const last = paragraphOf(xml, 'A bridge');
          return xml.replace(last, last + one);
        },
      },
      [ALL],
    ],
    [
      'one there twice, and the copy changed',
      {
        document: (xml) => {
          const one = controlOf(xml, 1);
          const last = paragraphOf(xml, 'A bridge');
          return xml.replace(last, last + one.replace('each child', 'every child'));
        },
      },
      ['altered, unchanged, unchanged'],
    ],
    [
      'one there twice in a row, and the first changed',
      {
        document: (xml) => {
          const one = controlOf(xml, 1);
          return xml.replace(one, one.replace('each child', 'every child') + one);
        },
      },
      ['altered, unchanged, unchanged'],
    ],
    [
      'one there twice, and the copy without marks changed',
      {
        document: (xml) => {
          const one = withoutMarks(controlOf(xml, 1));
          const last = paragraphOf(xml, 'A bridge');
          return xml.replace(last, last + one.replace('each child', 'every child'));
        },
      },
      [
        ALL,
        'Safety',
        'Platforms should be safe for every child by design.',
        cited,
        'Why it matters',
        'Reports grow each year.',
        'Each report is a child.',
      ],
    ],
    [
      'other words in its marks, and its own elsewhere',
      {
        document: (xml) => {
          const one = controlOf(xml, 2);
          const last = paragraphOf(xml, 'A bridge');
          const emptied = one.replace(/<w:r>.*<\/w:r>/s, run('Something else stands here.'));
          return xml.replace(one, emptied).replace(last, last + withoutMarks(one));
        },
      },
      [ALL, 'Something else stands here.'],
    ],
    [
      'its marks left without words',
      {
        document: (xml) => {
          const one = controlOf(xml, 2);
          return xml.replace(one, one.replace(/<w:r>.*?<\/w:r>/gs, ''));
        },
      },
      ['unchanged, removed, unchanged'],
    ],
    [
      'a paragraph put into the midst of one',
      {
        document: (xml) => {
          const one = paragraphOf(xml, 'Reports grow');
          return xml.replace(one, one + newParagraph('Some disagree.'));
        },
      },
      ['altered, unchanged, unchanged'],
    ],
    [
      'a paragraph put into its marks behind it',
      {
        document: (xml) => {
          const one = paragraphOf(xml, 'Each report is');
          return xml.replace(one, one + newParagraph('Some disagree.'));
        },
      },
      [ALL, 'Some disagree.'],
    ],
    [
      'a paragraph between two',
      {
        document: (xml) => {
          const one = controlOf(xml, 1);
          return xml.replace(one, one + newParagraph('Some disagree.'));
        },
      },
      [ALL, 'Some disagree.'],
    ],
    [
      'another document put in, whose words only Word shows',
      {
        document: (xml) => {
          const one = controlOf(xml, 1);
          return xml.replace(one, `${one}<w:altChunk r:id="rId99"/>`);
        },
      },
      [ALL, '[Another document is embedded here, whose words can’t be compared]'],
    ],
    ...['<w:strike/>', '<w:dstrike w:val="true"/>', '<w:rStyle w:val="Struck"/>'].map(
      (format): [string, Edits, string[]] => [
        `words struck out by ${format}`,
        {
          document: (xml) => xml.replace(/<w:r>(?=<w:t[^>]*>Platforms)/, `<w:r><w:rPr>${format}</w:rPr>`),
          styles: (xml) =>
            xml.replace(
              '</w:styles>',
              '<w:style w:type="character" w:styleId="Struck"><w:name w:val="Struck"/><w:rPr><w:strike/></w:rPr></w:style></w:styles>',
            ),
        },
        ['altered, unchanged, unchanged'],
      ],
    ),
    [
      'words struck out by the style of their paragraph',
      {
        styles: (xml) =>
          xml.replace(/(<w:style [^>]*w:styleId="Statement"[^>]*>.*?<w:rPr>)/s, '$1<w:strike/>'),
      },
      ['altered, altered, unchanged'],
    ],
    [
      'words that are said not to be struck out',
      {
        document: (xml) =>
          xml.replace(/<w:r>(?=<w:t[^>]*>Platforms)/, '<w:r><w:rPr><w:strike w:val="0"/></w:rPr>'),
      },
      [ALL],
    ],
    [
      'words hidden',
      { document: (xml) => xml.replace(/<w:r>(?=<w:t[^>]*>Platforms)/, '<w:r><w:rPr><w:vanish/></w:rPr>') },
      ['altered, unchanged, unchanged'],
    ],
  ])('%s', async (_, edits, expected) => {
    expect(await told(edits)).toEqual(expected);
  });

  it('as few as can be are told as moved', () => {
    expect([...findMoved([0, 5, 1, 2, 3])]).toEqual([1]);
    expect([...findMoved([4, 0, 1, undefined, 2])]).toEqual([0]);
    expect([...findMoved([1, 0])]).toHaveLength(1);
    expect([...findMoved([0, 0, 1])]).toEqual([]);
  });
});

describe('own words that were adapted from an item', () => {
  const words = 'Platforms should be safe for each child by law.';
  const from: PinnedWords = { type: 'position', slug: 'safety', version: 1, sections: [] };
  const document = {
    details: source.details,
    blocks: [
      { ...from, id: 'whole' },
      { type: 'adapted', id: 'adapted', from, content: { type: 'doc', content: [paragraph(words)] } },
    ] satisfies Block[],
  };
  const versions = { positions: [safety.version], excerpts: [] };
  const times = { exportedAt: source.exportedAt, exportedOn: source.exportedOn, house: source.house };
  const adapted = unzipSync(writeDocument(gatherSource({ document, ...versions }, times).source));

  it.each<[string, (xml: string) => string, string[]]>([
    ['as exported are nothing to tell', (xml) => xml, ['unchanged']],
    [
      'and edited are told as own text',
      (xml) => xml.replace('by law', 'by decree'),
      ['unchanged', words.replace('law', 'decree')],
    ],
    [
      'and removed are no item that is gone',
      (xml) => xml.replace(paragraphOf(xml, 'by law'), ''),
      ['unchanged'],
    ],
    [
      'are not taken for the item that was taken out',
      (xml) => xml.replace(controlOf(xml, 1), ''),
      ['removed'],
    ],
    [
      'are not taken for the item that lost its marks and was edited',
      (xml) => withoutMarks(xml).replace('each child by design', 'every child by design'),
      ['altered'],
    ],
  ])('%s', async (_, change, expected) => {
    const xml = change(strFromU8(adapted['word/document.xml'] ?? new Uint8Array()));
    const copy = readCopyBytes(zipSync({ ...adapted, 'word/document.xml': strToU8(xml) }), 'copy.docx');
    const { items: checked, added } = await compareCopy({ copy, known: versions, library: '' });
    expect([...checked.map(({ status }) => status), ...added]).toEqual(expected);
  });
});

describe('the record:', () => {
  const change = (xml: string) => xml.replace('each child', 'every child');
  /** What a hand would do that rewrites the record along with the text. */
  const forged = unzipSync(
    writeDocument({
      ...sourceOf([
        ownText('An introduction.'),
        position('Safety', change(statement), { sections }),
        duty,
        ownText('A bridge between them.'),
        said,
      ]),
      library: 'this',
    }),
  )[RECORD];

  it('doesn’t decide where it was rewritten along with the text', async () => {
    const record = () => strFromU8(forged ?? new Uint8Array());
    expect(await told({ document: change, record })).toEqual(['altered, unchanged, unchanged']);
  });

  it('of another library is told, and its items by their words', async () => {
    const copy = await check({}, { library: 'other' });
    expect(copy.isFromOtherLibrary).toBe(true);
    expect(copy.items.map(({ status, comparedWith }) => [status, comparedWith])).toEqual([
      ['unchanged', 'library'],
      ['unchanged', 'library'],
      ['unchanged', 'library'],
    ]);
    expect((await check({}, { library: 'this' })).isFromOtherLibrary).toBe(false);
  });

  it('of another library vouches for what this one does not have, and an excerpt of the same number is not taken for it', async () => {
    const mine = excerpt('Other words of another witness.', { sha256: '2'.repeat(64) });
    const versions = { positions: [], excerpts: [mine.version] };
    const { items: checked } = await check({ document: change }, { versions, library: 'other' });
    expect(checked.map(({ status, comparedWith }) => `${status} by the ${comparedWith}`)).toEqual([
      'altered by the record',
      'unchanged by the record',
      'unchanged by the record',
    ]);
  });

  it('finds without the library what a program took the marks of', async () => {
    expect(await told({ document: withoutMarks }, { versions: nothing })).toEqual([ALL]);
  });

  it('tells how sources were cited behind an item that this library lacks, as after a backup was restored', async () => {
    const versions = { ...known, positions: [duty.version] };
    expect(await told({}, { versions })).toEqual([ALL]);
    const { items: checked } = await check(
      { document: (xml) => xml.replace('enforced', 'kept') },
      { versions },
    );
    expect(checked.map(({ status }) => status)).toEqual(['unchanged', 'altered', 'unchanged']);
    const changes = checked[1]?.difference?.filter(({ kind }) => kind !== 'same').map(({ text }) => text);
    expect(changes).toEqual(['enforced', 'kept']);
    const edited = { notes: (xml: string) => xml.replaceAll('Policy Advocacy', 'Other Advocacy') };
    expect(await told(edited, { versions })).toEqual(['altered, altered, unchanged']);
  });

  it('is right where only what is known of an excerpt’s source changed since: its words are, its citation is not', async () => {
    const { citation } = said.version;
    const later = {
      ...said.version,
      citation: { ...citation, witness: { ...citation.witness, title: 'Director' } },
    };
    const versions = { ...known, excerpts: [later] };
    const { items: checked } = await check({}, { versions });
    expect(checked.at(-1)).toMatchObject({ status: 'outdated' });
    expect(checked.at(-1)?.difference).toContainEqual({ kind: 'added', text: 'Policy ' });
    expect((await told({ document: (xml) => xml.replace('families', 'familes') }, { versions }))[0]).toMatch(
      /altered$/,
    );
  });
});

describe('without a record', () => {
  it.each<[string, string, number]>([
    ['a statement', 'each child by', 0],
    ['a section', 'Reports grow', 0],
    ['an excerpt', 'left to', 2],
  ])('a letter changed in %s is found', async (_, words, at) => {
    const other = words.replace(/.$/, 'x');
    const checked = await check({ document: (xml) => xml.replace(words, other), record: null });
    expect(checked.items.map(({ status }) => status)).toEqual(
      items.map((__, index) => (index === at ? 'altered' : 'unchanged')),
    );
    expect(checked.items[at]?.difference?.some(({ kind }) => kind === 'added')).toBe(true);
  });

  it('what an older version says is outdated', async () => {
    const newer = {
      ...duty.version,
      version: 2,
      currentVersion: 2,
      statement: 'Duties of care should be in the law, clear and enforced.',
    };
    const versions = { ...known, positions: [safety.version, { ...duty.version, currentVersion: 2 }, newer] };
    expect(await told({ record: null }, { versions })).toEqual(['unchanged, outdated, unchanged']);
  });
});
