/** How pictures come into the open briefing: from a file chosen, from the clipboard, or dropped on the document. */
import type { Block } from '../../shared/briefings.ts';
import { joinNames } from '../../shared/quoting/introduce-speaker.ts';
import { countOf } from '../../shared/text.ts';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { choosePicture, keepPicture } from './picture-files.ts';
import type { WorkspaceActions } from './workspace-actions.ts';

interface Refusal {
  file: string;
  /** Says why, and names the file. */
  message: string;
}

export function createPictureActions(workspace: {
  /** The place that is meant: after the blocks chosen where none is given. */
  placed: (before: string | null | undefined) => string | null;
  /** The same place once it took a while; the end where its block has gone. */
  stillThere: (before: string | null) => string | null;
  insert: (blocks: Block[], before: string | null) => void;
  focus: (block: string | null) => void;
}): Pick<WorkspaceActions, 'addPicture' | 'addPictures'> {
  /** Those that can be kept come in one step; those that can't are refused by their names. */
  async function keepAll(files: readonly File[], place: string | null): Promise<void> {
    const blocks: Block[] = [];
    const refusals: Refusal[] = [];
    for (const file of files) {
      try {
        const picture = await keepPicture(file);
        const id = crypto.randomUUID();
        blocks.push({ type: 'picture', id, ...picture, alt: '', caption: '', size: 'full' });
      } catch (error) {
        refusals.push({ file: file.name, message: asError(error).message });
      }
    }
    workspace.insert(blocks, workspace.stillThere(place));
    if (blocks[0]) workspace.focus(blocks[0].id);
    if (refusals.length > 0) showToast(tellRefused(refusals));
  }

  return {
    addPicture(before) {
      const place = workspace.placed(before);
      choosePicture((file) => keepAll([file], place));
    },
    addPictures: (files, before) => keepAll(files, workspace.placed(before)),
  };
}

/** Why, where it is one; of several all their names, and why of the first. */
function tellRefused(refusals: readonly Refusal[]): string {
  const [first, ...more] = refusals;
  if (!first) return '';
  if (more.length === 0) return first.message;
  const names = joinNames(refusals.map(({ file }) => `“${file}”`));
  return `${countOf(refusals.length, 'file')} could not be added: ${names}. ${first.message}`;
}
