import { Landmark } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TextSpan } from '../../shared/excerpts.ts';
import type { Testimony } from '../../shared/testimony.ts';
import announceStyles from '../components/announce.module.css';
import { announce } from '../components/announce.tsx';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { showToast } from '../components/toast.tsx';
import { takeExcerptToOpen } from '../excerpts/place-in-text.ts';
import { useExcerptEditing } from '../excerpts/use-excerpt-editing.ts';
import { useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';
import { ContentsPane } from './contents-pane.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { ExcerptsPane } from './excerpts-pane.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { OverText } from './over-text.tsx';
import { createPassageStore, type PassageStore, sectionOf } from './passage-store.ts';
import styles from './reader.module.css';
import { contentsOf, pageOfPassage, rowAt } from './reader-contents.ts';
import { ReaderHeader } from './reader-header.tsx';
import { excerptEnds, excerptMarks, joinMarks, openMarks } from './reader-marks.ts';
import { ReaderText, type ReaderTextHandle } from './reader-text.tsx';
import type { ReadingPlace } from './reading-line.ts';
import { pageAt } from './selection-words.ts';
import { UnclearDialog } from './unclear-dialog.tsx';
import { rememberedPassage, useArrival, useRememberPlace } from './use-arrival.ts';
import { useCaret } from './use-caret.ts';
import { useChosenWords } from './use-chosen-words.ts';
import { useFind } from './use-find.ts';
import { useReaderActions } from './use-reader-actions.ts';
import { useReaderExcerpts } from './use-reader-excerpts.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReaderPanes } from './use-reader-panes.ts';
import { useSpanEditing } from './use-span-editing.ts';
import { speakerOf, spokenPlace, statementWords } from './words.ts';

const backToList = () => navigate({ screen: 'testimony', id: null, passage: null });

/** Reads one testimony, of any length, and takes excerpts of it. */
export function Reader({ id, passage }: { id: string; passage: number | null }) {
  const store = useMemo(() => createPassageStore(id), [id]);
  // Asked for together with the testimony itself, so that its first words are there when it is.
  useEffect(() => {
    const first = sectionOf(passage ?? rememberedPassage(id));
    store.load(first).catch(() => undefined);
  }, [store, id, passage]);
  const loaded = useLibrary('testimony.get', { id }, { changedBy: ['testimony', 'topics'] });

  if (loaded.value) {
    return <OpenReader key={id} testimony={loaded.value} store={store} passage={passage} />;
  }
  return (
    <main
      className={styles.screen}
      aria-label="Testimony"
      data-pane=""
      data-state={loaded.error ? 'ready' : 'loading'}
    >
      {loaded.error && (
        <EmptyState
          icon={<Landmark />}
          title="This testimony can’t be shown"
          actions={
            <>
              <Button onPress={loaded.reload}>Try again</Button>
              <Button onPress={backToList}>Back to all testimony</Button>
            </>
          }
        >
          {loaded.error.message}
        </EmptyState>
      )}
    </main>
  );
}

function OpenReader({
  testimony,
  store,
  passage,
}: {
  testimony: Testimony;
  store: PassageStore;
  passage: number | null;
}) {
  const { id, statements, pages } = testimony;
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

  const [place, setPlace] = useState<ReadingPlace>({ passage: 1, fraction: 0, page: undefined });
  const rememberPlace = useRememberPlace(id);
  const onPlace = useCallback(
    (next: ReadingPlace) => {
      setPlace((before) => (before.passage === next.passage && before.page === next.page ? before : next));
      rememberPlace(next);
    },
    [rememberPlace],
  );
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

  const rows = useMemo(
    () => contentsOf({ statements, headings: testimony.headings, pages }),
    [statements, testimony.headings, pages],
  );
  const shown = store.findPassage(place.passage);
  const statement = statements.findLast((one) => one.firstPassage <= place.passage);
  const speaker = speakerOf(shown ?? { speaker: '' }, statement);
  const page = place.page ?? (shown ? shown.page : pageOfPassage(pages, place.passage));

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
    onBack: backToList,
  });

  const { span, lengthOf } = spanEditing;
  const edits = editing.excerpt?.edits;
  const ofExcerpts = useMemo(() => excerptMarks(excerpts, openId), [excerpts, openId]);
  const ends = useMemo(() => excerptEnds(excerpts), [excerpts]);
  const ofOpen = useMemo(
    () => (span && edits ? openMarks(span, edits, lengthOf) : new Map()),
    [span, edits, lengthOf],
  );
  const marks = useMemo(() => joinMarks(ofExcerpts, ofOpen, find.marks), [ofExcerpts, ofOpen, find.marks]);
  // The words drawn anew under a selection take it with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other marks draw the words anew.
  useEffect(chosen.restore, [marks]);
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

  const current = rowAt(rows, place.passage);
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
        onBack={backToList}
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
        onRepaired={store.reload}
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
        <h1 className={announceStyles.hidden}>{testimony.title}</h1>
      )}
      <section className={styles.text} aria-label="Text" data-pane="Text">
        <ReaderHeader
          speaker={speaker}
          about={statement ? statementWords(statement, speaker) : testimony.title}
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
