import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TextSpan } from '../../shared/excerpts.ts';
import type { Testimony } from '../../shared/testimony.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import unseenStyles from '../components/unseen.module.css';
import { takeExcerptToOpen } from '../excerpts/place-in-text.ts';
import { useExcerptEditing } from '../excerpts/use-excerpt-editing.ts';
import { backToTestimony } from './back-to-testimony.ts';
import { ContentsPane } from './contents-pane.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { ExcerptsPane } from './excerpts-pane.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { OverText } from './over-text.tsx';
import type { PassageStore } from './passage-store.ts';
import styles from './reader.module.css';
import { ReaderHeader } from './reader-header.tsx';
import { ReaderText, type ReaderTextHandle } from './reader-text.tsx';
import { pageAt } from './selection-words.ts';
import { UnclearDialog } from './unclear-dialog.tsx';
import { useArrival } from './use-arrival.ts';
import { useCaret } from './use-caret.ts';
import { useChosenWords } from './use-chosen-words.ts';
import { useFind } from './use-find.ts';
import { useReaderActions } from './use-reader-actions.ts';
import { useReaderExcerpts } from './use-reader-excerpts.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReaderMarks } from './use-reader-marks.ts';
import { useReaderPanes } from './use-reader-panes.ts';
import { useReaderPlace } from './use-reader-place.ts';
import { useSpanEditing } from './use-span-editing.ts';
import { spokenPlace } from './words.ts';

