import { Document, type FileChild, Packer } from 'docx';
import { expect, it } from 'vitest';
import { everything, sampleWords } from '../../../../../tests/support/docx/every-block.ts';
import { plainStyles } from '../../importing/testimony/read-docx-styles.ts';
import { startWords } from '../../verifying/read-words.ts';
import { ownHouse } from '../own-house.ts';
import { composeDocument } from './build-document.ts';
import { lookOf } from './document-look.ts';
import { readParts } from './write-record.ts';
import { startWrittenChildren } from './written-children.ts';

const unnumbered = { mostPages: 0, tell: () => {} };

function partsWith(wrap: (make: () => FileChild) => FileChild): Map<string, unknown> {
  const { children, ...composition } = composeDocument(everything(sampleWords), {
    room: { ...lookOf(ownHouse), textWidth: 9_000 },
    hasTitleBlock: true,
    numbering: unnumbered,
  });
  const document = new Document({ ...composition, sections: [{ children: children.map(wrap) }] });
  return (
    Packer as unknown as { compiler: { compile(one: Document): Map<string, unknown> } }
  ).compiler.compile(document);
}

/** The writer names links at random, and counts lists and pictures through all documents that it writes. */
function settled(part: unknown): string {
  return String(part)
    .replace(/(r:id=")(?!rId\d+")[^"]+/g, '$1link')
    .replace(/(<wp:docPr id=")\d+/g, '$1');
}

it('are written to the byte as the writer itself writes them, and heard as they are read', () => {
  const words = startWords(plainStyles);
  const written = startWrittenChildren(words);
  const whole = partsWith((make) => make());
  const oneByOne = partsWith(written.place);
  const xml = written.fill(String(oneByOne.get('word/document.xml')));
  expect([...oneByOne.keys()]).toEqual([...whole.keys()]);
  expect(settled(xml)).toBe(settled(whole.get('word/document.xml')));

  const filled = new Map(oneByOne).set('word/document.xml', xml);
  const heard = readParts(filled, words);
  expect(heard.paragraphs.length).toBeGreaterThan(50);
  expect(heard.pictures).toBeGreaterThan(1);
  expect(heard).toEqual(readParts(filled, null));
});
