/** Who speaks in answers for the record: questions and answers told apart where they are labelled. */
import type { SourceParagraph } from './found-testimony.ts';

const QUESTION =
  /^(?:question\s*(?:no\.?\s*|number\s*)?\d{0,3}[a-z]?\s*[.:)–—-]|q\s*\d{1,3}[a-z]?\s*[.:)]|q\s*:)/i;
const ANSWER =
  /^(?:(?:response|answer|reply)\s*(?:to question\s*)?\d{0,3}[a-z]?\s*[.:)–—-]|a\s*\d{1,3}[a-z]?\s*[.:)]|a\s*:)/i;
const ASKED_BY =
  /\bquestions?\b.{0,60}?\b(?:from|of|by|submitted by)\s+(?:the\s+)?((?:hon(?:orable|\.)|ranking member|chair(?:man|woman)?|senator|representative|rep\.|sen\.|congress(?:man|woman)|m[rs]s?\.)\s+[^,:;(]{2,60})/i;
/** A heading that is the name of a member and nothing else. */
const MEMBER =
  /^(?:the\s+)?((?:honorable|ranking member|chair(?:man|woman)?|senator|representative|congress(?:man|woman))\s+\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){0,3})$/u;

export interface Speakers {
  /** Of each paragraph; empty where it could not be told. */
  speakers: string[];
  /** How many questions and answers were labelled as such. */
  questions: number;
  answers: number;
}

/** `witness` is who answers. What stands before the first label is nobody's. */
export function findSpeakers(paragraphs: readonly SourceParagraph[], witness: string): Speakers {
  let asker = '';
  let speaker = '';
  let questions = 0;
  let answers = 0;
  const speakers = paragraphs.map(({ text, heading, kind }) => {
    if (kind === 'gap') return '';
    const isShort = heading > 0 || text.length < 160;
    const named = isShort ? (ASKED_BY.exec(text) ?? MEMBER.exec(text))?.[1]?.trim() : undefined;
    if (named !== undefined) {
      asker = named.replace(/\s+/g, ' ').replace(/[.,]$/, '');
      speaker = '';
      return '';
    }
    if (QUESTION.test(text)) {
      questions++;
      speaker = asker;
    } else if (ANSWER.test(text)) {
      answers++;
      speaker = witness;
    } else if (heading > 0) speaker = '';
    return speaker;
  });
  return { speakers, questions, answers };
}
