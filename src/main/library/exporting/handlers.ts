import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { StandpointError } from '../../../shared/errors.ts';
import { startKeptWords } from '../briefings/kept-words.ts';
import { getBriefing, getStoredBriefing } from '../briefings/read-briefing.ts';
import type { LibraryContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { readExportedHouse } from '../house-style/read-house-style.ts';
import { localDay } from '../local-day.ts';
import { gatherSource } from './gather-source.ts';
import { listExports } from './list-exports.ts';
import { findLastExportPath, getExportPath, recordExport } from './read-exports.ts';
import { readPictures } from './read-pictures.ts';
import { replaceFile } from './replace-file.ts';
import { resolveSource } from './resolve-source.ts';
import { suggestFileName } from './suggest-file-name.ts';

type ExportingHandlers = Pick<
  Handlers,
  | 'exporting.chooseTarget'
  | 'exporting.export'
  | 'exporting.preview'
  | 'exporting.list'
  | 'exporting.open'
  | 'exporting.showInFolder'
>;

export function exportingHandlers(context: LibraryContext): ExportingHandlers {
  const { database, folder, host, jobs, now } = context;
  const { read } = database;
  const readKept = startKeptWords(context);
  /** Paths that the person has chosen, by a name that only the asker knows, so that no caller can name a path. */
  const targets = new Map<string, string>();

  const takeTarget = (token: string): string => {
    const path = targets.get(token);
    if (path === undefined) {
      throw new StandpointError('not-found', 'This place was used already. Choose where to export again.');
    }
    targets.delete(token);
    return path;
  };

  return {
    async 'exporting.chooseTarget'({ briefing }) {
      const { document } = await getStoredBriefing(read, briefing);
      const path = await host.chooseExportPath(
        suggestFileName(document.details.title),
        await findLastFolder(await findLastExportPath(read)),
      );
      if (path === null) return null;
      const target = randomUUID();
      targets.set(target, path);
      // In a browser the path is a stop on the way to a download, and means nothing to the person.
      return { target, name: basename(path), folder: host.kind === 'browser' ? null : dirname(path) };
    },

    async 'exporting.export'({ job, briefing, target, at }) {
      const path = takeTarget(target);
      try {
        const exportedAt = at ?? now().toISOString();
        // A stated time is printed by its day in UTC, the same on every computer; otherwise it is the person's today.
        const exportedOn = at?.slice(0, 10) ?? localDay(now());
        const { source, document, revision } = await resolveSource(
          read,
          briefing,
          { exportedAt, exportedOn },
          { today: localDay(now()), readKept, folder },
        );
        const { sha256, bytes } = await replaceFile(path, (temporaryPath) =>
          jobs.run(
            'export-briefing',
            { source, temporaryPath, path },
            { job, label: 'Preparing the export' },
          ),
        );
        const id = await database.write((db) =>
          recordExport(db, { briefing, revision, path, sha256, bytes, exportedAt }, document),
        );
        const download = await host.deliverExport(path);
        return { export: id, file: path, sha256, bytes, exportedAt, download };
      } catch (error) {
        // The place stays chosen, so that the person can close the file there and try again.
        targets.set(target, path);
        throw error;
      }
    },

    async 'exporting.preview'({ job, briefing }) {
      const shown = await getBriefing(read, briefing);
      const house = await readExportedHouse(read, folder);
      const exported = { exportedAt: now().toISOString(), exportedOn: localDay(now()), house };
      const { source } = gatherSource(shown, exported, await readPictures(shown.document.blocks, folder));
      const docx = await jobs.run('preview-briefing', { source }, { job, label: 'Preparing the pages' });
      return { revision: shown.revision, docx };
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

async function findLastFolder(path: string | null): Promise<string | null> {
  if (path === null) return null;
  const folder = dirname(path);
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isThere ? folder : null;
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
