/**
 * Citations of testimony in four styles, each as pieces, so that clipboard, Word and plain text come from one value. A
 * field that is missing leaves its words out, with their punctuation.
 *
 * Legal: The Bluebook, 21st edition, rules 13.3 (hearings), 14.2 (comments and agency documents), 10.8.3 (briefs), 17.2.3
 * (letters). Chicago: The Chicago Manual of Style, 17th edition, 14.269–305, which cites hearings the legal way with the
 * title before a colon. APA: Publication Manual, 7th edition, 11.4–11.8. Plain is our own, for readers who are no lawyers.
 */

import type { CitationFields, CitationStyle } from '../excerpts.ts';
import { cite } from './cite-in-full.ts';
import { citeShortly } from './cite-shortly.ts';
import { authorOf, calledOf, capitalised, isHearing } from './names.ts';
import {
  type CitationPieces,
  citationText,
  concat,
  endSentence,
  inBrackets,
  italic,
  join,
  plain,
} from './pieces.ts';
import { clean, cleanTitle, labelledPages, pagesOf, yearOf } from './words.ts';

/** How a citation is set among other words. */
export interface CitationSetting {
  /** What was done to the words cited, such as "emphasis added": in brackets of their own, or after a semicolon. */
  notes?: readonly string[];
  /** Whether it stands for itself and ends as a sentence does. Default true. */
  isSentence?: boolean;
}

/** The full citation, with its pinpoint where the style has one in it. Never empty. */
export function citeTestimony(fields: CitationFields, style: CitationStyle): CitationPieces {
  return finish(citeOrName(fields, style), fields, style);
}

/**
 * The full citation with its pinpoint in every style, for words that are quoted. APA's entry has no page of its own: it
 * says the page in the text.
 */
export function citeQuoted(
  fields: CitationFields,
  style: CitationStyle,
  setting: CitationSetting = {},
): CitationPieces {
  if (style !== 'apa') return finish(citeOrName(fields, style), fields, style, setting);
  const cited = join([citeOrName({ ...fields, url: '' }, style), plain(labelledPages(fields.page))], ', ');
  const url = plain(isHearing(fields) ? '' : clean(fields.url));
  return finish(join([cited, url], '. '), fields, style, setting);
}

/** For the list of sources: without a pinpoint. Two excerpts of one source give the same. */
export function sourceEntry(fields: CitationFields, style: CitationStyle): CitationPieces {
  return citeTestimony({ ...fields, page: '' }, style);
}

/** Whether both cite the same words' source: the same statement of the same document, on whatever page. */
export function isSameSource(one: CitationFields, other: CitationFields): boolean {
  return citationText(sourceEntry(one, 'plain')) === citationText(sourceEntry(other, 'plain'));
}

/**
 * A mention after the first. Right after `previous`, the citation before it, of the same source, the legal styles say
 * "Id."; elsewhere, and in the other styles always, the source is named shortly, so that a note that is copied
 * elsewhere can still be understood.
 */
export function citeAgain(
  fields: CitationFields,
  style: CitationStyle,
  previous: CitationFields | null = null,
  setting: CitationSetting = {},
): CitationPieces {
  if (!isIdem(fields, style, previous)) {
    const short = citeShortly(fields, style);
    return finish(short.length > 0 ? short : citeOrName(fields, style), fields, style, setting);
  }
  const pages = pagesOf(fields.page, style);
  const isSamePage = pages === '' || pages === pagesOf(previous.page, style);
  return finish(concat(italic('Id.'), plain(isSamePage ? '' : ` at ${pages}`)), fields, style, setting);
}

/** Whether a mention right after `previous` is of the same source in a style that says "Id." then. */
export function isIdem(
  fields: CitationFields,
  style: CitationStyle,
  previous: CitationFields | null,
): previous is CitationFields {
  const isLegal = style === 'bluebook' || style === 'chicago';
  return isLegal && previous !== null && isSameSource(fields, previous);
}

/** As APA cites in the text: `(Hearing Title, 2016)`. */
export function citeInText(fields: CitationFields): CitationPieces {
  const inside = nameInText(fields);
  return inside.length === 0 ? [] : concat(plain('('), inside, plain(')'));
}

/** The same for words that are quoted, with their page and what was done to them, without the brackets around it. */
export function citeQuotedInText(fields: CitationFields, notes: readonly string[] = []): CitationPieces {
  const inside = join([nameInText(fields), plain(labelledPages(fields.page))], ', ');
  return finish(inside.length > 0 ? inside : citeOrName(fields, 'apa'), fields, 'apa', {
    notes,
    isSentence: false,
  });
}

function nameInText(fields: CitationFields): CitationPieces {
  const author = isHearing(fields) ? [] : plain(authorOf(fields));
  const named = author.length > 0 ? author : italic(cleanTitle(fields.title));
  return join([named, plain(yearOf(fields.date))], ', ');
}

function citeOrName(fields: CitationFields, style: CitationStyle): CitationPieces {
  const cited = cite(fields, style);
  return cited.length > 0 ? cited : plain(capitalised(calledOf(fields).plain));
}

function finish(
  pieces: CitationPieces,
  { url }: CitationFields,
  style: CitationStyle,
  { notes = [], isSentence = true }: CitationSetting = {},
): CitationPieces {
  const noted = isSentence
    ? join([pieces, ...notes.map(inBrackets)], ' ')
    : concat(pieces, plain(notes.map((note) => `; ${note}`).join('')));
  // APA puts no period after an address, where it could be taken for a part of it.
  const endsInAddress = style === 'apa' && clean(url) !== '' && citationText(noted).endsWith(clean(url));
  return isSentence && !endsInAddress ? endSentence(noted) : noted;
}
