/** How pictures come into the open briefing: from a file chosen, from the clipboard, or dropped on the document. */
import type { Block } from '../../shared/briefings.ts';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { choosePicture, keepPicture } from './picture-files.ts';
import type { WorkspaceActions } from './workspace-actions.ts';

export function createPictureActions(workspace: {
  /** The place that is meant: after the blocks chosen where none is given. */
  placed: (before: string | null | undefined) => string | null;
  /** The same place once it took a while; the end where its block has gone. */
  stillThere: (before: string | null) => string | null;
  insert: (blocks: Block[], before: string | null) => void;
  focus: (block: string | null) => void;
}): Pick<WorkspaceActions, 'addPicture' | 'addPictures'> {
  /** Those that can be kept come in one step; the first that can't is refused by its name. */
  async function keepAll(files: readonly File[], place: string | null): Promise<void> {
    const blocks: Block[] = [];
    const refusals: string[] = [];
    for (const file of files) {
      try {
        const picture = await keepPicture(file);
        const id = crypto.randomUUID();
        blocks.push({ type: 'picture', id, ...picture, alt: '', caption: '', size: 'full' });
      } catch (error) {
        refusals.push(asError(error).message);
      }
    }
    workspace.insert(blocks, workspace.stillThere(place));
    if (blocks[0]) workspace.focus(blocks[0].id);
    if (refusals[0] !== undefined) showToast(refusals[0]);
  }

  return {
    addPicture(before) {
      const place = workspace.placed(before);
      choosePicture((file) => keepAll([file], place));
    },
    addPictures: (files, before) => keepAll(files, workspace.placed(before)),
  };
}
