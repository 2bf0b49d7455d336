/** What imports have found and not yet kept: in memory only, since nothing has changed before it is kept. */
import { randomUUID } from 'node:crypto';
import type { FilePreview } from '../../../shared/importing.ts';
import type { TestimonyDraft } from './testimony/draft-testimony.ts';

export interface PreviewedFile {
  upload: string;
  /** Where it lies. */
  path: string;
  /** In hexadecimal; empty for a refused file. */
  sha256: string;
  sizeBytes: number;
  shown: FilePreview;
  /** Where the passages of a testimony wait; undefined for any other file. */
  draft?: TestimonyDraft;
}

export interface Previews {
  /** Gives the preview's name. */
  add(files: readonly PreviewedFile[]): string;
  find(preview: string): readonly PreviewedFile[] | undefined;
  remove(preview: string): void;
}

/** A preview that was left, with its window closed for example, would stay for good. */
const MOST_KEPT = 10;

/** `forget` is called with each file that no preview needs any more. */
export function startPreviews(forget: (file: PreviewedFile) => void): Previews {
  const previews = new Map<string, readonly PreviewedFile[]>();
  const remove = (preview: string) => {
    const files = previews.get(preview) ?? [];
    previews.delete(preview);
    const needed = new Set([...previews.values()].flat().map(({ upload }) => upload));
    for (const file of files) if (!needed.has(file.upload)) forget(file);
  };
  return {
    add(files) {
      const preview = randomUUID();
      previews.set(preview, files);
      const [oldest] = previews.keys();
      if (previews.size > MOST_KEPT && oldest) remove(oldest);
      return preview;
    },
    find: (preview) => previews.get(preview),
    remove,
  };
}
