import { toOneLine } from '../../../shared/text.ts';

const LONGEST = 120;
/** File systems count bytes of UTF-8, and a temporary name beside the file is a little longer. */
const LONGEST_BYTES = 200;
/** https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file, and what hides a file or direction elsewhere. */
const illegal = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu;
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** A name for a file that every system takes, from what it holds; never empty, and with that ending. */
export function suggestFileName(title: string, ending = '.docx', otherwise = 'Briefing'): string {
  const words = toOneLine(toOneLine(title.slice(0, 1000)).replace(illegal, ' '));
  const free = trimmed(reserved.test(words) ? `${otherwise} ${words}` : words);
  return `${trimmed(shortened(free, LONGEST - ending.length)) || otherwise}${ending}`;
}

/** Without the dots and spaces that Windows drops from a name's end, and the dots that hide a file at its beginning. */
function trimmed(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '');
}

function shortened(name: string, longest: number): string {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  let kept = '';
  for (const { segment } of graphemes.segment(name)) {
    const longer = kept + segment;
    if (longer.length > longest || Buffer.byteLength(longer) > LONGEST_BYTES) break;
    kept = longer;
  }
  return kept;
}
