/** Parts that come one after another, for whoever takes them at its own pace. */
export interface PartQueue {
  /** To be read once. */
  parts: AsyncIterable<unknown>;
  add(part: unknown): void;
  end(): void;
}

export function startPartQueue(): PartQueue {
  const waiting: unknown[] = [];
  let isEnded = false;
  let wake = () => {};
  const settle = (change: () => void) => {
    change();
    wake();
  };
  async function* take(): AsyncGenerator<unknown> {
    for (;;) {
      while (waiting.length > 0) yield waiting.shift();
      if (isEnded) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  return {
    parts: take(),
    add: (part) => settle(() => waiting.push(part)),
    end: () =>
      settle(() => {
        isEnded = true;
      }),
  };
}
