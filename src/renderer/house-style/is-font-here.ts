const SAMPLE = 'The quick brown fox, 1234567890 — mmmmiiii';
const known = new Map<string, boolean>();

/** Whether this computer has the font: with it, text is as wide whatever stands in for it. */
export function isFontHere(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  const widthIn = (family: string) => {
    context.font = `72px ${family}`;
    return context.measureText(SAMPLE).width;
  };
  const quoted = `"${name.replaceAll('"', '')}"`;
  const isHere = ['monospace', 'serif'].every(
    (fallback) => widthIn(`${quoted}, ${fallback}`) !== widthIn(fallback),
  );
  known.set(name, isHere);
  return isHere;
}
