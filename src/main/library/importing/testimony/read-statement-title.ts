/** The title that a statement is cited by: that of the hearing, rulemaking or document. */
import type { SourceDocument } from './found-testimony.ts';
import { type CaseReader, isInCapitals } from './hearing-case.ts';
import type { StatementHead } from './read-statement-head.ts';
import { findKind } from './read-statement-kind.ts';
import { inNameCase, looksLikeOrganisation, looksLikePerson } from './read-statement-witness.ts';

export interface FoundTitle {
  /** Empty where there is none; then the file's name is all there is. */
  title: string;
  /** In words, where it was not marked as a title; empty where it was. */
  doubt: string;
}

const QUOTED = /[“"]([^“”"]{3,300})[”"]/;
const LONGEST = 400;
const STANDS_ALONE =
  /^(?:the honou?rable|dear|good (?:morning|afternoon|evening)|thank you|\[|https?:|www\.|page\b|tel|phone|via\b|by (?:electronic|email))/i;

/** Words with a period after them, and perhaps a note's mark: the text has begun. */
const SENTENCE = /(?:\S+\s+){6,}\S+\.[”"’)]?\s*[\d*†‡§]*$/;

export function findTitle(head: StatementHead, document: SourceDocument, cases: CaseReader): FoundTitle {
  const all = joined(head.lines);
  const marked = joined(head.title);
  const quoted = QUOTED.exec(marked)?.[1] ?? QUOTED.exec(all)?.[1];
  if (quoted !== undefined) return { title: tidy(quoted, cases), doubt: '' };
  if (/\p{L}{3}/u.test(marked)) return { title: tidy(marked.replace(/^[“"]/, ''), cases), doubt: '' };
  const subject = withoutDocket(joined(head.subject));
  if (/\p{L}{3}/u.test(subject)) return { title: tidy(subject, cases), doubt: '' };
  const parties = findParties(head);
  if (parties !== '') return { title: tidy(parties, cases), doubt: '' };
  const heading = document.paragraphs.find(
    ({ heading, text }, index) => heading > 0 && index < head.bodyAt + 1 && isOwnTitle(text),
  );
  if (heading) {
    const title = tidy(heading.text, cases);
    return {
      title,
      doubt: `The title “${title}” is the document’s first heading; none was marked as the title.`,
    };
  }
  const own = document.properties.title;
  if (own !== '' && !/^(?:microsoft word|untitled|document\d*|.*\.(?:docx?|pdf|rtf|txt))/i.test(own)) {
    const title = tidy(own, cases);
    return { title, doubt: `The title “${title}” is what the file itself says; none stands in the text.` };
  }
  const loose = head.loose.filter(
    ({ text }) => isOwnTitle(text) && !STANDS_ALONE.test(text) && !SENTENCE.test(text),
  );
  const likely =
    loose.find(({ text }) => findKind(text).kind === 'guidance') ??
    loose.find(({ text }) => !looksLikeOrganisation(text) && !looksLikePerson(text));
  if (!likely)
    return { title: '', doubt: 'No title could be found: the name of the file stands in its place.' };
  const title = tidy(likely.text, cases);
  return { title, doubt: `The title “${title}” is one of the first lines; none was marked as the title.` };
}

/** “Sample Service, Inc. v. Roe”, of a case’s caption over several lines. */
function findParties({ loose }: StatementHead): string {
  const between = loose.findIndex(({ text }) => /^vs?\.$/i.test(text));
  const nameOf = (line: { text: string } | undefined) => {
    const name = (line?.text ?? '')
      .replace(
        /,?\s*(?:et al\.,?\s*)?(?:petitioner|respondent|plaintiff|defendant|appell(?:ant|ee))s?\b.*$/i,
        '',
      )
      .replace(/,$/, '');
    return isInCapitals(name) && name.includes(' ') ? inNameCase(name) : name;
  };
  const [first, second] = [nameOf(loose[between - 1]), nameOf(loose[between + 1])];
  if (between > 0 && first !== '' && second !== '') return `${first} v. ${second}`;
  return loose.find(({ text }) => /\p{L}.* v\. \p{Lu}/u.test(text) && text.length < 200)?.text ?? '';
}

/** Not one of the words that each statement begins with. */
function isOwnTitle(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /\p{L}{3}/u.test(text) &&
    !/^(?:introduction|summary|contents|table of contents|executive summary|background|before the)\b/i.test(
      text,
    ) &&
    !/^(?:(?:written|prepared|oral|opening)\s+)*(?:testimony|statement|remarks)\b/i.test(text)
  );
}

function withoutDocket(text: string): string {
  return text
    .replace(/^(?:docket|file|rin)\b[^,;:–—]{0,60}[,;:–—-]+\s*/i, '')
    .replace(/^(?:[A-Z]{2,5}-)[A-Z0-9-]*\d{4}-\d{3,5}[,;:–—-]*\s*/, '')
    .trim();
}

function joined(lines: readonly { text: string }[]): string {
  return lines.map(({ text }) => text).join(' ');
}

function tidy(text: string, cases: CaseReader): string {
  const plain = text.replace(/\s+/g, ' ').replace(/^[\s:–—-]+|[\s,;:]+$/g, '');
  return cases.read(plain).slice(0, LONGEST).toWellFormed();
}
