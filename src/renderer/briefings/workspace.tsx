import { ListTree } from 'lucide-react';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Block, BriefingFinding } from '../../shared/briefings.ts';
import { IconButton } from '../components/button.tsx';
import { MenuAt } from '../components/menu.tsx';
import { ResizablePane } from '../components/resizable-pane.tsx';
import { showToast } from '../components/toast.tsx';
import { useEvent } from '../events.ts';
import { ExportDialog } from '../exporting/export-dialog.tsx';
import { PagesPane } from '../exporting/pages/pages-pane.tsx';
import { handleKeys, isTyping } from '../keys.ts';
import { navigate } from '../routes.ts';
import { AddBlockItems } from './add-block-menu.tsx';
import type { BriefingStore } from './briefing-store.ts';
import { pastedPictures } from './carried-pictures.ts';
import { DocumentPane } from './document-pane.tsx';
import { findingsByBlock, useFindings } from './findings.ts';
import { LibraryDrawer } from './library-drawer.tsx';
import { HasMargin } from './notes.tsx';
import { placeAfter } from './outline.ts';
import { OutlinePane } from './outline-pane.tsx';
import { PinnedDialogs } from './pinned-dialogs.tsx';
import { useDrawnInTurns } from './stretches.ts';
import { useBriefingCommands } from './use-briefing-commands.ts';
import { useDropping } from './use-dropping.ts';
import { type FocusAt, useFocusRequest } from './use-focus-request.ts';
import { keyOf } from './use-library-rows.ts';
import { useGoToFinding, useNextCheck } from './use-next-check.ts';
import { useOutlinedChoice } from './use-outlined-choice.ts';
import { usePagesPlace } from './use-pages-place.ts';
import { useReadyWriter } from './use-ready-writer.ts';
import { useSidePanes } from './use-side-panes.ts';
import { useSpokenErrors } from './use-spoken-errors.ts';
import styles from './workspace.module.css';
import { createActions, type PinnedQuestion, titlesOf, WorkspaceContext } from './workspace-actions.ts';
import { WorkspaceHeader } from './workspace-header.tsx';

const NO_FINDINGS: never[] = [];

