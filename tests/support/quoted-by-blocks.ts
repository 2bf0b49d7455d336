/** What the blocks of `any-block.ts` quote and show besides the starter library: to be kept first of all. */
import { createHash } from 'node:crypto';
import type { Library } from '../../src/main/library/open-library.ts';
import { makePng } from './pictures/make-pictures.ts';
import { importTestimony } from './testimony/import-testimony.ts';
import { shortHearing } from './testimony/short-hearing.ts';

const QUOTE = 'We ask that services be able to show what they do.';
const png = makePng(4, 2);

/** The id of the library's first excerpt. */
export const anyExcerpt = '1';
export const anyPicture = {
  file: createHash('sha256').update(png).digest('hex'),
  format: 'png',
  width: 4,
  height: 2,
} as const;

export async function keepQuoted(library: Library): Promise<void> {
  const testimony = await importTestimony(library, shortHearing);
  const span = await library.call('excerpts.locate', { testimony, quote: QUOTE });
  const { id } = await library.call('excerpts.create', { testimony, span });
  const pieces = async function* () {
    yield png;
  };
  const upload = await library.receiveUpload(pieces(), 'picture.png');
  const { file } = await library.call('pictures.add', { upload });
  if (id !== anyExcerpt || file !== anyPicture.file) throw new Error('The blocks quote something else.');
}
