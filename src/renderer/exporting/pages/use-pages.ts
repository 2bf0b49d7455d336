/** The pages of a document as it would be exported now: asked for after each edit, built in the window. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { StandpointError } from '../../../shared/errors.ts';
import { cancelJob } from '../../jobs.ts';
import { asError } from '../../loading.ts';
import { type BuiltPages, buildPages } from './build-pages.ts';

/** From the last edit; a run of typing asks once it pauses. */
const ASK_AFTER_MS = 150;
/** Building many pages takes the window longer than a key may wait: it begins when the person pauses. */
const MANY_PAGES = 25;
const ASK_AFTER_WITH_MANY_MS = 900;

export interface PagesState {
  built: BuiltPages | undefined;
  error: StandpointError | undefined;
  /** What is shown is of an earlier state, or nothing is shown yet. */
  isBehind: boolean;
  tryAgain: () => void;
}

/**
 * `readFile` gives the file's bytes in base64 under a job of its own, and is the same function from one drawing to the
 * next; `confirmed` counts the edits; `workshop` is where pages are measured.
 */
export function usePages(
  readFile: (job: string) => Promise<{ docx: string }>,
  confirmed: number,
  workshop: RefObject<HTMLElement | null>,
): PagesState {
  const [built, setBuilt] = useState<BuiltPages>();
  const [error, setError] = useState<StandpointError>();
  const [isBehind, setBehind] = useState(true);
  const [turn, setTurn] = useState(0);
  const wanted = useRef(0);
  const running = useRef<string>(undefined);
  const current = useRef<BuiltPages>(undefined);

  const ask = useCallback(async () => {
    // One at a time: what is asked meanwhile is asked once, after it.
    if (running.current !== undefined) return;
    for (let asked = -1; asked !== wanted.current; ) {
      asked = wanted.current;
      const job = crypto.randomUUID();
      running.current = job;
      try {
        const [{ docx }] = await Promise.all([
          readFile(job),
          document.fonts.load('16px "Source Serif 4 Variable"'),
        ]);
        const bytes = Uint8Array.from(atob(docx), (character) => character.charCodeAt(0));
        if (!workshop.current) return;
        const next = buildPages(bytes, workshop.current);
        current.current?.close();
        current.current = next;
        setBuilt(next);
        setError(undefined);
        setBehind(asked !== wanted.current);
      } catch (thrown) {
        if (workshop.current) setError(asError(thrown));
      } finally {
        running.current = undefined;
      }
    }
  }, [readFile, workshop]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each confirmed edit, and each wish to try again, asks.
  useEffect(() => {
    wanted.current += 1;
    setBehind(true);
    const count = current.current?.pages.length ?? 0;
    const wait = count === 0 ? 0 : count > MANY_PAGES ? ASK_AFTER_WITH_MANY_MS : ASK_AFTER_MS;
    const timer = setTimeout(() => void ask(), wait);
    return () => clearTimeout(timer);
  }, [ask, confirmed, turn]);

  useEffect(
    () => () => {
      cancelJob(running.current);
      current.current?.close();
    },
    [],
  );

  return { built, error, isBehind, tryAgain: () => setTurn((before) => before + 1) };
}