/** A testimony with its contents and excerpts beside it. */
export function OpenReader({
  testimony,
  store,
  passage,
}: {
  testimony: Testimony;
  store: PassageStore;
  passage: number | null;
}) {
  const { id, pages } = testimony;
  const text = useRef<ReaderTextHandle>(null);
  const [area, setArea] = useState<HTMLElement | null>(null);
  const keepText = useCallback((handle: ReaderTextHandle | null) => {
    text.current = handle;
    setArea(handle?.area ?? null);
  }, []);
  const pageInput = useRef<HTMLInputElement>(null);
  const findInput = useRef<HTMLInputElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'details' | 'unclear' | null>(null);
  const [inserting, setInserting] = useState<{ target: TextSpan; replaced: string } | null>(null);
  const panes = useReaderPanes(openId !== null);

  const { place, onPlace, rows, current, speaker, about, page } = useReaderPlace(testimony, store);
  useArrival(id, passage, text, area !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival, at whatever passage, may bring one.
  useEffect(() => {
    const excerpt = takeExcerptToOpen(id);
    if (excerpt !== undefined) setOpenId(excerpt);
  }, [id, passage]);

  const excerpts = useReaderExcerpts(id);
  const editing = useExcerptEditing(openId);
  const spanEditing = useSpanEditing(store, editing);
  const chosen = useChosenWords(area);
  const caret = useCaret(area, chosen.span !== null);

  const find = useFind(
    id,
    () => place.passage,
    ({ passage: hit, start }) => void text.current?.goTo(hit, { offset: start, align: 'in-view' }),
    ({ passage: hit, start }) => {
      const found = store.findPassage(hit);
      return found ? spokenPlace(found.speaker, pageAt(found, start)) : '';
    },
  );
  const actions = useReaderActions({
    testimony,
    store,
    text,
    place,
    chosen,
    caret,
    editing,
    spanEditing,
    onMade: (made, said) => {
      setOpenId(made);
      // Where the panel would stand over the text, one may want to go on in the text first.
      if (panes.excerptsAreOver) showToast(said, { name: 'Open excerpt', run: panes.openExcerpts });
      else announce(said);
    },
    onAskInsert: setInserting,
  });
  const focusText = () => area?.focus({ preventScroll: true });
  const { onTextKeyDown, onKeyDown } = useReaderKeys({
    actions,
    caret,
    chosen,
    editing,
    find,
    findInput,
    pageInput,
    hasPages: pages.length > 0,
    place,
    isOpen: openId !== null,
    onCloseExcerpt: () => setOpenId(null),
    onBack: backToTestimony,
  });

  const { marks, ends } = useReaderMarks({
    store,
    excerpts,
    openId,
    editing,
    spanEditing,
    found: find.marks,
  });
  // The words drawn anew under a selection take it with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other marks draw the words anew.
  useLayoutEffect(chosen.restore, [marks]);
  const held = useMemo(
    () => chosen.span && { first: chosen.span.start.passage, last: chosen.span.end.passage },
    [chosen.span],
  );
  const { excerptsAreOver, openExcerpts } = panes;
  const openFromMargin = useCallback(
    (excerpt: string) => {
      setOpenId(excerpt);
      if (excerptsAreOver) openExcerpts();
    },
    [excerptsAreOver, openExcerpts],
  );

  // With every passage one reads on, all this is drawn anew; the two side panes only when they change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest stays the same, or is asked when it is used.
  const contents = useMemo(
    () => (
      <ContentsPane
        testimony={testimony}
        rows={rows}
        current={current}
        excerpts={excerpts.length}
        onGo={(row) => {
          void text.current?.goTo(row.passage, 'top');
          if (!panes.contentsAreOver) return;
          panes.closeContents();
          text.current?.area?.focus({ preventScroll: true });
        }}
        onBack={backToTestimony}
        onClose={panes.contentsAreOver ? panes.closeContents : undefined}
        onDetails={() => setDialog('details')}
        onUnclear={() => setDialog('unclear')}
        onExcerpts={() => {
          setOpenId(null);
          panes.openExcerpts();
        }}
      />
    ),
    [testimony, rows, current, excerpts.length, panes.contentsAreOver],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest stays the same, or is asked when it is used.
  const excerptsPane = useMemo(
    () => (
      <ExcerptsPane
        excerpts={excerpts}
        openId={openId}
        editing={editing}
        onOpen={setOpenId}
        onShow={({ span: { start } }) =>
          void text.current?.goTo(start.passage, { offset: start.offset, align: 'in-view' })
        }
        onClose={() => {
          setOpenId(null);
          if (openId === null || panes.excerptsAreOver) panes.closeExcerpts();
          text.current?.area?.focus({ preventScroll: true });
        }}
        canClose={panes.excerptsCanOpen}
      />
    ),
    [excerpts, openId, editing.excerpt, editing.error, panes.excerptsCanOpen, panes.excerptsAreOver],
  );

  return (
    <main
      className={styles.screen}
      aria-label={testimony.title}
      data-state="ready"
      data-contents={panes.contentsAreOver ? 'over' : 'beside'}
      data-excerpts={panes.excerptsAreOver ? 'over' : 'beside'}
      onKeyDown={onKeyDown}
    >
      {panes.contentsShown ? (
        <div className={styles.contents}>{contents}</div>
      ) : (
        <h1 className={unseenStyles.unseen}>{testimony.title}</h1>
      )}
      <section className={styles.text} aria-label="Text" data-pane="Text">
        <ReaderHeader
          speaker={speaker}
          about={about}
          page={page}
          pages={pages}
          find={find}
          hasCaret={caret.isOn}
          pageInput={pageInput}
          findInput={findInput}
          excerpts={excerpts.length}
          onContents={panes.contentsCanOpen ? panes.toggleContents : undefined}
          onExcerpts={panes.excerptsCanOpen ? panes.toggleExcerpts : undefined}
          onPage={actions.goToPage}
          onLeavePage={focusText}
          onLeaveFind={() => actions.leaveFind(find)}
        />
        <ReaderText
          ref={keepText}
          testimony={testimony}
          store={store}
          held={held}
          marks={marks}
          ends={ends}
          hasCaret={caret.isOn}
          onPlace={onPlace}
          onOpenExcerpt={openFromMargin}
          onKeyDown={onTextKeyDown}
        >
          <OverText
            area={area}
            store={store}
            caret={caret}
            chosen={chosen}
            excerpt={editing.excerpt}
            spanEditing={spanEditing}
            chosenState={actions.chosenState}
            onMakeExcerpt={actions.makeExcerpt}
            onCopy={actions.copy}
            onOmit={() => actions.editChosen('omit')}
            onInsert={actions.askInsert}
            onEmphasize={() => actions.editChosen('emphasize')}
            onSic={() => actions.editChosen('sic')}
          />
        </ReaderText>
      </section>
      {panes.excerptsShown && <div className={styles.excerpts}>{excerptsPane}</div>}
      {dialog === 'details' && <DetailsDialog testimony={testimony} onClose={() => setDialog(null)} />}
      {dialog === 'unclear' && (
        <UnclearDialog
          testimony={testimony}
          onGo={(to) => {
            setDialog(null);
            void text.current?.goTo(to, 'outlined');
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {inserting && (
        <InsertDialog
          replaced={inserting.replaced}
          onInsert={(words) => actions.editChosen({ insert: words }, inserting.target)}
          onClose={() => setInserting(null)}
        />
      )}
    </main>
  );
}
