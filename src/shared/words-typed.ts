/** Whether the text has every word typed, each at the beginning of one of its own; nothing typed is in any text. */
export function hasWordsTyped(text: string, typed: string): boolean {
  const parts = text.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
  const words = typed
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}
