/** Where files dropped on the window go: to the screen that asks for them, or to Import. */
import { useEffect, useEffectEvent } from 'react';

export interface DropTaker {
  /** Said while files are held over the window. */
  words: string;
  take: (files: File[]) => void;
}

const takers: DropTaker[] = [];

export function currentDropTaker(): DropTaker | undefined {
  return takers.at(-1);
}

/** Takes what is dropped for as long as the component is shown. */
export function useDrops(words: string, take: (files: File[]) => void): void {
  const onTake = useEffectEvent(take);
  useEffect(() => {
    const taker: DropTaker = { words, take: (files) => onTake(files) };
    takers.push(taker);
    return () => {
      takers.splice(takers.indexOf(taker), 1);
    };
  }, [words]);
}
