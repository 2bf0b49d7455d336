import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer as readStream } from 'node:stream/consumers';
import type { Block } from '../../../../shared/briefings.ts';
import { StandpointError } from '../../../../shared/errors.ts';
import { richTextFromPlain } from '../../../../shared/rich-text.ts';
import { decodeText } from '../../../library/importing/files/decode-text.ts';
import type { Library } from '../../../library/open-library.ts';
import { resolveFromCaller } from '../../caller-folder.ts';
import { type GivenArguments, refuseOtherOptions, refuseWords, usage } from '../arguments.ts';
import { command } from '../command.ts';

export const briefingNew = command({
  name: 'briefing new',
  usage:
    '--title T [--position SLUG[:heading,…]]… [--points SLUG[:heading,…]]… [--excerpt ID]… [--text FILE]… [--marking M]',
  summary:
    'Makes a briefing of positions (whole, or as talking points), excerpts and own text in the order given; FILE is plain text, - is standard input.',
  read(given) {
    refuseOtherOptions(given, ['title', 'position', 'points', 'excerpt', 'text', 'marking']);
    refuseWords(given);
    if (!given.options.title?.trim()) throw usage('Give it a title: --title T.');
    return { title: given.options.title, marking: given.options.marking ?? '', parts: given.parts };
  },
  async run({ library, request }) {
    const blocks: Block[] = [];
    for (const part of request.parts) blocks.push(await blockOf(library, part));
    const { id } = await library.call('briefings.create', {
      details: { title: request.title, marking: request.marking },
      blocks,
    });
    return { json: { id }, text: `Briefing ${id}` };
  },
});

async function blockOf(library: Library, part: GivenArguments['parts'][number]): Promise<Block> {
  const id = randomUUID();
  if (part.option === 'text')
    return { type: 'text', id, content: richTextFromPlain(await readText(part.value)) };
  if (part.option === 'excerpt') {
    const { id: excerpt, version } = await library.call('excerpts.get', { id: part.value });
    return { type: 'excerpt', id, excerpt, version };
  }

  const colon = part.value.indexOf(':');
  const slug = colon < 0 ? part.value : part.value.slice(0, colon);
  const position = await library.call('positions.get', { slug });
  const headings = position.sections.map((section) => section.heading);
  const sections = colon < 0 ? [] : chooseHeadings(part.value.slice(colon + 1), headings, slug);
  const form = part.option === 'points' ? { points: { leftOut: [] } } : {};
  return { type: 'position', id, slug, version: position.version, sections, ...form };
}

/** The position's own headings for those typed, in the position's order. A heading may itself hold commas. */
function chooseHeadings(typed: string, headings: readonly string[], slug: string): string[] {
  const chosen = new Set<string>();
  let rest = simplified(typed);
  const longestFirst = [...headings].sort((a, b) => b.length - a.length);
  while (rest !== '') {
    const found = longestFirst.find(
      (heading) => rest === simplified(heading) || rest.startsWith(`${simplified(heading)},`),
    );
    if (found === undefined) {
      const known = headings.length > 0 ? `It has: ${headings.join(' · ')}` : 'It has no sections';
      throw new StandpointError('not-found', `The position “${slug}” has no section “${typed}”. ${known}.`);
    }
    chosen.add(found);
    rest = rest.slice(simplified(found).length + 1).trim();
  }
  return headings.filter((heading) => chosen.has(heading));
}

/** Case, the colon at the end and the kind of apostrophe don't tell headings apart. */
function simplified(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/:\s*(?=,|$)/g, '')
    .replace(/\s*,\s*/g, ',')
    .trim();
}

async function readText(file: string): Promise<string> {
  const name = file === '-' ? 'standard input' : file;
  const bytes = file === '-' ? await readStream(process.stdin) : await readOwnFile(file);
  try {
    return decodeText(bytes, name);
  } catch (error) {
    if (!(error instanceof StandpointError)) throw error;
    const fault = error.code === 'file-empty' ? 'has no text in it' : 'holds other data';
    throw new StandpointError(error.code, `--text takes a plain text file, and “${name}” ${fault}.`);
  }
}

async function readOwnFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(resolveFromCaller(file));
  } catch (error) {
    throw new StandpointError(
      'file-unreadable',
      `“${file}” can't be read. Check its name, and that you may open it.`,
      { cause: error },
    );
  }
}
