/** The passages of one testimony as far as they have been read: a book is never held whole. */
import type { Passage } from '../../shared/testimony.ts';
import { call } from '../transport.ts';

/** Passages that are drawn together: few enough to be laid out between two frames. */
export const SECTION = 12;
/** Sections that are read together. */
const BLOCK = 5;
/** About 18,000 passages; the ones looked at longest ago go first. */
const KEPT_BLOCKS = 300;

export interface SectionPassages {
  passages: readonly Passage[];
  /** The passage before the first, which says whether its speaker goes on; undefined at the beginning. */
  before: Passage | undefined;
}

export interface PassageStore {
  /** Undefined until it is loaded; the same value until it is loaded again. */
  find(section: number): SectionPassages | undefined;
  findPassage(ordinal: number): Passage | undefined;
  load(section: number): Promise<SectionPassages>;
  /** All passages from one ordinal to another, both inclusive. */
  loadRange(first: number, last: number): Promise<Passage[]>;
  /** Changes with everything that comes in. */
  version(): number;
  subscribe(listener: () => void): () => void;
  /** Reads again what was read: the stored passages were put right. */
  reload(): void;
}

/** The section that a passage stands in; passages count from 1, sections from 0. */
export function sectionOf(ordinal: number): number {
  return Math.max(0, Math.floor((ordinal - 1) / SECTION));
}

export function firstOf(section: number): number {
  return section * SECTION + 1;
}

const NOTHING: SectionPassages = { passages: [], before: undefined };

export function createPassageStore(id: string): PassageStore {
  let blocks = new Map<number, readonly SectionPassages[]>();
  let loading = new Map<number, Promise<readonly SectionPassages[]>>();
  let version = 0;
  const listeners = new Set<() => void>();
  const notify = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  /** Last in line to be left out. */
  const keep = (block: number, sections: readonly SectionPassages[]) => {
    blocks.delete(block);
    blocks.set(block, sections);
    for (const oldest of blocks.keys()) {
      if (blocks.size <= KEPT_BLOCKS) break;
      blocks.delete(oldest);
    }
  };
  const loadBlock = (block: number): Promise<readonly SectionPassages[]> => {
    const known = blocks.get(block);
    if (known) {
      keep(block, known);
      return Promise.resolve(known);
    }
    const running = loading.get(block);
    if (running) return running;
    const mine = loading;
    const asked = readBlock(id, block)
      .then((sections) => {
        // What was asked for before everything is read again says nothing any more.
        if (mine === loading) keep(block, sections);
        return sections;
      })
      .finally(() => {
        mine.delete(block);
        notify();
      });
    mine.set(block, asked);
    return asked;
  };

  const store: PassageStore = {
    find: (section) => blocks.get(Math.floor(section / BLOCK))?.[section % BLOCK],
    findPassage(ordinal) {
      const section = sectionOf(ordinal);
      return store.find(section)?.passages[ordinal - firstOf(section)];
    },
    async load(section) {
      return (await loadBlock(Math.floor(section / BLOCK)))[section % BLOCK] ?? NOTHING;
    },
    async loadRange(first, last) {
      const found: Passage[] = [];
      for (let section = sectionOf(first); section <= sectionOf(last); section++) {
        found.push(...(await store.load(section)).passages);
      }
      return found.filter(({ ordinal }) => ordinal >= first && ordinal <= last);
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reload() {
      blocks = new Map();
      loading = new Map();
      notify();
    },
  };
  return store;
}

async function readBlock(id: string, block: number): Promise<readonly SectionPassages[]> {
  const first = firstOf(block * BLOCK);
  const from = Math.max(1, first - 1);
  const read = await call('testimony.passages', { id, from, count: first + BLOCK * SECTION - from });
  const before = first === 1 ? undefined : read[0];
  const passages = first === 1 ? read : read.slice(1);
  const sections: SectionPassages[] = [];
  for (let at = 0; at < passages.length; at += SECTION) {
    sections.push({
      passages: passages.slice(at, at + SECTION),
      before: at === 0 ? before : passages[at - 1],
    });
  }
  return sections;
}
