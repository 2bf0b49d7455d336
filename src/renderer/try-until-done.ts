/** What takes longer leaves the focus where it is, as the person may be at something else by then. */
const PATIENCE_MS = 5000;

const DOINGS = ['keydown', 'pointerdown'] as const;
let frame = 0;

/**
 * Moves the focus once what it goes to is there: `attempt` is made in each frame until it is true. Whoever does
 * something meanwhile is left where they are, and the last to ask has the say.
 */
export function tryUntilDone(attempt: () => boolean): void {
  const start = performance.now();
  const look = () => {
    if (attempt() || performance.now() - start >= PATIENCE_MS) stop();
    else frame = requestAnimationFrame(look);
  };
  stop();
  frame = requestAnimationFrame(look);
  for (const type of DOINGS) addEventListener(type, stop, { capture: true, once: true });
}

function stop(): void {
  cancelAnimationFrame(frame);
  for (const type of DOINGS) removeEventListener(type, stop, { capture: true });
}
