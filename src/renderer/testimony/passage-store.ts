/** The passages of one testimony as far as they have been read, section by section: a book is never held whole. */
import type { Passage } from '../../shared/testimony.ts';
import { call } from '../transport.ts';

/** Passages that are read, drawn and left out together. */
export const SECTION = 40;

/** About 16,000 passages; the ones looked at longest ago go first. */
const KEPT_SECTIONS = 400;

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
  subscribe(listener: () => void): () => void;
  /** Reads again what was read: the stored passages were put right. */
  reload(): void;
}

/** The section that a passage stands in; both are counted as they are shown, sections from 0. */
export function sectionOf(ordinal: number): number {
  return Math.max(0, Math.floor((ordinal - 1) / SECTION));
}

export function firstOf(section: number): number {
  return section * SECTION + 1;
}

export function createPassageStore(id: string): PassageStore {
  let sections = new Map<number, SectionPassages>();
  let loading = new Map<number, Promise<SectionPassages>>();
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };

  const read = async (section: number): Promise<SectionPassages> => {
    const first = firstOf(section);
    const from = Math.max(1, first - 1);
    const read = await call('testimony.passages', { id, from, count: first + SECTION - from });
    const before = section === 0 ? undefined : read[0];
    const passages = section === 0 ? read : read.slice(1);
    return { passages, before };
  };
  const keep = (section: number, found: SectionPassages) => {
    sections.delete(section);
    sections.set(section, found);
    for (const oldest of sections.keys()) {
      if (sections.size <= KEPT_SECTIONS) break;
      sections.delete(oldest);
    }
  };

  const store: PassageStore = {
    find: (section) => sections.get(section),
    findPassage(ordinal) {
      const section = sections.get(sectionOf(ordinal));
      return section?.passages[ordinal - firstOf(sectionOf(ordinal))];
    },
    load(section) {
      const known = sections.get(section);
      if (known) {
        keep(section, known);
        return Promise.resolve(known);
      }
      const running = loading.get(section);
      if (running) return running;
      const started = loading;
      const asked = read(section).then(
        (found) => {
          started.delete(section);
          if (started === loading) keep(section, found);
          notify();
          return found;
        },
        (error: unknown) => {
          started.delete(section);
          throw error;
        },
      );
      loading.set(section, asked);
      return asked;
    },
    async loadRange(first, last) {
      const found: Passage[] = [];
      for (let section = sectionOf(first); section <= sectionOf(last); section++) {
        found.push(...(await store.load(section)).passages);
      }
      return found.filter(({ ordinal }) => ordinal >= first && ordinal <= last);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reload() {
      sections = new Map();
      loading = new Map();
      notify();
    },
  };
  return store;
}
