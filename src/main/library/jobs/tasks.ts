/** The long work that runs in a worker thread, by name: a table, as the contract is one. */
import { correctPages } from '../exporting/correct-pages.ts';
import {
  copyBriefing,
  exportBriefing,
  exportSource,
  previewBriefing,
  previewSource,
} from '../exporting/export-tasks.ts';
import { readTemplateFile } from '../exporting/template/read-template-file.ts';
import { readFileForImport } from '../importing/read-file.ts';
import { checkCopy, readNamedVersions } from '../verifying/check-tasks.ts';

export const tasks = {
  'read-file': readFileForImport,
  'export-briefing': exportBriefing,
  'export-source': exportSource,
  'correct-pages': correctPages,
  'preview-briefing': previewBriefing,
  'preview-source': previewSource,
  'copy-briefing': copyBriefing,
  'read-template': readTemplateFile,
  'read-named-versions': readNamedVersions,
  'check-copy': checkCopy,
};

export type TaskName = keyof typeof tasks;
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
/** What a task takes after its input, one part at a time; never for most. */
export type TaskPart<Name extends TaskName> = (typeof tasks)[Name] extends (
  input: never,
  report: never,
  parts: AsyncIterable<infer Part>,
) => unknown
  ? unknown extends Part
    ? never
    : Part
  : never;
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;
