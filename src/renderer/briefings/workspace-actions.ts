/** What can be done to the open briefing, each with what is said about it and where the focus goes. */
import { createContext, use } from 'react';
import { beginAdapting } from '../../shared/adapted-text.ts';
import { invertOperations } from '../../shared/briefing-operations.ts';
import type {
  AdaptedBlock,
  Block,
  BriefingDetails,
  BriefingFinding,
  ExcerptBlock,
  Operation,
  PinnedWords,
  PositionBlock,
} from '../../shared/briefings.ts';
import { findLostPoints } from '../../shared/official-words.ts';
import type { OwnBlock } from '../../shared/own-blocks.ts';
import { findPinned, isOutdated, versionKey } from '../../shared/pinned-versions.ts';
import { hasPlaceholder } from '../../shared/placeholders.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { emptyRichText, type RichText } from '../../shared/rich-text.ts';
import { countOf } from '../../shared/text.ts';
import { runCommand } from '../commands.ts';
import { announce } from '../components/announce.tsx';
import { hideToast, showToast } from '../components/toast.tsx';
import { goToPlaceInText } from '../excerpts/place-in-text.ts';
import { asError } from '../loading.ts';
import { type Addition, type Newest, readAdditions, readNewest, tellReworded } from './additions.ts';
import type { BriefingState, BriefingStore, Pinned } from './briefing-store.ts';
import { describeChange, idsOf } from './describe-change.ts';
import {
  changeLevel,
  headingAbove,
  type Move,
  moveDown,
  moveUp,
  neighbourOf,
  placeAfter,
} from './outline.ts';
import { createPictureActions } from './picture-actions.ts';
import { asTalkingPoints } from './talking-points.ts';
import { createTermActions } from './term-actions.ts';
import type { FocusAt } from './use-focus-request.ts';
import { describeAdded, describeMove, describeRemoved, nameOf, type TitleOf } from './words.ts';

/** Official or verbatim words, which follow the library. */
export type PinnedBlock = PositionBlock | ExcerptBlock;

/**
 * What about official or verbatim words is asked in a dialog: whether to take a newer version, which points are used, an
 * excerpt's use, or both texts where it no longer matches its source.
 */
export type PinnedQuestion = 'compare' | 'points' | 'use' | 'mismatch';

