import { Document, type FileChild, Packer } from 'docx';
import { expect, it } from 'vitest';
import { everything, sampleWords } from '../../../../../tests/support/docx/every-block.ts';
import { startWords } from '../../verifying/read-words.ts';
import { ownHouse } from '../own-house.ts';
import { composeDocument } from './build-document.ts';
import { lookOf } from './document-look.ts';
import { readParts } from './write-record.ts';
import { WrittenChild } from './written-child.ts';
import { walkElement } from './written-tree.ts';

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

it('is written to the byte as the writer itself writes it, and heard as it is read', () => {
  const words = startWords({ headingLevel: () => 0, isHidden: () => false });
  const whole = partsWith((make) => make());
  const oneByOne = partsWith((make) => new WrittenChild(make, (element) => walkElement(element, words)));
  expect([...oneByOne.keys()]).toEqual([...whole.keys()]);
  expect(settled(oneByOne.get('word/document.xml'))).toBe(settled(whole.get('word/document.xml')));

  const heard = readParts(oneByOne, words);
  expect(heard.length).toBeGreaterThan(50);
  expect(heard).toEqual(readParts(oneByOne, null));
});
