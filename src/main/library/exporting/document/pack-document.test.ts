import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import {
  chosenHouse,
  everything,
  sampleWords,
  templateHouse,
  type Words,
} from '../../../../../tests/support/docx/every-block.ts';
import { makeTemplate } from '../../../../../tests/support/docx/make-template.ts';
import { openDocx, partOf } from '../../../../../tests/support/docx/open-docx.ts';
import {
  heading,
  list,
  ownText,
  paragraph,
  sampleDetails,
  sourceOf,
  starterPositions,
} from '../../../../../tests/support/docx/sample-source.ts';
import { makeTemporaryFolder } from '../../../../../tests/support/temporary-folder.ts';
import { writeDocument, writeInHouseStyle } from '../write-export.ts';

const link = { type: 'link', attrs: { href: 'https://example.org/' } } as const;
const source = sourceOf(
  [
    heading('One'),
    ownText(paragraph('linked', link), list('orderedList', [paragraph('item')])),
    ...starterPositions(),
  ],
  sampleDetails,
);
/** Longer than any line, in scripts whose characters and directions are told by each Node's own tables of Unicode. */
const everyScript: Words = (place) =>
  `[Sample] ${place} ${'حماية الأطفال على الإنترنت הגנה על ילדים 儿童在线保护 การคุ้มครองเด็ก e\u0301a\u0308o\u0328\u0301 한국어 हिन्दी क्षि 👩‍👧‍👦🏳️‍🌈🇺🇳👍🏽 '.repeat(4)}`;
/** With pictures and a logo too. */
const hashed = [
  everything(sampleWords, { house: chosenHouse('header-left') }),
  everything(everyScript, { house: chosenHouse('header-right') }),
  everything(everyScript, { house: templateHouse(await makeTemplate()) }),
];
/** Bytes as JSON has them; a Buffer is asked for its own form before this sees it. */
const asText = (_key: string, value: unknown) =>
  value instanceof Uint8Array
    ? { base64: Buffer.from(value).toString('base64') }
    : isBuffered(value)
      ? { base64: Buffer.from(value.data).toString('base64') }
      : value;
const isBuffered = (value: unknown): value is { data: number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('packDocument', () => {
  it('gives the same bytes in every time zone, at every run, on every Node', {
    timeout: 240_000,
  }, async () => {
    const folder = await makeTemporaryFolder();
    // Built, because older Nodes don't read TypeScript.
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: new URL('../write-export.ts', import.meta.url).pathname,
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: 'write-export.mjs' } },
      },
      ssr: { noExternal: true },
    });
    await writeFile(join(folder, 'source.json'), JSON.stringify(hashed, asText));
    await writeFile(
      join(folder, 'hash.mjs'),
      `import { createHash } from 'node:crypto';
       import { readFileSync } from 'node:fs';
       import { writeDocument, writeInHouseStyle } from './write-export.mjs';
       const asBytes = (_, value) => (value?.base64 ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value);
       const sources = JSON.parse(readFileSync(new URL('source.json', import.meta.url)), asBytes);
       writeDocument({ ...sources[0], blocks: [] });
       for (const source of sources) {
         console.log(createHash('sha256').update(await writeInHouseStyle(source)).digest('hex'));
       }`,
    );
    const versions = [process.execPath, '/usr/local/bin/node', '/usr/bin/node'].flatMap((node) => {
      const { error, stdout } = spawnSync(node, ['--version']);
      return error ? [] : [[stdout.toString().trim(), node] as const];
    });
    const nodes = [...new Map(versions).values()];
    if (nodes.length < 2) console.warn('SKIPPED: no second version of Node is here to compare bytes with.');
    const hashes = nodes.flatMap((node) =>
      ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) =>
        execFileSync(node, [join(folder, 'hash.mjs')], { env: { ...process.env, TZ: zone, LANG: 'de_DE' } })
          .toString()
          .trim(),
      ),
    );
    const expected = await Promise.all(hashed.map(async (source) => hashOf(await writeInHouseStyle(source))));
    expect(new Set(hashes)).toEqual(new Set([expected.join('\n')]));
  });

  it('takes its times from the export', () => {
    const core = partOf(openDocx(writeDocument(source)), 'docProps/core.xml');
    expect(core.match(/2026-06-17T15:04:05\.678Z/g)).toHaveLength(2);
    expect(core).toContain('<dc:language>en-US</dc:language>');
    const later = writeDocument({ ...source, exportedAt: '2026-06-17T15:04:05.679Z' });
    expect(hashOf(later)).not.toBe(hashOf(writeDocument(source)));
  });

  it('packs what every zip reader and Word for Mac take: plain files that say so', () => {
    const bytes = Buffer.from(writeDocument(source));
    const names: string[] = [];
    for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 1)) {
      names.push(bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString());
      expect(bytes.readUInt32LE(at + 38) >>> 16).toBe(0o100600);
      expect(bytes.readUInt32LE(at + 12)).toBe(0x00210000);
    }
    expect(names[0]).toBe('[Content_Types].xml');
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[\w[\]./]+$/.test(name))).toBe(true);
  });
});
