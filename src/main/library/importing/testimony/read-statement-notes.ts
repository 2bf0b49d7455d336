/** What could not be told for sure while a statement's head was read. */
import type { TestimonyDetails, UnclearPlace } from '../../../../shared/testimony.ts';
import type { SourceDocument } from './found-testimony.ts';
import type { CaseReader } from './hearing-case.ts';
import type { HeadLine, StatementHead } from './read-statement-head.ts';

export interface Notes {
  doubtful: (keyof TestimonyDetails)[];
  unclear: UnclearPlace[];
  /** Says a doubt, at a line of the head where there is one. */
  doubt(fields: (keyof TestimonyDetails)[], text: string, at?: HeadLine): void;
}

export function startNotes({ paragraphs }: SourceDocument): Notes {
  const doubtful: (keyof TestimonyDetails)[] = [];
  const unclear: UnclearPlace[] = [];
  return {
    doubtful,
    unclear,
    doubt(fields, text, at) {
      for (const field of fields) if (!doubtful.includes(field)) doubtful.push(field);
      const place = at ? paragraphs[at.paragraph] : undefined;
      unclear.push({
        line: place?.line ?? null,
        page: place?.page ?? '',
        passage: at ? at.paragraph + 1 : null,
        text,
      });
    },
  };
}

/** What all that is read from a statement's head is read with. */
export interface Reading {
  head: StatementHead;
  document: SourceDocument;
  cases: CaseReader;
  notes: Notes;
}
