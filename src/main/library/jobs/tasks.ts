/** The long work that runs in a worker thread, by name: a table, as the contract is one. */
import { readTemplateFile } from '../exporting/template/read-template-file.ts';
import { copyDocument, previewExport, writeExport } from '../exporting/write-export.ts';
import { readFileForImport } from '../importing/read-file.ts';
import { compareCopy } from '../verifying/compare-copy.ts';
import { readCopy } from '../verifying/read-copy.ts';

export const tasks = {
  'read-file': readFileForImport,
  'export-briefing': writeExport,
  'preview-briefing': previewExport,
  'copy-briefing': copyDocument,
  'read-template': readTemplateFile,
  'read-copy': readCopy,
  'compare-copy': compareCopy,
};

export type TaskName = keyof typeof tasks;
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;
