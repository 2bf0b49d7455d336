/** What staff wrote: placeholders that a template left, links that say little, and terms that the list discourages. */
import type { Block, BriefingDocument, BriefingFinding } from '../../../shared/briefings.ts';
import { linksOf, saysWhereItLeads } from '../../../shared/link-words.ts';
import { filledWordsOf, ownDetailsOf, ownWordsOf } from '../../../shared/own-words.ts';
import { findPlaceholders } from '../../../shared/placeholders.ts';
import type { Term } from '../../../shared/terms.ts';
import { type FindTerms, type FoundTerm, startFindingAny } from '../../../shared/wording/find-terms.ts';
import { singularOf } from '../../../shared/wording/forms-of.ts';
import { shorten } from './check-own-block.ts';

/** So many placeholders or links of one block are named; of more, their number. */
const NAMED = 3;

/** Gives what is to be said of a block's own words; null for the details, of which the title is one. Asked in document order. */
export function startOwnWordsCheck(
  { details, blocks }: BriefingDocument,
  findTerms: FindTerms,
): (block: Block | null) => BriefingFinding[] {
  const isAccepted = (block: string | null, term: string) =>
    details.acceptedTerms.some((one) => one.block === block && one.term === term);
  const isSaidOtherwise = startSaidOtherwise(() => [...ownDetailsOf(details), ...blocks.flatMap(ownWordsOf)]);
  const isDoneWith = new Set(details.acceptedTerms.map((one) => one.term));

  /** A term that is wrong only alone is told of once: whoever lets it stand means the whole briefing. */
  const isToldOf = (term: Term): boolean => {
    if (term.unless.length === 0) return true;
    if (isDoneWith.has(term.id) || isSaidOtherwise(term)) return false;
    isDoneWith.add(term.id);
    return true;
  };

  return (block) => {
    const id = block?.id ?? null;
    const words = block ? ownWordsOf(block) : ownDetailsOf(details);
    const filled = block ? filledWordsOf(block) : words;
    const placeholders = filled.flatMap(findPlaceholders).map(({ text }) => text);
    const links = (block ? linksOf(block) : []).filter((link) => !saysWhereItLeads(link));
    const found = Map.groupBy(words.flatMap(findTerms), ({ term }) => term);
    const warning = { severity: 'warning', block: id } as const;
    return [
      ...(placeholders.length > 0
        ? [{ ...warning, code: 'placeholder-left' as const, message: describePlaceholders(placeholders) }]
        : []),
      ...(links.length > 0
        ? [{ ...warning, code: 'link-words' as const, message: describeLinks(links) }]
        : []),
      ...[...found]
        .filter(([term]) => !isAccepted(id, term.id) && isToldOf(term))
        .map(([term, places]) => ({
          ...warning,
          code: 'discouraged-term' as const,
          message: describeTerm(term, places),
          term: { id: term.id, preferred: term.preferred },
        })),
    ];
  };
}

/** Whether the briefing has, anywhere in its own words, what makes the term one of several. */
function startSaidOtherwise(readWords: () => string[]): (term: Term) => boolean {
  let words: string[] | undefined;
  return ({ unless }) => {
    words ??= readWords();
    return words.some(startFindingAny(unless));
  };
}

function describePlaceholders(placeholders: readonly string[]): string {
  const { list, isOne } = listDifferent(placeholders);
  return `${list} ${isOne ? 'is' : 'are'} left from the template.`;
}

function describeLinks(links: readonly string[]): string {
  const { list, isOne } = listDifferent(links.map(shorten));
  return isOne
    ? `The link ${list} does not say where it leads. Put it on words that do, such as a title.`
    : `The links ${list} do not say where they lead. Put them on words that do, such as titles.`;
}

/** In quotation marks, each once. */
function listDifferent(texts: readonly string[]): { list: string; isOne: boolean } {
  const different = [...new Set(texts)];
  const named = different.slice(0, NAMED).map((text) => `“${text}”`);
  const more = different.length - named.length;
  const all = more > 0 ? [...named, `${more} more`] : named;
  const last = all.pop() ?? '';
  return { list: all.length > 0 ? `${all.join(', ')} and ${last}` : last, isOne: different.length === 1 };
}

function describeTerm(term: Term, places: readonly FoundTerm[]): string {
  const words = [...new Set(places.map((place) => place.words.toLowerCase()))].map((one) => `“${one}”`);
  const times = places.length > 1 ? ` (${places.length} times)` : '';
  const preferred = term.preferred.map((one) => `“${singularOf(one)}”`);
  const alone = term.unless.length > 0 ? ', as the only word,' : '';
  const is = words.length > 1 ? 'are' : 'is';
  const advice =
    preferred.length === 0
      ? `${is} discouraged.`
      : term.caution
        ? `${is} to be used with caution. Often better: ${preferred.join(' or ')}.`
        : `${is} discouraged. Better: ${preferred.join(' or ')}.`;
  return [`${words.join(' and ')}${times}${alone} ${advice}`, term.reason].filter(Boolean).join(' ');
}
