/** The numbers by which a hearing is cited: of the Congress, of the hearing itself, of the bill heard. */

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

const BILL =
  /\b(?:H\.?\s?R\.?|S\.|H\.?\s?J\.?\s?Res\.?|S\.?\s?J\.?\s?Res\.?|H\.?\s?Con\.?\s?Res\.?|S\.?\s?Con\.?\s?Res\.?|H\.?\s?Res\.?|S\.?\s?Res\.?)\s?(\d{1,5})\b/gi;

/** “118”; empty where the words don't say it. */
export function readCongress(words: string): string {
  const said =
    /\[(?:House|Senate|Joint) Hearing, (\d{2,3})(?:th|st|nd|rd)? Congress\]/i.exec(words) ??
    /\[Senate Hearing (\d{2,3})-/i.exec(words) ??
    /S\. Hrg\. (\d{2,3})-/i.exec(words) ??
    /\b(\d{2,3})(?:th|st|nd|rd) Congress\b/i.exec(words) ??
    /Serial No\. (?:[A-Z]{1,4}[-:])?(\d{2,3})-/i.exec(words);
  if (said) return said[1] ?? '';
  const spelled =
    /\b((?:ONE HUNDRED|NINETY|EIGHTY)[\s-](?:AND )?[A-Z-]+?(?:[\s-][A-Z]+)?)\s+CONGRESS\b/i.exec(
      words.slice(0, 5_000),
    );
  return spelled ? numberOf(spelled[1] ?? '') : '';
}

/** “ONE HUNDRED EIGHTEENTH” is 118. */
function numberOf(spelled: string): string {
  let sum = 0;
  for (const word of spelled.toLowerCase().split(/[\s-]+/)) {
    const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').indexOf(word);
    if (word === 'hundred' || word === 'hundredth') sum += 100;
    else if (tens >= 0) sum += (tens + 2) * 10;
    else if (TENS.includes(word)) sum += (TENS.indexOf(word) + 2) * 10;
    else if (TEENS.includes(word)) sum += TEENS.indexOf(word) + 10;
    else if (ORDINALS.includes(word)) sum += ORDINALS.indexOf(word) + 1;
  }
  return sum > 0 ? String(sum) : '';
}

/** The Senate's own number first: its hearings are cited by it. */
export function readSerial(words: string): string {
  const senate = /\bS\. Hrg\. ?([\w-]+)/i.exec(words) ?? /\[Senate Hearing (\d+-\w+)/i.exec(words);
  if (senate) return `S. Hrg. ${senate[1] ?? ''}`;
  const serial = /\bSerial (?:No\.|Number) ?([\w:-]+(?: \([^)\n]{1,30}\))?)/i.exec(words);
  if (serial) return `Serial No. ${serial[1] ?? ''}`;
  return (
    /Committee Document Number [\w-]+/i.exec(words)?.[0] ?? /^\((\d{2,3}-\d{1,3})\)$/m.exec(words)?.[1] ?? ''
  );
}

/** As they are cited, each once: “H.R. 4818”. */
export function findBills(words: string): string[] {
  return [...new Set([...words.matchAll(BILL)].map(([bill]) => sayBill(bill)))];
}

const sayBill = (bill: string) =>
  bill
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(/^H\.? ?R\.? ?(?=\d)/, 'H.R. ')
    .replace(/^S\. ?(?=\d)/, 'S. ')
    .replace(/CON/, 'Con')
    .replace(/RES/, 'Res');
