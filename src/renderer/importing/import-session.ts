/**
 * The import under way, one for the window: it outlives its screen, so that looking something up in the library
 * meanwhile loses nothing. Files are handed over again when more are added, because a preview is of one moment; what
 * was chosen and corrected before is kept.
 */
import { useSyncExternalStore } from 'react';
import type { FileKind, ImportPreview, KeptFile } from '../../shared/importing.ts';
import { countOf } from '../../shared/text.ts';
import { announce } from '../components/announce.tsx';
import { followJob, type Progress } from '../jobs.ts';
import { asError } from '../loading.ts';
import { call, uploadFile } from '../transport.ts';
import { choiceAgain, type FileChoice, filesToKeep, firstChoice } from './import-choices.ts';

/** A file and what to read it as; null to tell by its content. */
export interface FileToRead {
  file: File;
  as: FileKind | null;
}

/** What was found, file by file, with what of it is to be kept; both lists are in the order of `files`. */
export interface Shown {
  files: readonly FileToRead[];
  preview: ImportPreview;
  choices: readonly FileChoice[];
  /** The place of the file that is looked at. */
  shown: number;
}

export type ImportState =
  | { step: 'choosing' }
  | ({ step: 'reading'; files: readonly FileToRead[] } & Progress)
  | { step: 'failed'; files: readonly FileToRead[]; message: string }
  /** `keeping` while it is being kept; then nothing can be changed. */
  | ({ step: 'preview'; keeping: Progress | null; error: string | null } & Shown)
  | { step: 'kept'; files: readonly FileToRead[]; outcome: ImportOutcome };

export interface ImportOutcome {
  kept: readonly KeptFile[];
  positions: readonly { slug: string; title: string }[];
  testimony: readonly { id: string; title: string }[];
  /** How many files were to be kept; more than `kept` has where it was cancelled. */
  wanted: number;
  cancelled: boolean;
}

const listeners = new Set<() => void>();
let state: ImportState = { step: 'choosing' };
/** What was shown before the files were read again. */
let before: Shown | undefined;
let cancel: AbortController | undefined;

export function useImport(): ImportState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** Reads the files, together with those that are being looked at already, and shows what is in them. */
export function addFiles(added: readonly File[]): Promise<void> {
  const keeping = state.step === 'preview' && state.keeping !== null;
  if (added.length === 0 || keeping) return Promise.resolve();
  const known = state.step === 'kept' ? [] : filesOf(state);
  if (known.length === 0) before = undefined;
  return readFiles(withoutDoubles([...known, ...added.map((file) => ({ file, as: null }))]));
}

/** Reads all files again, this one as what the person says it is. */
export function readFileAs(index: number, as: FileKind): void {
  void readFiles(filesOf(state).map((file, place) => (place === index ? { ...file, as } : file)));
}

/** Reads the same files again, against the library as it is now. */
export function readAgain(): void {
  void readFiles(filesOf(state));
}

async function readFiles(files: readonly FileToRead[]): Promise<void> {
  if (state.step === 'preview') before = state;
  discardPreview();
  cancel?.abort();
  cancel = new AbortController();
  const { signal } = cancel;
  const job = crypto.randomUUID();
  const report = (label: string, done: number, total: number) => {
    if (!signal.aborted) setState({ step: 'reading', files, label, done, total });
  };
  const stop = followJob(job, signal, ({ label, done, total }) => report(label, done, total));
  try {
    const uploads: string[] = [];
    for (const [index, { file }] of files.entries()) {
      report(`Taking in ${file.name}`, index, files.length);
      uploads.push(await uploadFile(file, signal));
    }
    report(`Reading ${countOf(files.length, 'file')}`, 0, 0);
    const preview = await call('importing.preview', { job, uploads, as: files.map(({ as }) => as) });
    if (signal.aborted) {
      await call('importing.discard', { preview: preview.preview });
      return;
    }
    const choices = choicesFor(files, preview, before);
    const lookedAt = before?.files[before.shown]?.file;
    const shown = Math.max(
      0,
      files.findIndex(({ file }) => file === lookedAt),
    );
    before = undefined;
    setState({ step: 'preview', files, preview, choices, shown, keeping: null, error: null });
  } catch (thrown) {
    if (!signal.aborted) setState({ step: 'failed', files, message: asError(thrown).message });
  } finally {
    stop();
  }
}

