/** Files damaged by chance, the same ones in every run. */

export interface Chance {
  /** From 0 up to `below`, which is exclusive. */
  next(below: number): number;
}

/** Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function startChance(seed: number): Chance {
  let state = seed;
  return {
    next(below) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
    },
  };
}

/** Some bytes changed, cut, doubled or moved. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let mutated = Buffer.from(bytes);
  for (let times = 1 + chance.next(4); times > 0; times--) {
    const at = chance.next(mutated.length);
    const length = 1 + chance.next(chance.next(4) === 0 ? mutated.length : 16);
    const piece = mutated.subarray(at, at + length);
    const [before, after] = [mutated.subarray(0, at), mutated.subarray(at + length)];
    const kind = chance.next(6);
    if (kind === 0) mutated = Buffer.concat([before, after]);
    else if (kind === 1) mutated = Buffer.concat([before, piece, piece, after]);
    else if (kind === 2) mutated = Buffer.from(mutated.subarray(0, at));
    else if (kind === 3) mutated = Buffer.concat([after, piece, before]);
    else {
      for (let place = at; place < Math.min(at + length, at + 16, mutated.length); place++) {
        mutated[place] = kind === 4 ? chance.next(256) : (mutated[place] ?? 0) ^ (1 << chance.next(8));
      }
    }
    if (mutated.length === 0) return mutated;
  }
  return mutated;
}

/** Some pieces between `<` and `>`, or lines where there are none, left out, doubled, or put in another place. */
export function mutateMarkup(text: string, chance: Chance): string {
  const pieces = text.includes('<') ? text.split(/(?=<)|(?<=>)/) : text.split(/(?<=\n)/);
  for (let times = 1 + chance.next(6); times > 0 && pieces.length > 0; times--) {
    const at = chance.next(pieces.length);
    const many = 1 + chance.next(3);
    const kind = chance.next(4);
    if (kind === 0) pieces.splice(at, many);
    else if (kind === 1) pieces.splice(at, 0, ...pieces.slice(at, at + many));
    else if (kind === 2) pieces.splice(chance.next(pieces.length), 0, ...pieces.splice(at, many));
    else pieces.splice(at, 0, ...pieces.slice(0, chance.next(20)));
  }
  return pieces.join('');
}
