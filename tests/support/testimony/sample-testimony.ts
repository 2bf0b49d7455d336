/** Testimony in the open window's library, for journeys that begin where it is there already. */
import type { Page } from '@playwright/test';
import type { Excerpt, QuotationEdit } from '../../../src/shared/excerpts.ts';
import type { TestimonyDetails, UseLabel } from '../../../src/shared/testimony.ts';
import { callLibrary } from '../call-library.ts';
import { makeDocx } from './make-docx.ts';
import { shortHearing } from './short-hearing.ts';

/** A prepared statement as its witness would hand it in. */
export function statementDocx(): Buffer {
  const paragraphs = [
    'Testimony of John Loe',
    'Director, Sample Institute',
    'Before the',
    'Committee on Sample Affairs',
    'United States Senate',
    '“Sample hearing: Reporting duties”',
    'December 9, 2025',
    '[Sample text] Thank you for the invitation to testify.',
    'A report that nobody reads protects no child. Whoever reports must learn what came of it.',
    'We ask that reports be answered within a month.',
  ];
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return Buffer.from(makeDocx({ body }));
}

/** Hands a file over as the window does and keeps what was understood of it; gives the testimony's id. */
export async function keepTestimony(
  page: Page,
  { name, content, details = {} }: { name: string; content: Buffer; details?: Partial<TestimonyDetails> },
): Promise<string> {
  const upload = await page.evaluate(
    async ({ file, base64 }): Promise<string> => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const response = await fetch(`/upload?name=${encodeURIComponent(file)}`, {
        method: 'POST',
        body: bytes,
      });
      const answer = (await response.json()) as { value: { upload: string } };
      return answer.value.upload;
    },
    { file: name, base64: content.toString('base64') },
  );
  const { preview, files } = await callLibrary(page, 'importing.preview', {
    job: 'scene',
    uploads: [upload],
    as: ['testimony'],
  });
  const [file] = files;
  if (file?.outcome !== 'testimony') throw new Error(`“${name}” was not read as testimony.`);
  const testimony = {
    details: { ...file.details, ...details },
    use: { label: 'public' as const },
    statements: [],
  };
  const { files: kept } = await callLibrary(page, 'importing.keep', {
    preview,
    files: [{ file: 0, testimony }],
  });
  const id = kept[0]?.testimony;
  if (!id) throw new Error(`“${name}” was not kept.`);
  return id;
}

/** The short hearing and the statement above, by their ids. */
export async function keepSamples(page: Page): Promise<{ hearing: string; statement: string }> {
  const hearing = await keepTestimony(page, {
    name: 'sample-hearing.txt',
    content: Buffer.from(shortHearing),
  });
  const statement = await keepTestimony(page, { name: 'sample-statement.docx', content: statementDocx() });
  return { hearing, statement };
}

/** An excerpt of the words quoted, which stand in the testimony once. */
export async function makeExcerpt(
  page: Page,
  testimony: string,
  quote: string,
  more: { use?: UseLabel; topics?: string[]; edits?: QuotationEdit[] } = {},
): Promise<Excerpt> {
  const span = await callLibrary(page, 'excerpts.locate', { testimony, quote });
  const { id } = await callLibrary(page, 'excerpts.create', { testimony, span });
  if (more.use) await callLibrary(page, 'excerpts.setUse', { id, use: more.use });
  if (more.topics) await callLibrary(page, 'excerpts.setTopics', { id, topics: more.topics });
  if (more.edits) await callLibrary(page, 'excerpts.edit', { id, baseVersion: 1, edits: more.edits });
  return callLibrary(page, 'excerpts.get', { id });
}
