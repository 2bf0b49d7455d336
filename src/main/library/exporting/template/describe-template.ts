/** What a template brings, in words for the person who chose it. */
import type { ReadTemplate } from '../../../../shared/word-templates.ts';
import { accessibilityNotes } from './accessibility-notes.ts';
import { storiesOf, treeOf } from './open-template.ts';
import type { PreparedTemplate } from './prepare-template.ts';
import { findFields } from './template-fields.ts';
import { findAll, findChild, ownText, type XmlNode } from './xml-tree.ts';

/** Twentieths of a point by which paper may differ from what it is called. */
const NEARLY = 40;
const PAPERS = [
  { name: 'US letter', width: 12240, height: 15840 },
  { name: 'A4', width: 11906, height: 16838 },
  { name: 'US legal', width: 12240, height: 20160 },
  { name: 'A5', width: 8391, height: 11906 },
];
const LONGEST_BEGINNING = 120;

export type TemplateDescription = Omit<ReadTemplate, 'file' | 'name'>;

export function describeTemplate(template: PreparedTemplate): TemplateDescription {
  const document = treeOf(template, 'word/document.xml');
  const { place, textBefore, section } = template.placed;
  const { headingFont, bodyFont } = template.look;
  return {
    bodyPlace: place,
    textBefore:
      textBefore.length > LONGEST_BEGINNING ? `${textBefore.slice(0, LONGEST_BEGINNING)}…` : textBefore,
    fields: [...new Set(storiesOf(template).flatMap((tree) => [...findFields(tree)]))],
    styles: { found: withRanges(template.styles.found), added: withRanges(template.styles.added) },
    paper: namePaper(section),
    fonts: [...new Set([headingFont, bodyFont])],
    page: {
      textWidth: template.textWidth,
      textHeight: template.textHeight,
      textSize: template.look.textSize,
    },
    brings: listBrought(template, document),
    notes: listNotes(template, document),
  };
}

function listBrought({ trees }: PreparedTemplate, document: XmlNode): string[] {
  const edges = (name: string) =>
    [...trees.values()].filter((tree) => tree.name === name && holdsSomething(tree));
  const headers = edges('w:hdr');
  const footers = edges('w:ftr');
  const hasPicture = [...headers, ...footers].some(holdsPicture);
  const sections = [...findAll(document, 'w:sectPr')];
  return [
    ...(headers.length > 0 ? ['header'] : []),
    ...(footers.length > 0 ? ['footer'] : []),
    ...(hasPicture ? ['a picture or logo in them'] : []),
    ...(sections.some((one) => findChild(one, 'w:titlePg')) ? ['a first page of its own'] : []),
    ...(sections.length > 1 ? [`${sections.length} sections`] : []),
  ];
}

function listNotes(template: PreparedTemplate, document: XmlNode): string[] {
  const { removed } = template;
  const all = storiesOf(template);
  const some = (...names: string[]) =>
    all.some((tree) => names.some((name) => !findAll(tree, name).next().done));
  return [
    ...(some('w:ins', 'w:del', 'w:moveFrom', 'w:moveTo')
      ? [
          'It has tracked changes, which would stand in each document. Accept or reject them, and choose it again.',
        ]
      : []),
    ...([...findAll(document, 'w:commentReference')].length > 0
      ? ['It has comments, which would stand in each document. Delete them, and choose it again.']
      : []),
    ...accessibilityNotes(all, treeOf(template, 'word/styles.xml')),
    ...(removed.includes('w:documentProtection') || removed.includes('w:writeProtection')
      ? ['Its protection against editing is not kept.']
      : []),
  ];
}

function holdsSomething(tree: XmlNode): boolean {
  const hasText = [...findAll(tree, 'w:t')].some((text) => ownText(text).trim() !== '');
  return hasText || holdsPicture(tree) || !findAll(tree, 'w:fldChar').next().done;
}

function holdsPicture(tree: XmlNode): boolean {
  return ['w:drawing', 'w:pict'].some((name) => !findAll(tree, name).next().done);
}

function namePaper(section: XmlNode | undefined): string {
  const size = findChild(section, 'w:pgSz')?.attributes;
  const [width, height] = [Number(size?.get('w:w') ?? 12240), Number(size?.get('w:h') ?? 15840)];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const known = PAPERS.find(
    (paper) => Math.abs(paper.width - short) < NEARLY && Math.abs(paper.height - long) < NEARLY,
  );
  const inches = (twips: number) => (twips / 1440).toFixed(1);
  const name = known?.name ?? `${inches(short)} × ${inches(long)} inches`;
  return width > height ? `${name}, on its side` : name;
}

/** “Heading 1” to “Heading 4” are one entry. */
function withRanges(names: readonly string[]): string[] {
  const groups = new Map<string, number[]>();
  for (const name of names) {
    const [, stem = name, digits] = /^(.*) (\d)$/.exec(name) ?? [];
    groups.set(stem, [...(groups.get(stem) ?? []), ...(digits === undefined ? [] : [Number(digits)])]);
  }
  return [...groups].map(([stem, numbers]) => {
    if (numbers.length === 0) return stem;
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    return first === last ? `${stem} ${first}` : `${stem} ${first} to ${last}`;
  });
}
