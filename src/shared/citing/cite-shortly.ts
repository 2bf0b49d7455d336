/** A later mention: the least that names the source, without the period at its end. */

import type { CitationFields, CitationStyle } from '../excerpts.ts';
import { calledOf, capitalised, isHearing, shortWhoOf, statementOf, titleOf } from './names.ts';
import { type CitationPieces, concat, inBrackets, italic, join, plain } from './pieces.ts';
import { cleanTitle, congressOf, dayOf, inQuotes, labelledPages, pagesOf, yearOf } from './words.ts';

export function citeShortly(fields: CitationFields, style: CitationStyle): CitationPieces {
  return isHearing(fields) ? shortHearing(fields, style) : shortDocument(fields, style);
}

/** Plain: "Doe testimony, March 4, 2026, p. 15." Legal: "Title, 118th Cong. at 15 (statement of Doe)." */
function shortHearing(fields: CitationFields, style: CitationStyle): CitationPieces {
  const title = italic(cleanTitle(fields.title));
  if (style === 'plain') return shortPlain(fields);
  if (style === 'apa') {
    return join(
      [join([title, inBrackets(yearOf(fields.date))], ' '), plain(labelledPages(fields.page))],
      ', ',
    );
  }
  const pages = pagesOf(fields.page, style);
  const congress = congressOf(fields.congress);
  const place =
    style === 'chicago'
      ? plain(pages)
      : congress === ''
        ? plain(pages === '' ? '' : `at ${pages}`)
        : join([plain(congress), plain(pages === '' ? '' : `at ${pages}`)], ' ');
  return join(
    [join([title, place], ', '), inBrackets(statementOf(fields, 'legal', shortWhoOf(fields)))],
    ' ',
  );
}

/** Plain: "Example Coalition comment letter, March 4, 2026, p. 3." Others: author, title and page. */
function shortDocument(fields: CitationFields, style: CitationStyle): CitationPieces {
  if (style === 'plain') return shortPlain(fields);
  const author = plain(shortWhoOf(fields));
  const title = fields.kind === 'amicus-brief' ? italic(cleanTitle(fields.title)) : titleOf(fields);
  if (style === 'apa') {
    const named = author.length > 0 ? author : title;
    return join(
      [join([named, inBrackets(yearOf(fields.date))], ' '), plain(labelledPages(fields.page))],
      ', ',
    );
  }
  const pages = pagesOf(fields.page, style);
  const at = plain(pages === '' || style === 'chicago' ? pages : `at ${pages}`);
  const brief =
    fields.kind === 'amicus-brief' ? concat(author, plain(author.length > 0 ? ' brief' : '')) : author;
  return join([brief, title, at], ', ');
}

function shortPlain(fields: CitationFields): CitationPieces {
  const who = shortWhoOf(fields);
  const { plain: name } = calledOf(fields);
  const named =
    who === ''
      ? join([plain(capitalised(name)), plain(inQuotes(cleanTitle(fields.title)))], ', ')
      : plain(`${who} ${name}`);
  return join([named, plain(dayOf(fields.date, 'plain')), plain(labelledPages(fields.page))], ', ');
}