export interface WorkspaceActions {
  findBlock(id: string): Block | undefined;
  choose(ids: Iterable<string>): void;
  /** Null for the title. */
  focusBlock(id: string | null, at?: FocusAt): void;
  setDetails(details: Partial<BriefingDetails>, burst: string): void;
  replace(block: Block, burst?: string): void;
  /** After the blocks chosen where no place is given. */
  add(additions: readonly Addition[], before?: string | null): Promise<void>;
  addHeading(before?: string | null): void;
  addText(before?: string | null, content?: RichText): void;
  addOwn(block: OwnBlock, before?: string | null): void;
  /** Asks for a file first. */
  addPicture(before?: string | null): void;
  /** In their order; those that can't be kept are refused by name, and the others come in one step. */
  addPictures(files: readonly File[], before?: string | null): Promise<void>;
  /** Opens the kinds of block that can be added after the blocks chosen. */
  askWhatToAdd(): void;
  addTextBelow(id: string): void;
  remove(ids: readonly string[]): void;
  move(move: Move | null): void;
  moveUp(ids: Iterable<string>): void;
  moveDown(ids: Iterable<string>): void;
  shiftLevel(id: string, by: 1 | -1): void;
  update(block: PinnedBlock): Promise<void>;
  leaveOutMissingSections(block: PositionBlock): void;
  /** Lets the points stand as they are now, also those that are worded anew since some were left out. */
  acceptPoints(block: PositionBlock): void;
  /** Declines the newest version, and goes to the block: nothing more is said of it until there is one still newer. */
  keep(block: PinnedBlock): void;
  /** Makes a copy of the words that can be changed, and shows what differs from then on. */
  adapt(block: PinnedBlock): void;
  /** Puts the record's words back in the place of adapted ones. */
  restoreOfficial(block: AdaptedBlock): void;
  /** The same in their newest version. */
  restoreNewest(block: AdaptedBlock): Promise<void>;
  /** The newest version of what the words were adapted from; null where they are adapted from that. */
  newerThan(block: AdaptedBlock): number | null;
  /** The blocks that there are newer versions of, but for those that were declined. */
  outdated(): readonly PinnedBlock[];
  /** Brings every block with a newer version up to it, as one step. */
  updateAll(): Promise<void>;
  /** Opens the testimony where the excerpt's words stand. */
  goToSource(block: ExcerptBlock): void;
  ask(question: PinnedQuestion, block: PinnedBlock | AdaptedBlock): void;
  /** Puts the preferred words where the finding's term stands in its block. */
  replaceTerm(finding: BriefingFinding, preferred: string): Promise<void>;
  /** Lets the term stand there from now on. */
  acceptTerm(finding: BriefingFinding): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export const WorkspaceContext = createContext<WorkspaceActions | null>(null);

export function useWorkspace(): WorkspaceActions {
  const actions = use(WorkspaceContext);
  if (!actions) throw new Error('A part of the briefing’s workspace stands outside of it.');
  return actions;
}

/** What the workspace's own state gives to the actions. */
export interface WorkspaceHands {
  chosen(): ReadonlySet<string>;
  choose(ids: ReadonlySet<string>): void;
  /** Once the block is on screen; null for the title. */
  focus(id: string | null, at?: FocusAt): void;
  askWhatToAdd(): void;
  ask(question: PinnedQuestion, block: PinnedBlock | AdaptedBlock): void;
}

export function titlesOf(store: BriefingStore): TitleOf {
  return (block) => {
    const { positions, excerpts } = store.getState();
    if (block.type === 'position') {
      return positions.get(versionKey(block.slug, block.version))?.title ?? block.slug;
    }
    const version = excerpts.get(versionKey(block.excerpt, block.version));
    return version ? excerptName(version) : 'Excerpt';
  };
}

export function createActions(store: BriefingStore, hands: WorkspaceHands): WorkspaceActions {
  const titleOf = titlesOf(store);
  const document = () => store.getState().document;
  const blocks = () => document().blocks;

  /** False where the briefing has changed underneath; that is told. */
  function edit(operations: Operation[], options: Parameters<BriefingStore['edit']>[1] = {}): boolean {
    try {
      store.edit(operations, options);
      return true;
    } catch (error) {
      showToast(asError(error).message);
      return false;
    }
  }

  function insert(added: Block[], before: string | null, pinned?: Pinned): void {
    const operation: Operation = { type: 'insert', blocks: added, before };
    if (added.length === 0 || !edit([operation], pinned ? { pinned } : {})) return;
    const ids = added.map((block) => block.id);
    hands.choose(new Set(ids));
    announce(describeAdded(blocks(), ids, titleOf));
  }

  function placed(before: string | null | undefined): string | null {
    return before === undefined ? placeAfter(blocks(), hands.chosen()) : before;
  }

  /** The end, where the block that it was to come before has gone meanwhile. */
  function stillThere(before: string | null): string | null {
    return blocks().some((block) => block.id === before) ? before : null;
  }

  function move(step: Move | null): void {
    if (!step) {
      announce('It stays where it is.');
      return;
    }
    const focused = blockWithFocus();
    if (!edit([{ type: 'move', ...step }])) return;
    announce(describeMove(blocks(), step.ids, titleOf));
    // A block that is taken elsewhere on the page loses the focus on its way.
    if (focused !== undefined && step.ids.includes(focused)) hands.focus(focused);
  }

  async function step(way: 'undo' | 'redo'): Promise<void> {
    const before = blocks();
    const operations = await store[way]();
    if (operations === null || operations.length === 0) {
      announce(way === 'undo' ? 'Nothing to undo' : 'Nothing to redo');
      return;
    }
    hideToast();
    announce(
      `${way === 'undo' ? 'Undone' : 'Redone'}. ${describeChange(before, blocks(), operations, titleOf)}`,
    );
    const after = new Set(blocks().map((block) => block.id));
    const touched = operations.flatMap(idsOf).filter((id) => after.has(id));
    if (touched.length > 0) hands.choose(new Set(touched));
    else hands.choose(new Set([...hands.chosen()].filter((id) => after.has(id))));
    requestAnimationFrame(() => {
      // What had the focus is gone: it goes to what came back, or to the nearest that is left.
      if (window.document.activeElement !== window.document.body) return;
      const gone = before.filter((block) => !after.has(block.id)).map((block) => block.id);
      hands.focus(touched[0] ?? neighbourOf(before, gone));
    });
  }

  function sayDone(message: string): void {
    showToast(message, { name: 'Undo', run: () => void step('undo') });
  }

  async function takeNewest(block: PinnedBlock, tell: (newest: Newest) => string): Promise<void> {
    try {
      const newest = await readNewest(store.getState(), block, titleOf(block));
      if (!newest) return;
      if (!edit([{ type: 'replace', block: newest.block }], { pinned: newest.pinned })) return;
      sayDone(tell(newest));
      hands.focus(block.id);
    } catch (error) {
      showToast(asError(error).message);
    }
  }

  /** “The official text is back: Rule of Law” */
  function tellBack(words: PinnedWords): string {
    const what = words.type === 'position' ? 'The official text' : 'The excerpt';
    return `${what} is back: ${titleOf(words)}`;
  }

  return {
    findBlock: (id) => blocks().find((block) => block.id === id),
    choose: (ids) => hands.choose(new Set(ids)),
    focusBlock(id, at) {
      // The other details have their fields only while they are shown.
      if (id === null && at === 'placeholder' && !hasPlaceholder(document().details.title)) {
        runCommand('details');
      }
      hands.focus(id, at);
    },
    setDetails: (details, burst) => edit([{ type: 'set-details', details }], { burst: `details:${burst}` }),
    replace: (block, burst) => edit([{ type: 'replace', block }], burst ? { burst } : {}),
    async add(additions, before) {
      const place = placed(before);
      try {
        const { blocks: added, pinned } = await readAdditions(additions);
        insert(added, stillThere(place), pinned);
      } catch (error) {
        showToast(asError(error).message);
      }
    },
    addHeading(before) {
      const place = placed(before);
      const level = headingAbove(blocks(), place)?.level ?? 1;
      const id = crypto.randomUUID();
      insert([{ type: 'heading', id, level, text: '' }], place);
      hands.focus(id);
    },
    addText(before, content = emptyRichText) {
      const id = crypto.randomUUID();
      insert([{ type: 'text', id, content }], placed(before));
      hands.focus(id);
    },
    addOwn(block, before) {
      insert([block], placed(before));
      hands.focus(block.id);
    },
    ...createPictureActions({ placed, stillThere, insert, focus: hands.focus }),
    askWhatToAdd: hands.askWhatToAdd,
    addTextBelow(id) {
      const added = crypto.randomUUID();
      insert([{ type: 'text', id: added, content: emptyRichText }], placeAfter(blocks(), [id]));
      hands.focus(added);
    },
    ...createTermActions({ document, edit, focus: hands.focus, undo: () => step('undo') }),
    remove(ids) {
      const before = document();
      const gone = new Set(ids);
      const removed = before.blocks.filter((block) => gone.has(block.id));
      if (removed.length === 0) return;
      const operations: Operation[] = [{ type: 'remove', ids: removed.map((block) => block.id) }];
      const hadFocus = window.document.activeElement?.closest('[data-document]') != null;
      const neighbour = neighbourOf(before.blocks, gone);
      if (!edit(operations)) return;
      const after = document();
      hands.choose(new Set(neighbour === null ? [] : [neighbour]));
      if (hadFocus || neighbour === null) hands.focus(neighbour);
      showToast(describeRemoved(removed, titleOf), {
        name: 'Undo',
        run: () => {
          // Later edits stay: the blocks come back beside them.
          if (document() === after) void step('undo');
          else if (edit(invertOperations(before, operations))) announce('The blocks are back.');
          hands.focus(removed[0]?.id ?? null);
        },
      });
    },
    move,
    moveUp: (ids) => move(moveUp(blocks(), ids)),
    moveDown: (ids) => move(moveDown(blocks(), ids)),
    shiftLevel(id, by) {
      const operations = changeLevel(blocks(), id, by);
      if (operations.length === 0) {
        announce('The level stays as it is.');
        return;
      }
      edit(operations);
      const heading = blocks().find((block) => block.id === id);
      if (heading?.type === 'heading') announce(`${nameOf(heading, titleOf)}, now level ${heading.level}`);
    },
    update: (block) => takeNewest(block, ({ said }) => said),
    newerThan({ from }) {
      const version = findPinned(from, store.getState());
      return version && isOutdated(from, version) ? version.currentVersion : null;
    },
    outdated: () => outdatedOf(store.getState()),
    async updateAll() {
      const state = store.getState();
      const outdated = outdatedOf(state);
      try {
        const newest = await Promise.all(outdated.map((block) => readNewest(state, block, titleOf(block))));
        const found = newest.filter((one) => one !== null);
        const operations = found.map(({ block }): Operation => ({ type: 'replace', block }));
        const pinned = {
          positions: found.flatMap((one) => one.pinned.positions),
          excerpts: found.flatMap((one) => one.pinned.excerpts),
        };
        if (operations.length === 0 || !edit(operations, { pinned })) return;
        const reworded = found.reduce((sum, one) => sum + one.reworded, 0);
        sayDone(
          `${countOf(operations.length, 'block')} updated to the newest version. ${tellReworded(reworded)}`.trim(),
        );
      } catch (error) {
        showToast(asError(error).message);
      }
    },
    leaveOutMissingSections(block) {
      const pinned = store.getState().positions.get(versionKey(block.slug, block.version));
      const headings = new Set(pinned?.sections.map((section) => section.heading));
      const sections = block.sections.filter((heading) => headings.has(heading));
      edit([{ type: 'replace', block: { ...block, sections } }]);
      hands.focus(block.id);
    },
    acceptPoints(block) {
      const pinned = store.getState().positions.get(versionKey(block.slug, block.version));
      if (!pinned || !block.points) return;
      const lost = new Set(findLostPoints(block, pinned));
      const leftOut = block.points.leftOut.filter((point) => !lost.has(point));
      if (!edit([{ type: 'replace', block: asTalkingPoints(block, leftOut) }])) return;
      sayDone(`The points of ${titleOf(block)} stand as they are.`);
      hands.focus(block.id);
    },
    adapt(block) {
      const version = findPinned(block, store.getState());
      if (!version) return;
      const { id, kept: _, ...from } = block;
      const adapted: Block = { type: 'adapted', id, from, content: beginAdapting(from, version) };
      if (!edit([{ type: 'replace', block: adapted }])) return;
      announce(`${titleOf(block)} is an adapted copy now. What you change in it stays marked.`);
      hands.focus(id);
    },
    restoreOfficial({ id, from }) {
      if (!edit([{ type: 'replace', block: { ...from, id } }])) return;
      sayDone(`${tellBack(from)}, version ${from.version}.`);
      hands.focus(id);
    },
    restoreNewest: ({ id, from }) =>
      takeNewest({ ...from, id }, ({ block, reworded }) =>
        `${tellBack(from)}, version ${block.version}. ${tellReworded(reworded)}`.trim(),
      ),
    keep(block) {
      const version = findPinned(block, store.getState());
      if (!version) return;
      const kept = version.currentVersion;
      if (!edit([{ type: 'replace', block: { ...block, kept } }])) return;
      sayDone(`${titleOf(block)} stays at version ${block.version}, until there is one newer than ${kept}.`);
      hands.focus(block.id);
    },
    goToSource(block) {
      const version = store.getState().excerpts.get(versionKey(block.excerpt, block.version));
      if (version) goToPlaceInText(version);
    },
    ask: hands.ask,
    undo: () => step('undo'),
    redo: () => step('redo'),
  };
}

function outdatedOf(state: BriefingState): PinnedBlock[] {
  return state.document.blocks.filter((block): block is PinnedBlock => {
    if (block.type !== 'position' && block.type !== 'excerpt') return false;
    const version = findPinned(block, state);
    return version !== undefined && isOutdated(block, version);
  });
}

/** The block of the document that has the focus. */
function blockWithFocus(): string | undefined {
  return window.document.activeElement?.closest<HTMLElement>('[data-document] [data-block]')?.dataset.block;
}
