/** The full citation in each style, without the period at its end. */

import type { CitationFields, CitationStyle } from '../excerpts.ts';
import { authorOf, calledOf, capitalised, isHearing, statementOf, titleOf, whoOf } from './names.ts';
import { type CitationPieces, citationText, inBrackets, italic, join, plain } from './pieces.ts';
import {
  abbreviateCourt,
  abbreviateForum,
  caseNumberOf,
  clean,
  cleanTitle,
  congressOf,
  dayOf,
  docketOf,
  inQuotes,
  labelledPages,
  pagesOf,
  withArticle,
  withoutArticle,
  yearOf,
} from './words.ts';

export function cite(fields: CitationFields, style: CitationStyle): CitationPieces {
  if (style === 'plain') return citePlainly(fields);
  if (isHearing(fields)) return style === 'apa' ? citeHearingInApa(fields) : citeHearing(fields, style);
  if (fields.kind === 'amicus-brief') return citeBrief(fields, style);
  return style === 'apa' ? citeDocumentInApa(fields) : citeDocument(fields, style);
}

/** NAME, Title, Org., testimony before the U.S. Senate Committee on the Judiciary, “Hearing title,” December 9, 2025, p. 4. */
function citePlainly(fields: CitationFields): CitationPieces {
  const { plain: name, to } = calledOf(fields);
  const who = whoOf(fields);
  const forum = withArticle(fields.forum);
  const what = forum === '' ? name : `${name} ${to} ${forum}`;
  return join(
    [
      plain(who),
      plain(who === '' ? capitalised(what) : what),
      plain(inQuotes(cleanTitle(fields.title))),
      ...(isHearing(fields)
        ? []
        : [plain(fields.kind === 'amicus-brief' ? caseNumberOf(fields.docket) : docketOf(fields.docket))]),
      plain(dayOf(fields.date, 'plain')),
      plain(labelledPages(fields.page)),
      ...(isHearing(fields) ? [] : [plain(clean(fields.url))]),
    ],
    ', ',
  );
}

/**
 * Bluebook: Title, Hearing on H.R. 4818 Before the Subcomm. on X of the H. Comm. on Y, 108th Cong. 34-66 (2003)
 * (statement of NAME, Title, Org.). Chicago has a colon after the title.
 */
function citeHearing(fields: CitationFields, style: 'bluebook' | 'chicago'): CitationPieces {
  const title = cleanTitle(fields.title);
  const bill = clean(fields.bill);
  const forum = abbreviateForum(fields);
  const isNamed = bill !== '' || forum !== '' || !/\bhearings?\b/i.test(title);
  const hearing = isNamed
    ? [`Hearing`, bill === '' ? '' : `on ${bill}`, forum === '' ? '' : `Before the ${forum}`]
        .filter((words) => words !== '')
        .join(' ')
    : '';
  const head = join([italic(title), italic(hearing)], style === 'bluebook' ? ', ' : ': ');
  const pages = pagesOf(fields.page, style);
  const congress = congressOf(fields.congress);
  // Without a Congress the page follows no number that it could be read with.
  const place =
    congress !== ''
      ? join([plain(congress), plain(pages)], ' ')
      : join([plain(clean(fields.serial)), plain(pages === '' ? '' : `at ${pages}`)], ', ');
  const brackets = [inBrackets(yearOf(fields.date)), inBrackets(statementOf(fields, 'legal'))];
  return join([join([head, place], ', '), ...brackets], ' ');
}

/** Hearing title, Committee, 114th Cong. (2016) (testimony of NAME). */
function citeHearingInApa(fields: CitationFields): CitationPieces {
  const head = join(
    [
      italic(cleanTitle(fields.title)),
      plain(withoutArticle(fields.forum)),
      plain(congressOf(fields.congress)),
    ],
    ', ',
  );
  return join([head, inBrackets(yearOf(fields.date)), inBrackets(statementOf(fields, 'plain'))], ' ');
}

/** Org., Comment Letter on Proposed Rule, Docket No. X (Mon. D, YYYY), URL. Other documents by the same pattern. */
function citeDocument(fields: CitationFields, style: 'bluebook' | 'chicago'): CitationPieces {
  const pages = pagesOf(fields.page, style);
  const at = plain(pages === '' ? '' : style === 'bluebook' ? `at ${pages}` : pages);
  const named = join([documentOf(fields), plain(docketOf(fields.docket)), at], ', ');
  const dated = join([named, inBrackets(dayOf(fields.date, style))], ' ');
  return join([dated, plain(clean(fields.url))], ', ');
}

/** Org. (2026, March 4). Comment Letter on Proposed Rule (Docket No. X). URL */
function citeDocumentInApa(fields: CitationFields): CitationPieces {
  const date = dayOf(fields.date, 'apa');
  const author = authorOf(fields);
  const dated = join([plain(author), inBrackets(date)], '. ');
  const forum = withArticle(fields.forum);
  const { plain: name, to } = calledOf(fields);
  const described =
    forum === '' || fields.kind === 'regulatory-comment' ? '' : `[${capitalised(name)} ${to} ${forum}]`;
  const titled = join(
    [italic(citationText(titleOf(fields))), inBrackets(docketOf(fields.docket)), plain(described)],
    ' ',
  );
  return join([dated, titled, plain(clean(fields.url))], '. ');
}

/** Brief of Org. as Amicus Curiae at 12, Case, No. 22-100 (U.S. Dec. 9, 2025). */
function citeBrief(fields: CitationFields, style: Exclude<CitationStyle, 'plain'>): CitationPieces {
  const author = authorOf(fields);
  const pages = style === 'apa' ? '' : pagesOf(fields.page, style);
  const brief = `Brief${author === '' ? '' : ` of ${author}`} as Amicus Curiae${pages === '' ? '' : ` at ${pages}`}`;
  const head = join(
    [plain(brief), italic(cleanTitle(fields.title)), plain(caseNumberOf(fields.docket))],
    ', ',
  );
  const date = style === 'apa' ? yearOf(fields.date) : dayOf(fields.date, style);
  const court = [abbreviateCourt(fields.forum), date].filter((words) => words !== '').join(' ');
  return join([join([head, inBrackets(court)], ' '), plain(clean(fields.url))], ', ');
}

/** What the document is called in a legal citation, with who gave it. */
function documentOf(fields: CitationFields): CitationPieces {
  if (fields.kind !== 'letter') return join([plain(authorOf(fields)), titleOf(fields)], ', ');
  const who = whoOf(fields);
  const forum = withArticle(fields.forum);
  const title = cleanTitle(fields.title);
  if (who === '' && forum === '') return titleOf(fields);
  // A title such as "Letter to the Subcommittee" would say the same again.
  const isNamed = /^letter\b/i.test(title);
  const letter = `Letter${who === '' ? '' : ` from ${who}${forum === '' ? '' : ','}`}${forum === '' ? '' : ` to ${forum}`}`;
  return join([plain(letter), italic(isNamed ? '' : title)], ', ');
}
