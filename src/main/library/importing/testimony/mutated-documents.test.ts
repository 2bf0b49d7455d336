import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docxParts, paragraph, run } from '../../../../../tests/support/testimony/make-docx.ts';
import { deflated, makeZip } from '../../../../../tests/support/testimony/make-zip.ts';
import {
  type Chance,
  mutateBytes,
  mutateMarkup,
  startChance,
} from '../../../../../tests/support/testimony/mutate.ts';
import { StandpointError } from '../../../../shared/errors.ts';
import { decodeText } from '../files/decode-text.ts';
import type { FoundTestimony, SourceDocument } from './found-testimony.ts';
import { readDocx } from './read-docx.ts';
import { preformattedTextOf, readHtmlDocument } from './read-html-document.ts';
import { looksLikeTestimony, readStatement } from './read-statement.ts';
import { readTextDocument } from './read-text-document.ts';

const MANY = 2_200;
const LONGEST_MS = 10_000;
const fixtures = join(import.meta.dirname, '../../../../../tests/fixtures/testimony/documents');
const page = readFileSync(join(fixtures, 'prepared-statement.html'));
const text = readFileSync(join(fixtures, 'prepared-statement.txt'));

const parts = docxParts({
  body: [
    paragraph('Testimony of Jane Doe', '<w:pStyle w:val="Title"/>'),
    paragraph('Before the Senate Committee on Finance, December 9, 2025'),
    `<w:p>${run('[Sample text] Words')}<w:r><w:footnoteReference w:id="1"/></w:r><w:ins>${run(' added')}</w:ins><w:del>${run('gone')}</w:del></w:p>`,
    `<w:tbl><w:tr><w:tc>${paragraph('cell')}</w:tc></w:tr></w:tbl>`,
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('result')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${paragraph('boxed')}</w:txbxContent></mc:Choice><mc:Fallback>${paragraph('boxed')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  ].join(''),
  footnotes: `<w:footnote w:id="1">${paragraph('note')}</w:footnote>`,
  styles: '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>',
  header: paragraph('Sample Coalition'),
});
const docx = makeZip(Object.entries(parts).map(([name, content]) => deflated(name, content)));

/** Half of them damaged as bytes, half with sound zip parts whose XML is damaged. */
function mutateDocx(chance: Chance): Uint8Array {
  if (chance.next(2) === 0) return mutateBytes(docx, chance);
  const damaged = chance.next(Object.keys(parts).length);
  return makeZip(
    Object.entries(parts).map(([name, content], nth) =>
      deflated(name, nth === damaged ? mutateMarkup(String(content), chance) : content),
    ),
  );
}

function mutateText(bytes: Uint8Array, chance: Chance): string {
  if (chance.next(2) === 0) return decodeText(mutateBytes(bytes, chance), 'sample');
  return mutateMarkup(Buffer.from(bytes).toString(), chance);
}

const readers: Record<string, (chance: Chance) => Promise<[SourceDocument, FoundTestimony]>> = {
  async docx(chance) {
    const document = await readDocx(mutateDocx(chance), 'sample.docx');
    return [document, readStatement(document, { name: 'sample.docx', format: 'docx' })];
  },
  async html(chance) {
    const html = mutateText(page, chance);
    preformattedTextOf(html);
    const document = readHtmlDocument(html);
    return [document, readStatement(document, { name: 'sample.html', format: 'html' })];
  },
  async text(chance) {
    const document = readTextDocument(mutateText(text, chance));
    return [document, readStatement(document, { name: 'sample.txt', format: 'text' })];
  },
};

it.each(Object.entries(readers))(
  `${MANY} mutated files are read or refused in time: %s`,
  async (_, read) => {
    let done = 0;
    for (let seed = 1; seed <= MANY; seed++) {
      const started = process.cpuUsage();
      try {
        const [document, found] = await read(startChance(seed));
        expect(found.passages.map((one) => one.text)).toEqual(document.paragraphs.map((one) => one.text));
        looksLikeTestimony(document);
        done++;
      } catch (error) {
        if (!(error instanceof StandpointError)) throw new Error(`Seed ${seed} failed.`, { cause: error });
        expect(error.code, `seed ${seed}`).toMatch(/^file-/);
      }
      expect(process.cpuUsage(started).user / 1000, `seed ${seed}`).toBeLessThan(LONGEST_MS);
    }
    // Damage that is always refused would test nothing but the refusal.
    expect(done).toBeGreaterThan(MANY / 10);
  },
  60_000,
);
