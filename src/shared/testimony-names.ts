/** How kinds and uses are called, on screen, on the command line and in documents. */
import type { StatementKind, TestimonyKind, UseLabel } from './testimony.ts';

export const TESTIMONY_KIND_NAMES: Readonly<Record<TestimonyKind, string>> = {
  hearing: 'Hearing transcript',
  'oral-testimony': 'Oral testimony',
  'prepared-statement': 'Prepared statement',
  'statement-for-the-record': 'Statement for the record',
  'answers-for-the-record': 'Answers for the record',
  'regulatory-comment': 'Regulatory comment',
  letter: 'Letter',
  guidance: 'Guidance',
  'amicus-brief': 'Amicus brief',
  other: 'Other document',
};

export const STATEMENT_KIND_NAMES: Readonly<Record<StatementKind, string>> = {
  'oral-testimony': 'Oral testimony',
  'prepared-statement': 'Prepared statement',
  'member-statement': 'Member statement',
  questions: 'Questions',
  'statement-for-the-record': 'Statement for the record',
  'answers-for-the-record': 'Answers for the record',
  'regulatory-comment': 'Regulatory comment',
  letter: 'Letter',
  guidance: 'Guidance',
  'amicus-brief': 'Amicus brief',
  'front-matter': 'Front matter',
  proceedings: 'Proceedings',
  appendix: 'Appendix',
  other: 'Other part',
};

export const USE_NAMES: Readonly<Record<UseLabel['label'], string>> = {
  public: 'Public record',
  permission: 'With permission',
  internal: 'Internal only',
};
