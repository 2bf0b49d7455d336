/** From what was chosen to a folder or a ZIP file, whole or not at all. */
import { mkdir, open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BriefingDocument } from '../../../shared/briefings.ts';
import { StandpointError } from '../../../shared/errors.ts';
import { EXPORT_FORMATS } from '../../../shared/exporting.ts';
import type { PacketContent } from '../../../shared/packets.ts';
import type { LibraryContext } from '../context.ts';
import type { ExportSource } from '../exporting/export-source.ts';
import { replaceFile } from '../exporting/replace-file.ts';
import { placeFolder, refuseTakenFolder, stageFiles } from '../exporting/stage-files.ts';
import type { BriefingWriter } from '../exporting/write-briefing.ts';
import type { WrittenFile } from '../exporting/write-export.ts';
import { readExportedHouse, readHouseStyle } from '../house-style/read-house-style.ts';
import { localDay } from '../local-day.ts';
import { checkPacket } from './check-packet.ts';
import { copyOriginal } from './copy-original.ts';
import { coverSheet } from './cover-sheet.ts';
import { ATTACHMENTS_FOLDER, nameCover } from './name-files.ts';
import { type PacketContents, readContents } from './read-contents.ts';
import { writeZip } from './write-zip.ts';

export interface MadeDocument extends WrittenFile {
  briefing: string;
  document: BriefingDocument;
  revision: number;
  /** In the packet. */
  name: string;
}
export interface MadeFiles {
  documents: MadeDocument[];
  /** With their folder. */
  attachments: string[];
  bytes: number;
}

interface Making {
  context: LibraryContext;
  writer: BriefingWriter;
  job: string;
  times: Pick<ExportSource, 'exportedAt' | 'exportedOn'>;
}

/**
 * Makes the packet at `path`. Throws `packet-blocked`, naming the first problem, where a check finds an error; what an
 * export throws; and `cancelled`.
 */
export async function makePacket(making: Making, content: PacketContent, path: string): Promise<MadeFiles> {
  const { context, writer } = making;
  const { database, folder, now } = context;
  const contents = await readContents(database.read, content);
  const house = await readHouseStyle(database.read);
  const known = { today: localDay(now()), readKept: writer.readKept, house, folder };
  const errors = (await checkPacket(content, contents, known)).filter(({ severity }) => severity === 'error');
  if (errors[0]) throw blocked(errors[0].message, errors.length - 1);
  if (content.form === 'folder') {
    await refuseTakenFolder(path);
    return stageFiles(path, async (staged) => {
      const made = await writeFiles(making, content, contents, staged);
      await placeFolder(staged, path);
      return made;
    });
  }
  return replaceFile(path, (temporaryPath) =>
    stageFiles(path, async (staged) => {
      const made = await writeFiles(making, content, contents, staged);
      await context.jobs.follow(making.job, 'Packing', (signal) =>
        writeZip(
          temporaryPath,
          made.names.map((name) => ({ name, path: join(staged, name) })),
          signal,
        ),
      );
      return { ...made, bytes: (await stat(temporaryPath)).size };
    }),
  );
}

/** All files into `staged`; `names` has them in the packet's order. */
async function writeFiles(
  { context, writer, job, times }: Making,
  content: PacketContent,
  contents: PacketContents,
  staged: string,
): Promise<MadeFiles & { names: string[] }> {
  const { format } = content;
  const cover = nameCover(contents.briefings.length, EXPORT_FORMATS[format].ending);
  const total = contents.briefings.length + 1;
  const fileFor = async (name: string) => {
    const temporaryPath = join(staged, name);
    await (await open(temporaryPath, 'wx')).close();
    return { temporaryPath, path: temporaryPath, format };
  };
  const house = await readExportedHouse(context.database.read, context.folder);
  const coverFile = await writer.writeSource(
    coverSheet(content, contents, { ...times, house }),
    await fileFor(cover),
    { job, step: { done: 0, total } },
  );
  const documents: MadeDocument[] = [];
  for (const [index, { id, file }] of contents.briefings.entries()) {
    const run = { job, step: { done: index + 1, total } };
    const written = await writer.writeBriefing(id, await fileFor(file), times, run);
    documents.push({ ...written, briefing: id, name: file });
  }
  const attachments = await copyAttachments(context, job, contents, staged);
  const bytes = [coverFile, ...documents, ...attachments].reduce((sum, one) => sum + one.bytes, 0);
  return {
    documents,
    attachments: attachments.map(({ name }) => name),
    bytes,
    names: [cover, ...documents.map(({ name }) => name), ...attachments.map(({ name }) => name)],
  };
}

async function copyAttachments(
  { jobs, folder }: LibraryContext,
  job: string,
  { attachments }: PacketContents,
  staged: string,
): Promise<{ name: string; bytes: number }[]> {
  if (attachments.length === 0) return [];
  await mkdir(join(staged, ATTACHMENTS_FOLDER));
  return jobs.follow(job, 'Copying the attachments', async (signal) => {
    const copied: { name: string; bytes: number }[] = [];
    for (const { testimony, file } of attachments) {
      if (!testimony) continue;
      const { sha256, title } = testimony;
      const target = join(staged, ATTACHMENTS_FOLDER, file);
      await copyOriginal({ path: join(folder, 'files', sha256), sha256, title }, target, signal);
      copied.push({ name: `${ATTACHMENTS_FOLDER}/${basename(file)}`, bytes: (await stat(target)).size });
    }
    return copied;
  });
}

function blocked(message: string, more: number): StandpointError {
  const others = more > 0 ? ` There are ${more} more problems like this to solve first.` : '';
  return new StandpointError('packet-blocked', `${message} Nothing was made.${others}`);
}
