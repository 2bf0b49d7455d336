import type { MenuCommand } from '../../shared/events.ts';
import { keysFor } from '../command-table.ts';
import { useCommand } from '../commands.ts';
import { useWindowKeys } from '../keys.ts';
import { type EmptyBlockType, makeOwnBlock } from './own-block-kinds.ts';
import type { WorkspaceActions } from './workspace-actions.ts';

/** What the open briefing does for the palette, the desktop's menu and its keys. */
export function useBriefingCommands(
  actions: WorkspaceActions,
  screen: {
    pages: () => void;
    history: () => void;
    export: () => void;
    library: () => void;
    goToCheck: (step: 1 | -1) => void;
  },
): void {
  const nextCheck = () => screen.goToCheck(1);
  const previousCheck = () => screen.goToCheck(-1);
  useCommand('undo', () => void actions.undo());
  useCommand('redo', () => void actions.redo());
  useCommand('pages', screen.pages);
  useCommand('history', screen.history);
  useCommand('export', screen.export);
  useCommand('library', screen.library);
  useCommand('next-check', nextCheck);
  useCommand('previous-check', previousCheck);
  useCommand('add-heading', () => actions.addHeading());
  useCommand('add-text', () => actions.addText());
  useCommand('add-picture', () => actions.addPicture());
  useAdding(actions, 'add-question', 'question');
  useAdding(actions, 'add-call-out', 'call-out');
  useAdding(actions, 'add-table', 'table');
  useAdding(actions, 'add-contact', 'contact');
  useAdding(actions, 'add-position-list', 'position-list');
  useAdding(actions, 'add-page-break', 'page-break');
  useAdding(actions, 'add-contents', 'contents');
  useWindowKeys(keysFor(['export', 'history', 'pages', 'library', 'next-check', 'previous-check']));
}

function useAdding(actions: WorkspaceActions, command: MenuCommand, type: EmptyBlockType): void {
  useCommand(command, () => actions.addOwn(makeOwnBlock(type)));
}
