const LONGEST_FIRST = 160;
/** A period after these ends no sentence. */
const ABBREVIATION = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Hon|Sen|Rep|St|No|Nos|pp?|vs?|\p{Lu}(?:\.\p{Lu})*)$/u;

/** A text's first sentence, which names the matter, and the others, which explain it. */
export function splitSentence(text: string): { first: string; rest: string } {
  for (const end of text.matchAll(/[.!?][”"')\]]?\s+(?=[\p{Lu}\p{N}“"‘'([])/gu)) {
    if (end.index > LONGEST_FIRST) break;
    if (end[0].startsWith('.') && ABBREVIATION.test(text.slice(0, end.index))) continue;
    const cut = end.index + end[0].length;
    return { first: text.slice(0, cut).trim(), rest: text.slice(cut) };
  }
  return { first: text, rest: '' };
}
