/** What a block of a transcript begins: a turn, a statement, something put into the record, the hearing's end. */
import { type Block, isEnded, isTitleLike, wordsOf } from './hearing-blocks.ts';
import { type CaseReader, isInCapitals } from './hearing-case.ts';
import { OPENS } from './hearing-front-matter.ts';
import type { TurnLabel } from './hearing-labels.ts';
import { readStatementHeading, type StatementHeading } from './hearing-people.ts';

export type HearingEvent =
  | { type: 'none' }
  | { type: 'turn'; label: TurnLabel }
  | { type: 'statement'; heading: StatementHeading }
  /** `[The prepared statement of Ms. Doe follows:]`; `names` as printed. */
  | { type: 'insert'; what: InsertKind; names: string[] }
  | { type: 'record'; what: InsertKind }
  | { type: 'close'; isAdjourned: boolean }
  | { type: 'appendix' }
  | { type: 'opens' };

export type InsertKind = 'prepared' | 'answers' | 'letter' | 'additional' | 'material';

const STATEMENT =
  /^(?:(?:opening|prepared|written|oral|joint|closing|full|supplemental|additional) )*(?:statements?|testimony) (?:of|by)\b/i;
const APPENDIX = /^a ?p ?p ?e ?n ?d ?i ?(?:x|c ?e ?s)\b/i;

export function readEvent(block: Block, cases: CaseReader): HearingEvent {
  if (block.label) return { type: 'turn', label: block.label };
  if (block.kind !== 'text' || block.isTabular) return { type: 'none' };
  const first = block.lines[0]?.text ?? '';
  const bracketed = block.isBracketed ? /^\[(.*?)\]?[.\s]*$/s.exec(wordsOf(block, 1_200))?.[1] : undefined;
  if (bracketed !== undefined || /^\(?whereupon\b/i.test(first))
    return readBracket(bracketed ?? wordsOf(block, 600));
  if (OPENS.test(wordsOf(block, 300))) return { type: 'opens' };
  if (block.lines.length > 6 || !isHeading(block)) return { type: 'none' };
  const words = wordsOf(block, 1_500);
  if (words.length < 90 && APPENDIX.test(words)) return { type: 'appendix' };
  if (STATEMENT.test(words)) {
    const heading = readStatementHeading(words, cases);
    if (heading) return { type: 'statement', heading };
  }
  const what = block.isApart && words.length < 300 ? recordHeadedBy(words) : null;
  return what ? { type: 'record', what } : { type: 'none' };
}

function isHeading(block: Block): boolean {
  const words = wordsOf(block, 1_500);
  if (/\.{5}/.test(words)) return false;
  return isInCapitals(words) || (block.isApart && isTitleLike(words) && !isEnded(words));
}

function readBracket(words: string): HearingEvent {
  if (/^\(?whereupon\b/i.test(words)) {
    if (!/\b(?:adjourn|conclud|recess|ended|suspended|closed)/i.test(words)) return { type: 'none' };
    return { type: 'close', isAdjourned: /adjourn|conclud|ended|closed/i.test(words) };
  }
  if (
    /\b(?:appears?|can be found|may be found|retained|is available|are available|see appendix|were not available)\b/i.test(
      words,
    )
  ) {
    return { type: 'none' };
  }
  if (!/\b(?:follows?|following)\b/i.test(words)) return { type: 'none' };
  if (/\b(?:questions?|answers?|responses?)\b/i.test(words)) {
    return {
      type: 'insert',
      what: 'answers',
      names: namesIn(words, /\b(?:by|to|of|from)\s+(.+?)(?:,?\s+follows?\b|$)/is),
    };
  }
  if (/^additional\b/i.test(words)) return { type: 'insert', what: 'additional', names: [] };
  const statement = /\b(?:statements?|testimony|remarks) (?:of|by|from)\s+(.+?),?\s+follows?\b/is;
  if (statement.test(words)) return { type: 'insert', what: 'prepared', names: namesIn(words, statement) };
  if (/^(?:the )?(?:submitted |above )?letters?\b/i.test(words))
    return { type: 'insert', what: 'letter', names: [] };
  return { type: 'insert', what: 'material', names: [] };
}

/** Names where they are names: “the witnesses” is none. */
function namesIn(words: string, pattern: RegExp): string[] {
  const named =
    pattern.exec(words)?.[1]?.replace(/,? (?:submitted|for the record|to questions)\b.*$/is, '') ?? '';
  if (named.length > 300) return [];
  return named
    .split(/\s*,\s*and\s+|\s+and\s+|\s*;\s*/)
    .map((name) => name.trim())
    .filter(
      (name) =>
        /^(?:the hon|hon|mr|mrs|ms|dr|\p{Lu})/iu.test(name) &&
        /\p{Lu}\p{L}/u.test(name.replace(/^(?:the|The) /, '')),
    );
}

function recordHeadedBy(words: string): InsertKind | null {
  if (
    /^(?:additional |supplemental )*(?:questions?|responses?|answers?)\b.*\b(?:record|submitted|questions|from)\b/i.test(
      words,
    )
  ) {
    return 'answers';
  }
  if (/^letters? (?:submitted|from|to|for|of)\b/i.test(words)) return 'letter';
  if (
    /^(?:additional |miscellaneous )?(?:statements?|materials?|submissions?|documents?|articles?|testimony)\b.*\b(?:for the (?:official |hearing )?record|submitted)\b/i.test(
      words,
    )
  ) {
    return 'material';
  }
  return null;
}
