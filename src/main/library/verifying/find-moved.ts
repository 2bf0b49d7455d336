/**
 * Which items stand elsewhere than in the order of the record: as few as can be, so that of many one that was carried
 * away is told and not those that it passed. `places` are by item, undefined for what is gone.
 */
export function findMoved(places: readonly (number | undefined)[]): Set<number> {
  const there = places.flatMap((place, item) => (place === undefined ? [] : [{ place, item }]));
  /** For each length, the item that ends the run of that length with the earliest end. */
  const ends: { place: number; item: number }[] = [];
  const before = new Map<number, number | undefined>();
  for (const one of there) {
    const at = ends.findIndex(({ place }) => place > one.place);
    const length = at < 0 ? ends.length : at;
    before.set(one.item, ends[length - 1]?.item);
    ends[length] = one;
  }
  const moved = new Set(there.map(({ item }) => item));
  for (let item = ends.at(-1)?.item; item !== undefined; item = before.get(item)) moved.delete(item);
  return moved;
}