/** Where a briefing is made: its outline, the document as it will read, and the library to take from. */
export function Workspace({ store }: { store: BriefingStore }) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<{ question: PinnedQuestion; block: string }>();
  const [exporting, setExporting] = useState(false);
  const [adding, setAdding] = useState<Element>();
  const panes = useSidePanes(root, search);
  const pages = usePagesPlace(root);
  const focusInDocument = useFocusRequest(root);
  const requestFocus = useCallback(
    (block: string | null, at?: FocusAt) => {
      pages.leaveDocumentInView();
      focusInDocument(block, at);
    },
    [pages.leaveDocumentInView, focusInDocument],
  );

  const { document: briefing } = state;
  const { blocks } = briefing;
  const [isInOutline, setIsInOutline] = useState(false);
  const outlinedBlocks = useDeferredValue(blocks);
  const outlinedChoice = useOutlinedChoice(chosen, isInOutline);
  const drawn = useDrawnInTurns(blocks.length);
  useReadyWriter(drawn >= blocks.length);
  const titleOf = useMemo(() => titlesOf(store), [store]);
  const chosenNow = useRef(chosen);
  chosenNow.current = chosen;
  const choose = useCallback((ids: ReadonlySet<string>) => {
    chosenNow.current = ids;
    setChosen(ids);
  }, []);
  const actions = useMemo(
    () =>
      createActions(store, {
        chosen: () => chosenNow.current,
        choose,
        focus: requestFocus,
        askWhatToAdd: () => setAdding(placeOfMenu(root.current, chosenNow.current)),
        ask: (question, { id }) => setAsking({ question, block: id }),
      }),
    [store, choose, requestFocus],
  );

  const checked = useFindings(store, state.confirmed);
  const allFindings = checked ?? NO_FINDINGS;
  // An empty briefing says so itself, in its place.
  const findings = useMemo(() => allFindings.filter(({ code }) => code !== 'no-blocks'), [allFindings]);
  useSpokenErrors(checked && findings);
  const findingsOf = useMemo(() => findingsByBlock(findings), [findings]);
  const nextCheck = useNextCheck(root, findings, requestFocus);
  const goToCheck = (step: 1 | -1) => {
    pages.leaveDocumentInView();
    nextCheck(step);
  };
  const goToNote = useGoToFinding(root, requestFocus);
  const goToFinding = (finding: BriefingFinding) => {
    pages.leaveDocumentInView();
    goToNote(finding);
  };

  // Whoever comes from another screen is told where they are; whoever has begun already is left alone.
  useEffect(() => {
    if (document.activeElement === document.body) root.current?.querySelector<HTMLElement>('h1')?.focus();
  }, []);
  useEffect(
    () => () => {
      if (store.getState().saving.state !== 'failed') return;
      showToast(
        'The last changes to this briefing are not saved yet. They are kept while this window is open.',
      );
    },
    [store],
  );
  // What another window or the command line did shows as soon as one looks here again.
  useEffect(() => {
    const look = () => void store.reload();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [store]);
  useEvent('changed', ({ what }) => {
    if (what === 'positions' || what === 'excerpts' || what === 'testimony') void store.reload();
  });

  const openHistory = () => {
    // What is being written has to be in it.
    void store.settled().then((saved) => {
      if (saved) navigate({ screen: 'briefing-history', id: state.id });
      else showToast('The history opens once the last changes are saved. Try again, or look above why not.');
    });
  };
  // A template is nobody's to read.
  const startExport = () => setExporting(state.template === null);
  useBriefingCommands(actions, {
    pages: pages.toggle,
    history: openHistory,
    export: startExport,
    library: panes.openDrawer,
    goToCheck,
  });

  const { drag, dropPlace, setDropPlace, placeWords, onDrag, onDropped } = useDropping(
    store,
    actions,
    titleOf,
  );
  const used = useUsed(blocks);

  const outline = (
    <OutlinePane
      blocks={outlinedBlocks}
      titleOf={titleOf}
      chosen={chosen}
      shownChosen={outlinedChoice}
      findingsOf={findingsOf}
      dropPlace={dropPlace}
      placeWords={placeWords}
      onDrag={onDrag}
      onDropped={onDropped}
      onFocusChange={setIsInOutline}
    />
  );
  const undoKeys = handleKeys({
    'Ctrl Z': () => void actions.undo(),
    'Ctrl Shift Z': () => void actions.redo(),
    'Ctrl Y': () => void actions.redo(),
  });
  const blockKeys = handleKeys({
    'Ctrl Enter': () => actions.addText(),
    'Ctrl Shift Enter': actions.askWhatToAdd,
    'Alt ArrowUp': () => moveChosen(-1),
    'Alt ArrowDown': () => moveChosen(1),
    'Alt ArrowLeft': () => shiftChosen(-1),
    'Alt ArrowRight': () => shiftChosen(1),
  });
  const moveChosen = (step: 1 | -1) => {
    if (chosen.size === 0) return;
    if (step < 0) actions.moveUp(chosen);
    else actions.moveDown(chosen);
  };
  const shiftChosen = (by: 1 | -1) => {
    const [only, ...more] = chosen;
    if (only && more.length === 0) actions.shiftLevel(only, by);
  };

  return (
    <WorkspaceContext value={actions}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that concern the whole workspace bubble up to it. */}
      <div
        ref={root}
        className={styles.workspace}
        data-saving={state.saving.state}
        onKeyDownCapture={(event) => {
          // Own words and those of the document are undone by the briefing; a search field's by itself.
          if (event.target instanceof Element && event.target.closest('[data-own-undo]')) return;
          undoKeys(event);
          if (isInDocument(event.target)) blockKeys(event);
        }}
        onPasteCapture={(event) => {
          // A search field takes words only.
          if (isTyping(event.target) && !isInDocument(event.target)) return;
          const pictures = pastedPictures(event.clipboardData);
          if (pictures.length === 0) return;
          event.preventDefault();
          event.stopPropagation();
          void actions.addPictures(pictures);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || isWriting(event.target)) return;
          panes.closeOver();
        }}
      >
        <WorkspaceHeader
          state={state}
          findings={findings}
          outlineHidden={panes.width === 'single'}
          drawerHidden={!panes.drawerShown}
          onBack={() => navigate({ screen: state.template ? 'templates' : 'briefings' })}
          onOutline={panes.toggleOutline}
          onDrawer={panes.openDrawer}
          pagesShown={pages.isOpen}
          onPages={pages.toggle}
          onHistory={openHistory}
          onGoToCheck={goToFinding}
          onExport={startExport}
          onTryAgain={() => store.tryAgain()}
          onRenamed={() => void store.reload()}
        />
        <main className={styles.panes} data-state="ready" data-pages-alone={pages.isAlone || undefined}>
          {!panes.outlineCanOpen && (
            <ResizablePane
              name="outline"
              label="Width of the outline"
              width={252}
              min={200}
              max={400}
              side="end"
            >
              {outline}
            </ResizablePane>
          )}
          {panes.width === 'narrow' && (
            <div className={styles.strip}>
              <IconButton
                label={panes.outlineIsOver ? 'Close the outline' : 'Open the outline'}
                icon={<ListTree />}
                aria-expanded={panes.outlineIsOver}
                data-opens="outline"
                onPress={panes.toggleOutline}
              />
            </div>
          )}
          {panes.outlineIsOver && (
            <div className={styles.outlineOver} data-outline="">
              {outline}
            </div>
          )}
          <HasMargin value={panes.width === 'wide' && !pages.isOpen}>
            <DocumentPane
              state={state}
              drawn={drawn}
              titleOf={titleOf}
              chosen={chosen}
              findingsOf={findingsOf}
              dropPlace={dropPlace}
              dropMode={
                drag === 'pointer'
                  ? 'place'
                  : drag === 'keyboard' && panes.outlineCanOpen && !panes.outlineIsOver
                    ? 'chosen'
                    : 'none'
              }
              onDropPlace={setDropPlace}
              onDropped={onDropped}
            />
          </HasMargin>
          {panes.drawerShown && !pages.isOpen && (
            <div className={panes.drawerIsOver ? styles.drawerOver : styles.drawer}>
              <ResizablePane
                name="drawer"
                label="Width of the library"
                width={panes.width === 'narrow' ? 308 : 332}
                min={280}
                max={480}
                side="start"
                fixed={panes.drawerIsOver}
              >
                <LibraryDrawer
                  used={used}
                  place={placeInWords(placeWords(placeAfter(blocks, chosen)))}
                  hasPlace={chosen.size > 0}
                  searchRef={search}
                  onClose={panes.closeDrawer}
                  onDrag={onDrag}
                />
              </ResizablePane>
            </div>
          )}
          {pages.isOpen && (
            <div className={styles.pages}>
              <ResizablePane
                name="pages"
                label="Width of the pages"
                width={520}
                min={320}
                max={900}
                side="start"
              >
                <PagesPane
                  briefing={state.id}
                  confirmed={state.confirmed}
                  isWhole={pages.isAlone}
                  onWhole={pages.setAlone}
                  onClose={pages.close}
                />
              </ResizablePane>
            </div>
          )}
        </main>
        {adding && (
          <MenuAt anchor={adding} label="Add after the chosen block" onClose={() => setAdding(undefined)}>
            <AddBlockItems />
          </MenuAt>
        )}
        <PinnedDialogs state={state} asking={asking} onClose={() => setAsking(undefined)} />
        {exporting && (
          <ExportDialog
            store={store}
            findings={allFindings}
            onGoTo={(block) => {
              setExporting(false);
              requestFocus(block);
            }}
            onClose={() => setExporting(false)}
          />
        )}
      </div>
    </WorkspaceContext>
  );
}

