/** Each position version once, in the order in which they first stand. */
export function listedPositions<Position extends { slug: string; version: number }>(
  positions: readonly Position[],
): Position[] {
  const listed = new Map<string, Position>();
  for (const position of positions) {
    const key = `${position.version} ${position.slug}`;
    if (!listed.has(key)) listed.set(key, position);
  }
  return [...listed.values()];
}
