/** Export sources for tests: small words for the blocks, and the organisation's own positions. */
import { readFileSync } from 'node:fs';
import type {
  ExportedBlock,
  ExportedExcerpt,
  ExportedPosition,
  ExportSource,
} from '../../../src/main/library/exporting/export-source.ts';
import { ownHouse } from '../../../src/main/library/exporting/own-house.ts';
import { blankDetails } from '../../../src/shared/blank-details.ts';
import type { BriefingDetails, HeadingLevel, PositionBlock } from '../../../src/shared/briefings.ts';
import type { CitationFields, ExcerptVersion, QuotationEdit } from '../../../src/shared/excerpts.ts';
import { officialParts } from '../../../src/shared/official-words.ts';
import type { PositionVersion, Section, Source } from '../../../src/shared/positions.ts';
import type { Mark, RichTextBlock } from '../../../src/shared/rich-text.ts';

export const policyAdvocacy: Source = {
  publisher: 'National Center for Missing & Exploited Children',
  work: 'Global Platform for Child Exploitation Policy',
  page: 'Policy Advocacy',
  savedOn: '2026-11-24',
};

export const sampleDetails: BriefingDetails = {
  title: 'Safety duties of online platforms',
  kind: 'Briefing',
  audience: 'Staff of the Sample Subcommittee',
  distribution: 'outside',
  meeting: 'Sample working session',
  date: '2026-06-18',
  preparedBy: 'Policy',
  marking: 'Draft for discussion',
  citationStyle: 'plain',
  citationPlace: 'footnote',
  pageSize: 'letter',
  titlePage: 'block',
  textSetting: 'house',
  contents: 'long',
  contentsPages: true,
  pageLimit: null,
  acceptedTerms: [],
};

export function sourceOf(blocks: ExportedBlock[], details: Partial<BriefingDetails> = {}): ExportSource {
  return {
    details: { ...blankDetails, title: 'Sample', ...details },
    blocks,
    house: ownHouse,
    exportedAt: '2026-06-17T15:04:05.678Z',
    exportedOn: '2026-06-17',
  };
}

export function heading(text: string, level: HeadingLevel = 1): ExportedBlock {
  return { type: 'heading', id: `heading-${text.slice(0, 20)}`, level, text };
}

export function ownText(...content: (RichTextBlock | string)[]): ExportedBlock {
  const blocks = content.map((block) => (typeof block === 'string' ? paragraph(block) : block));
  return { type: 'text', id: 'own-text', content: { type: 'doc', content: blocks } };
}

export function paragraph(text: string, ...marks: Mark[]): RichTextBlock {
  return { type: 'paragraph', content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }] };
}

export function list(type: 'bulletList' | 'orderedList', ...items: RichTextBlock[][]): RichTextBlock {
  return { type, content: items.map((content) => ({ type: 'listItem', content })) };
}

export function position(
  title: string,
  statement: string,
  more: { sections?: Section[]; source?: Source; version?: number; points?: PositionBlock['points'] } = {},
): ExportedPosition {
  const { sections = [], source = policyAdvocacy, version = 1, points } = more;
  const words: PositionVersion = {
    slug: title.toLowerCase(),
    title,
    statement,
    sections,
    version,
    currentVersion: version,
    createdAt: '2026-11-24T00:00:00.000Z',
    origin: 'imported',
    source,
    sha256: '0'.repeat(64),
  };
  const chosen = { sections: sections.map(({ heading }) => heading), points };
  return { type: 'position', id: title, version: words, parts: officialParts(chosen, words) };
}

/** The organisation's 19 positions as they stand on its saved page: title, statement and "Continue Reading" in turn. */
export function starterPositions(sections: Section[] = []): ExportedPosition[] {
  const page = new URL('../../../resources/starter/policy-advocacy.txt', import.meta.url);
  const lines = readFileSync(page, 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === 'Continue Reading'
      ? [position(lines[index - 2] ?? '', lines[index - 1] ?? '', { sections })]
      : [],
  );
}

export const nowhere: Source = { publisher: '', work: '', page: '', savedOn: null };

export const sampleCitation: CitationFields = {
  kind: 'hearing',
  title: 'Sample hearing: Children’s safety online',
  forum: 'Sample Subcommittee',
  jurisdiction: 'United States',
  date: '2026-03-04',
  congress: '119',
  bill: '',
  serial: '',
  docket: '',
  url: '',
  witness: { name: 'Jane Doe', title: 'Policy Director', organisation: 'Example Coalition' },
  statementKind: 'oral-testimony',
  page: '14',
};

/** Words of the sample hearing's witness, unless `more` says whose and where from. */
export function excerpt(
  text: string,
  more: Partial<Omit<ExcerptVersion, 'citation'>> & { citation?: Partial<CitationFields> } = {},
): ExportedExcerpt {
  const { citation, ...rest } = more;
  const version: ExcerptVersion = {
    id: '1',
    version: 1,
    createdAt: '2026-03-05T00:00:00.000Z',
    currentVersion: 1,
    testimony: '1',
    span: { start: { passage: 1, offset: 0 }, end: { passage: 1, offset: text.length } },
    edits: [],
    text,
    sha256: '0'.repeat(64),
    matchesSource: true,
    cutsWord: false,
    speakers: ['Ms. Doe'],
    page: '14',
    use: { label: 'public' },
    citation: { ...sampleCitation, ...citation },
    ...rest,
  };
  return { type: 'excerpt', id: `excerpt-${text.slice(0, 20)}`, version };
}

/** The edit over these words of the text, or behind them for [sic]. */
export function editOver(
  text: string,
  words: string,
  edit:
    | { type: 'omit'; citation?: boolean }
    | { type: 'insert'; text: string }
    | { type: 'emphasize' }
    | { type: 'sic' },
): QuotationEdit {
  const start = text.indexOf(words);
  const end = start + words.length;
  const id = `${edit.type} ${start}`;
  if (edit.type === 'sic') return { type: 'sic', id, at: end };
  if (edit.type === 'omit') return { type: 'omit', id, start, end, citation: edit.citation ?? false };
  return { ...edit, id, start, end };
}