/** Ends the import: nothing of it is kept. */
export function discardImport(): void {
  cancel?.abort();
  cancel = undefined;
  before = undefined;
  discardPreview();
  setState({ step: 'choosing' });
}

export function showFile(shown: number): void {
  if (state.step === 'preview') setState({ ...state, shown });
}

/** Changes what is to be kept of one file. */
export function choose(file: number, change: (choice: FileChoice) => FileChoice): void {
  if (state.step !== 'preview' || state.keeping) return;
  const choice = state.choices[file];
  if (choice) setState({ ...state, choices: state.choices.with(file, change(choice)) });
}

/** Keeps what is chosen. Cancelled, it keeps what was done before and nothing of the rest. */
export async function keepImport(): Promise<void> {
  if (state.step !== 'preview' || state.keeping) return;
  const shown = state;
  const files = filesToKeep(shown.choices);
  const job = crypto.randomUUID();
  cancel = new AbortController();
  const show = (keeping: Progress | null, error: string | null = null) => {
    // Files can be looked at meanwhile.
    const place = state.step === 'preview' ? state.shown : shown.shown;
    setState({ ...shown, shown: place, keeping, error });
  };
  const label = `Importing ${countOf(files.length, 'file')}`;
  show({ label, done: 0, total: 0 });
  announce(label);
  const stop = followJob(job, cancel.signal, show);
  try {
    const { files: kept, cancelled } = await call('importing.keep', {
      preview: shown.preview.preview,
      job,
      files,
    });
    const outcome = { ...namesOf(shown, kept), kept, wanted: files.length, cancelled };
    // What was corrected of the others is there when they are looked at again.
    if (cancelled) before = shown;
    setState({ step: 'kept', files: shown.files, outcome });
  } catch (thrown) {
    show(null, asError(thrown).message);
  } finally {
    stop();
  }
}

/** What is being kept is whole or not at all; what comes after it is left. */
export function cancelKeeping(): void {
  cancel?.abort();
}

function setState(next: ImportState): void {
  state = next;
  for (const listener of listeners) listener();
}

function discardPreview(): void {
  if (state.step === 'preview')
    call('importing.discard', { preview: state.preview.preview }).catch(() => undefined);
}

function filesOf(current: ImportState): readonly FileToRead[] {
  return 'files' in current ? current.files : [];
}

function withoutDoubles(files: readonly FileToRead[]): readonly FileToRead[] {
  const byName = new Map<string, FileToRead>();
  for (const one of files) {
    const name = `${one.file.name}\n${one.file.size}\n${one.file.lastModified}`;
    // The one that is there already may have been said to be something.
    if (!byName.has(name)) byName.set(name, one);
  }
  return [...byName.values()];
}

function choicesFor(
  files: readonly FileToRead[],
  preview: ImportPreview,
  earlier: Shown | undefined,
): FileChoice[] {
  const places = new Map(earlier?.files.map(({ file }, index) => [file, index]));
  return preview.files.map((shown, index) => {
    const asked = files[index];
    const place = asked && places.get(asked.file);
    const file = place === undefined ? undefined : earlier?.preview.files[place];
    const choice = place === undefined ? undefined : earlier?.choices[place];
    return file && choice ? choiceAgain(shown, { file, choice }) : firstChoice(shown);
  });
}

/** What was kept, by name, for the ways to it. */
function namesOf(
  { preview, choices }: Shown,
  kept: readonly KeptFile[],
): Pick<ImportOutcome, 'positions' | 'testimony'> {
  const positions = new Map<string, string>();
  const titles = new Map<string, string>();
  const files = filesToKeep(choices).map(({ file }) => file);
  for (const [place, { testimony }] of kept.entries()) {
    const index = files[place] ?? -1;
    const file = preview.files[index];
    const choice = choices[index];
    if (testimony !== null && choice?.kind === 'testimony') titles.set(testimony, choice.details.title);
    if (file?.outcome !== 'positions' || choice?.kind !== 'positions') continue;
    for (const { slug, content } of file.found)
      if (choice.slugs.has(slug)) positions.set(slug, content.title);
  }
  return {
    positions: [...positions].map(([slug, title]) => ({ slug, title })),
    testimony: [...titles].map(([id, title]) => ({ id, title })),
  };
}
