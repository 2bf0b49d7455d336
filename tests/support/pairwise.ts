/**
 * Few combinations of the factors' values in which each value stands beside each value of every other factor at least
 * once. The same factors give the same combinations.
 */
export function pairwise<Factors extends Record<string, unknown>>(
  values: {
    [Name in keyof Factors]: readonly Factors[Name][];
  },
): Factors[] {
  const all = Object.entries(values).reduce<Record<string, unknown>[]>(
    (combinations, [name, choices]) =>
      combinations.flatMap((one) => choices.map((choice: unknown) => ({ ...one, [name]: choice }))),
    [{}],
  ) as Factors[];
  const pairsOf = (combination: Factors) => {
    const places = Object.entries(values).map(
      ([name, choices]) => `${name} ${choices.indexOf(combination[name] as never)}`,
    );
    return places.flatMap((one, at) => places.slice(at + 1).map((other) => `${one}, ${other}`));
  };
  const open = new Set(all.flatMap(pairsOf));
  const chosen: Factors[] = [];
  while (open.size > 0) {
    const gain = (combination: Factors) => pairsOf(combination).filter((pair) => open.has(pair)).length;
    const best = all.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const pair of pairsOf(best)) open.delete(pair);
    chosen.push(best);
  }
  return chosen;
}
