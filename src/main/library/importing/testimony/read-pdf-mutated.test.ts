import { expect, it } from 'vitest';
import { startRandom } from '../../../../../tests/bench/sample-text.ts';
import { makePdf } from '../../../../../tests/support/testimony/make-pdf.ts';
import { setPages } from '../../../../../tests/support/testimony/make-pdf-pages.ts';
import { StandpointError } from '../../../../shared/errors.ts';
import { readPdf } from './read-pdf.ts';

const FILES = 2_000;

/** Small files of each kind, so that most of their bytes matter. */
function makeSeeds(): Uint8Array[] {
  const text = '[Sample text] The committee asked, and the witness answered that every report names its day.';
  const pages = setPages(
    [{ text: 'Sample Statement', heading: 1 }, { text: `${text} ${text}` }, { text: `${text} It is so.` }],
    { head: (page) => [{ text: String(page), x: 300, y: 36 }] },
  );
  const info = { Title: 'Sample', CreationDate: 'D:20240206' };
  return [
    makePdf({ pages, info }),
    makePdf({ pages: [...pages, { texts: [], picture: true }], compress: true, pageLabels: '0 << /S /r >>' }),
    makePdf({ pages, encryption: { kind: 'rc4', userPassword: '' } }),
    makePdf({ pages, compress: true, encryption: { kind: 'aes', userPassword: '' } }),
  ];
}

/** What goes wrong with files: bytes changed, runs lost, repeated, zeroed or moved, numbers made huge, the end cut off. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let file = Buffer.from(bytes);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let times = 1 + below(6); times > 0; times--) {
    const at = below(file.length);
    const length = below(Math.min(200, file.length - at));
    const part = file.subarray(at, at + length);
    const head = file.subarray(0, at);
    const rest = file.subarray(at + length);
    const kind = below(7);
    if (kind === 0) file = Buffer.concat([head, Buffer.from([below(256)]), file.subarray(at + 1)]);
    else if (kind === 1) file = Buffer.concat([head, rest]);
    else if (kind === 2) file = Buffer.concat([head, part, part, rest]);
    else if (kind === 3) file = Buffer.concat([head, Buffer.alloc(length), rest]);
    else if (kind === 4) file = Buffer.concat([rest, head]);
    else if (kind === 5) {
      const digits = String(10 ** below(12));
      file = Buffer.from(
        file.toString('latin1').replace(/\d+/g, (number) => (random() < 0.02 ? digits : number)),
        'latin1',
      );
    } else if (random() < 0.3) file = Buffer.from(head);
  }
  return new Uint8Array(file);
}

it(`reads or refuses each of ${FILES} damaged files`, { timeout: 300_000 }, async () => {
  const seeds = makeSeeds();
  const random = startRandom(2024);
  const outcomes = new Map<string, number>();
  for (let index = 0; index < FILES; index++) {
    const seed = seeds[index % seeds.length] ?? new Uint8Array();
    const bytes = mutate(seed, random);
    const outcome = await readPdf(bytes, 'sample.pdf', () => undefined).then(
      ({ paragraphs }) => {
        expect(paragraphs.length).toBeGreaterThan(0);
        return 'read';
      },
      (error: unknown) => {
        if (!(error instanceof StandpointError)) throw new Error(`File ${index}`, { cause: error });
        expect(error.code).toMatch(/^file-/);
        return error.code;
      },
    );
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // Both ways are gone: else the files are too little or too much damaged to prove anything.
  expect(outcomes.get('read') ?? 0).toBeGreaterThan(FILES / 10);
  expect(outcomes.get('file-damaged') ?? 0).toBeGreaterThan(FILES / 50);
});
