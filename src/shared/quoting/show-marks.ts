/** Quotation marks as a document shows them. Each stands for a mark of the source, which stays what it is. */

type Mark = 'open' | 'close';

const OPEN = '\u201C\u201E\u201F';
const CLOSE = '\u201D';
/** What an opening mark may stand after. */
const BEFORE_OPEN = /[\s([{\u2014\u2013\u2018'`\u201C-]/;

/**
 * For each UTF-16 unit of the source what a document shows for it: the transcripts' `` and '' as one curly mark. In a
 * run-in quotation, which has double marks around it, double marks become single, and single ones within them double
 * where it is certain which of them are quotation marks.
 */
export function showMarks(source: string, isRunIn: boolean): string[] {
  const shown = source.split('');
  const hasTypewriterMarks = source.includes('`');
  /** Where double marks stand, for finding what is within them. */
  const doubles: { at: number; end: number; mark: Mark }[] = [];
  for (let at = 0; at < source.length; at++) {
    const double = doubleAt(source, at);
    if (double) {
      doubles.push({ at, end: at + double.length, mark: double.mark });
      shown[at] = double.length === 1 && !isRunIn ? (source[at] ?? '') : doubleMark(double.mark, isRunIn);
      if (double.length === 2) {
        shown[at + 1] = '';
        at += 1;
      }
    } else if (source[at] === '`') shown[at] = '\u2018';
    // Where the backquote opens, the straight mark closes or is an apostrophe, and both are written alike.
    else if (hasTypewriterMarks && source[at] === "'") shown[at] = '\u2019';
  }
  if (isRunIn) {
    for (const [from, to] of stretches(doubles)) raiseSingleMarks(source, shown, from, to);
  }
  return shown;
}

function doubleAt(source: string, at: number): { mark: Mark; length: 1 | 2 } | null {
  const character = source[at] ?? '';
  if (source.startsWith('``', at)) return { mark: 'open', length: 2 };
  if (source.startsWith("''", at)) return { mark: 'close', length: 2 };
  if (OPEN.includes(character)) return { mark: 'open', length: 1 };
  if (CLOSE.includes(character)) return { mark: 'close', length: 1 };
  if (character !== '"') return null;
  const isOpening = at === 0 || BEFORE_OPEN.test(source[at - 1] ?? '');
  return { mark: isOpening && !/^\s?$/.test(source[at + 1] ?? '') ? 'open' : 'close', length: 1 };
}

function doubleMark(mark: Mark, isRunIn: boolean): string {
  if (isRunIn) return mark === 'open' ? '\u2018' : '\u2019';
  return mark === 'open' ? '\u201C' : '\u201D';
}

/** From behind each opening double mark to its closing one. */
function stretches(doubles: readonly { at: number; end: number; mark: Mark }[]): [number, number][] {
  return doubles.flatMap(({ end, mark }, index): [number, number][] => {
    const next = doubles[index + 1];
    return mark === 'open' && next?.mark === 'close' ? [[end, next.at]] : [];
  });
}

/** An apostrophe must not become a quotation mark, so that nothing is done where there are more ends than beginnings. */
function raiseSingleMarks(source: string, shown: string[], from: number, to: number): void {
  const opens: number[] = [];
  const closes: number[] = [];
  for (let at = from; at < to; at++) {
    const character = source[at] ?? '';
    const isOpen =
      (character === '\u2018' || character === '`') && !/[\p{L}\p{N}]/u.test(source[at - 1] ?? '');
    const isClose =
      (character === '\u2019' || character === "'") && !/[\p{L}\p{N}]/u.test(source[at + 1] ?? '');
    if (isOpen) opens.push(at);
    else if (isClose) closes.push(at);
  }
  if (opens.length === 0 || opens.length !== closes.length) return;
  if (opens.some((at, index) => at > (closes[index] ?? 0) || (closes[index - 1] ?? 0) > at)) return;
  for (const at of opens) shown[at] = '\u201C';
  for (const at of closes) shown[at] = '\u201D';
}
