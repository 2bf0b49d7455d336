/** Numbers by which a head names its Congress, bill, docket and serial. */

const CONGRESS = /\b(\d{2,3})(?:st|nd|rd|th) Cong(?:ress|\.)/i;
const SERIAL = /\bSerial (?:No\.|Number)\s*([A-Z]{0,3}-?\d{2,3}-\w{1,6})/i;
const SENATE_HEARING = /\bS\. Hrg\.\s*(\d{2,3}-\w{1,6})/i;
const BILLS =
  /(?<![.\p{L}\d])(?:(H\.?\s?R\.?|S\.|H\.?\s?J\.?\s?Res\.?|S\.?\s?J\.?\s?Res\.?|H\.?\s?Con\.?\s?Res\.?|S\.?\s?Con\.?\s?Res\.?|H\.?\s?Res\.?|S\.?\s?Res\.?)\s?(\d{1,5})|((?:House|Senate|Assembly) (?:Bill|File)|[HSA]\.?B\.?|[HS]F|LD)\s?(?:No\.\s?)?(\d{1,5}))(?![\d-])/gu;
const DOCKET =
  /\b(?:((?:[A-Z]{2,3} )?)Docket (?:No(?:s)?\.?|Number|ID|File No\.?)?:?\s*(?:No\.?\s*)?([A-Z0-9][A-Z0-9–-]{2,40}\d)|((?:EPA|FTC|FCC|DOJ|HHS|ED|FDA|CMS|DHS|NTIA|NIST|ACF|OJP|CPSC|DOT|USCBP|USCIS)-[A-Z0-9-]*\d{4}-\d{3,5}))/;
const CASE = /\bNos?\.\s*(\d{2}-\d{1,5}(?:\s*(?:,|&|and)\s*\d{2}-\d{1,5})*)/;
const SPELLED =
  /\bone hundred (?:and )?((?:twent|thirt)y|)[\s-]?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)\s+congress\b/i;
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

export function findCongress(text: string): string {
  const number = CONGRESS.exec(text)?.[1];
  if (number) return number;
  const [, tens = '', ordinal = ''] = SPELLED.exec(text) ?? [];
  if (ordinal === '') return '';
  const base = /^twent/i.test(tens) ? 120 : /^thirt/i.test(tens) ? 130 : 100;
  return String(/^thirtieth$/i.test(ordinal) ? 130 : base + ORDINALS.indexOf(ordinal.toLowerCase()) + 1);
}

export function findSerial(text: string): string {
  const senate = SENATE_HEARING.exec(text)?.[1];
  if (senate) return `S. Hrg. ${senate}`;
  const number = SERIAL.exec(text)?.[1];
  return number ? `Serial No. ${number}` : '';
}

/** As cited, each once, in order. */
export function findBills(text: string): string[] {
  const found = [...text.matchAll(BILLS)].map(([whole, federal, number, _other, _number]) =>
    federal ? `${spaced(federal)} ${number ?? ''}` : whole.replace(/\s+/g, ' '),
  );
  return [...new Set(found)];
}

/** Of a rulemaking; of a court's case where `isCourt`. */
export function findDocket(text: string, isCourt: boolean): string {
  if (isCourt) return CASE.exec(text)?.[1] ?? DOCKET.exec(text)?.[2] ?? '';
  const [, series = '', number, own] = DOCKET.exec(text) ?? [];
  return number ? `${series}${number}` : (own ?? '');
}

/** “HR” and “H. R.” are “H.R.”; resolutions stay as they are printed. */
function spaced(series: string): string {
  const letters = series.replace(/[\s.]/g, '');
  if (/^HR$/i.test(letters)) return 'H.R.';
  return /^S$/i.test(letters) ? 'S.' : series.replace(/\s+/g, ' ');
}
