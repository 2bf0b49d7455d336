/** What can be done about a discouraged term: other words in its place, or letting it stand. */
import type { BriefingDocument, Operation } from '../../shared/briefings.ts';
import { editOwnDetails, editOwnWords, type TextEdit } from '../../shared/own-words.ts';
import { countOf } from '../../shared/text.ts';
import { startFindingTerms } from '../../shared/wording/find-terms.ts';
import { replaceTerm } from '../../shared/wording/replace-term.ts';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import type { WorkspaceActions } from './workspace-actions.ts';

export function createTermActions(workspace: {
  document: () => BriefingDocument;
  edit: (operations: Operation[]) => boolean;
  focus: (block: string | null) => void;
  undo: () => Promise<void>;
}): Pick<WorkspaceActions, 'replaceTerm' | 'acceptTerm'> {
  const done = (message: string, block: string | null) => {
    showToast(message, { name: 'Undo', run: () => void workspace.undo() });
    workspace.focus(block);
  };

  return {
    async replaceTerm({ block: id, term }, preferred) {
      if (!term) return;
      try {
        const terms = await call('terms.list', {});
        // By the whole list, for of two terms at one place the longer is meant.
        const find = startFindingTerms(terms);
        let places = 0;
        const operations = editBlock(workspace.document(), id, (words) => {
          const found = find(words).filter((one) => one.term.id === term.id);
          places += found.length;
          return found.map((one) => replaceTerm(words, one, preferred));
        });
        if (operations.length === 0 || !workspace.edit(operations)) return;
        done(`Replaced ${places === 1 ? 'the term' : countOf(places, 'place')}.`, id);
      } catch (error) {
        showToast(asError(error).message);
      }
    },
    acceptTerm({ block, term }) {
      if (!term) return;
      const { details, blocks } = workspace.document();
      const there = new Set<string | null>([null, ...blocks.map(({ id }) => id)]);
      const acceptedTerms = [
        ...details.acceptedTerms.filter((one) => there.has(one.block)),
        { block, term: term.id },
      ];
      if (!workspace.edit([{ type: 'set-details', details: { acceptedTerms } }])) return;
      done('The term stays here.', block);
    },
  };
}

/** The operations that edit the own words of a block, or the details for null; none where nothing changes. */
function editBlock(
  { details, blocks }: BriefingDocument,
  id: string | null,
  edit: (words: string) => TextEdit[],
): Operation[] {
  if (id === null) {
    const edited = editOwnDetails(details, edit);
    return Object.keys(edited).length === 0 ? [] : [{ type: 'set-details', details: edited }];
  }
  const block = blocks.find((one) => one.id === id);
  if (!block) return [];
  const edited = editOwnWords(block, edit);
  return edited === block ? [] : [{ type: 'replace', block: edited }];
}