/** “Insert here, in “Background”” said of a button: “Comes in “Background””. */
function placeInWords(place: string): string {
  return place.replace('Insert here,', 'It comes');
}

/** What of the library the briefing has, by `keyOf`; the same set for as long as it is the same. */
function useUsed(blocks: readonly Block[]): ReadonlySet<string> {
  const key = useMemo(() => {
    const keys = blocks.flatMap((block) => {
      const words = block.type === 'adapted' ? block.from : block;
      if (words.type === 'position') return [keyOf('position', words.slug)];
      return words.type === 'excerpt' ? [keyOf('excerpt', words.excerpt)] : [];
    });
    return [...new Set(keys)].sort().join('\n');
  }, [blocks]);
  return useMemo(() => new Set(key.split('\n')), [key]);
}

/** Below the last of the blocks chosen, in view; with none chosen below the end, where what is added then comes. */
function placeOfMenu(root: HTMLElement | null, chosen: ReadonlySet<string>): Element | undefined {
  const frames = [...(root?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
  const last = frames.findLast((frame) => chosen.has(frame.dataset.block ?? ''));
  const place = last ?? root?.querySelector('[data-end]') ?? undefined;
  place?.scrollIntoView({ block: 'nearest' });
  return place;
}

function isInDocument(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-document]') !== null;
}

/** In a field that has words: Esc is for the field. */
function isWriting(target: EventTarget): boolean {
  return isTyping(target) && !(target instanceof HTMLInputElement && target.value === '');
}
