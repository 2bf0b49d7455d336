/** Words that are named, not used: what stands in quotation marks, and titles of laws. */
interface Range {
  start: number;
  end: number;
}

const QUOTED = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"|‘[^’]*’(?!\p{L})/gu;

/** What a law calls itself. */
const LAW = /^(?:Acts?|Code|Law|Bill|Convention|Directive|Protocol|Regulation|Statute|Treaty|Amendments?)$/u;
/** Words in small letters inside a title. */
const SMALL = /^(?:a|an|the|of|on|in|to|for|and|or|against|from|by|with|at)$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu;

/** The ranges of a paragraph that are quoted, and those of `found` that stand in the title of a law. */
export function findCitedRanges(paragraph: string, found: readonly Range[]): Range[] {
  const quoted = [...paragraph.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...quoted, ...found.filter((range) => isInTitleOfLaw(paragraph, range))];
}

/** “Child Pornography Prevention Act”: written with capitals, in a run of such words that names a law. */
function isInTitleOfLaw(paragraph: string, { start, end }: Range): boolean {
  const words = [...paragraph.matchAll(WORD)].map((match) => ({
    text: match[0].replace(/[.'’]+$/u, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  if (first < 0 || !words.slice(first, last + 1).every((word) => isOfTitle(word.text))) return false;
  const isJoined = (index: number) => {
    const [word, next] = [words[index], words[index + 1]];
    return word && next && /^(?:[\s\u00a0]+|, ?| & )$/u.test(paragraph.slice(word.end, next.start));
  };
  for (let index = last; isJoined(index); index += 1) {
    const next = words[index + 1]?.text ?? '';
    if (LAW.test(next)) return true;
    if (!isOfTitle(next)) break;
  }
  for (let index = first - 1; index >= 0 && isJoined(index); index -= 1) {
    const before = words[index]?.text ?? '';
    if (LAW.test(before)) return true;
    if (!isOfTitle(before)) return false;
  }
  return false;
}

function isOfTitle(word: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word) || SMALL.test(word);
}
