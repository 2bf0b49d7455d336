import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { StandpointError } from '../../../shared/errors.ts';
import { EXPORT_FORMATS, type ExportFormat, exportFormat } from '../../../shared/exporting.ts';
import { getBriefing, getStoredBriefing } from '../briefings/read-briefing.ts';
import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { readHouseStyle } from '../house-style/read-house-style.ts';
import { forecastContents } from './document/forecast-contents.ts';
import { gatherSource } from './gather-source.ts';
import { findLastFolder } from './last-folder.ts';
import { listExports } from './list-exports.ts';
import { ownHouse } from './own-house.ts';
import { getExportPath, recordExport } from './read-exports.ts';
import { replaceFile } from './replace-file.ts';
import { suggestFileName } from './suggest-file-name.ts';
import { type BriefingWriter, NO_PDF_PROGRAM } from './write-briefing.ts';

type ExportingHandlers = Pick<
  Handlers,
  | 'exporting.chooseTarget'
  | 'exporting.export'
  | 'exporting.contents'
  | 'exporting.formats'
  | 'exporting.preview'
  | 'exporting.prepare'
  | 'exporting.copy'
  | 'exporting.list'
  | 'exporting.open'
  | 'exporting.showInFolder'
>;

export function exportingHandlers(context: LibraryContext, writer: BriefingWriter): ExportingHandlers {
  const { database, host, jobs } = context;
  const { read } = database;
  const { timesOf, readToWrite, writeBriefing } = writer;
  /** Paths that the person has chosen, by a name that only the asker knows, so that no caller can name a path. */
  const targets = new Map<string, { path: string; format: ExportFormat }>();

  const takeTarget = (token: string) => {
    const target = targets.get(token);
    if (target === undefined) {
      throw new StandpointError('not-found', 'This place was used already. Choose where to export again.');
    }
    targets.delete(token);
    return target;
  };

  return {
    async 'exporting.chooseTarget'({ briefing, format }) {
      const { document } = await getStoredBriefing(read, briefing);
      const path = await host.chooseExportPath(
        suggestFileName(document.details.title, EXPORT_FORMATS[format].ending),
        await findLastFolder(read),
      );
      if (path === null) return null;
      const target = randomUUID();
      targets.set(target, { path, format });
      // In a browser the path is a stop on the way to a download, and means nothing to the person.
      return { target, name: basename(path), folder: host.kind === 'browser' ? null : dirname(path) };
    },

    async 'exporting.export'({ job, briefing, target, at }) {
      const { path, format } = takeTarget(target);
      try {
        const times = timesOf(at);
        const { exportedAt } = times;
        const written = await replaceFile(path, (temporaryPath) =>
          writeBriefing(briefing, { temporaryPath, path, format }, times, { job }),
        );
        const { document, revision, sha256, bytes, contentsPages, printedBy } = written;
        const id = await database.write((db) =>
          recordExport(db, { briefing, revision, path, sha256, bytes, exportedAt, format }, document),
        );
        const download = await host.deliverExport(path);
        return { export: id, file: path, sha256, bytes, contentsPages, printedBy, exportedAt, download };
      } catch (error) {
        // The place stays chosen, so that the person can close the file there and try again.
        targets.set(target, { path, format });
        throw error;
      }
    },

    async 'exporting.preview'({ job, briefing }) {
      const { written, parts } = await readToWrite(briefing, timesOf(undefined));
      const docx = await jobs.run(
        'preview-briefing',
        { written },
        { job, label: 'Preparing the pages', parts },
      );
      return { revision: written.briefing.revision, docx };
    },

    async 'exporting.prepare'() {
      jobs.prepare();
      return {};
    },

    async 'exporting.contents'({ briefing }) {
      const style = await readHouseStyle(read);
      const exported = { exportedAt: '', exportedOn: '', house: ownHouse };
      const { source } = gatherSource(await getBriefing(read, briefing), exported);
      return { pages: forecastContents(source, style) };
    },

    async 'exporting.formats'() {
      const printer = await host.findPdfPrinter();
      return exportFormat.options.map((format) => ({
        format,
        unavailable: format === 'pdf' && !printer ? NO_PDF_PROGRAM : null,
        by: format === 'pdf' ? (printer?.name ?? null) : null,
      }));
    },

    async 'exporting.copy'({ job, briefing }) {
      const { written, parts } = await readToWrite(briefing, timesOf(undefined));
      return jobs.run('copy-briefing', { written }, { job, label: 'Preparing the copy', parts });
    },

    'exporting.list': ({ briefing }) => listExports(read, briefing),

    async 'exporting.open'({ export: id }) {
      await host.openFile(await presentFile(await getExportPath(read, id)));
      return {};
    },

    async 'exporting.showInFolder'({ export: id }) {
      await host.showInFolder(await presentFile(await getExportPath(read, id)));
      return {};
    },
  };
}

async function presentFile(path: string): Promise<string> {
  try {
    await stat(path);
    return path;
  } catch (error) {
    throw new StandpointError(
      'not-found',
      `${basename(path)} is no longer in ${dirname(path)}. It may have been moved or renamed; export again to make a new copy.`,
      { cause: error },
    );
  }
}
