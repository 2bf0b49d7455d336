import type { Library } from '../../../src/main/library/open-library.ts';
import type { TestimonyCorrection } from '../../../src/shared/testimony.ts';

/** Imports the content as testimony, the way a person does who corrects only what is given; gives its id. */
export async function importTestimony(
  library: Library,
  content: string | Uint8Array,
  { name = 'testimony.txt', ...correction }: Partial<TestimonyCorrection> & { name?: string } = {},
): Promise<string> {
  const pieces = async function* () {
    yield Buffer.from(content);
  };
  const upload = await library.receiveUpload(pieces(), name);
  const { preview, files } = await library.call('importing.preview', {
    job: 'import',
    uploads: [upload],
    as: ['testimony'],
  });
  const [file] = files;
  if (file?.outcome !== 'testimony') throw new Error(`“${name}” was not read: ${JSON.stringify(file)}`);
  const testimony: TestimonyCorrection = {
    details: file.details,
    use: { label: 'public' },
    statements: [],
    ...correction,
  };
  const { files: kept } = await library.call('importing.keep', { preview, files: [{ file: 0, testimony }] });
  const id = kept[0]?.testimony;
  if (!id) throw new Error(`“${name}” was not kept.`);
  return id;
}
