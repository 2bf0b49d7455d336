/** The library's words by what stands in a document as one paragraph or within one. */
import { excerptName } from '../../../shared/quoting/excerpt-name.ts';
import { quotationText, quoteExcerpt } from '../../../shared/quoting/quote-excerpt.ts';
import { textOfPieces } from '../../../shared/quoting/quote-pieces.ts';
import { splitPoints } from '../../../shared/talking-points.ts';
import type { CheckedItem } from '../../../shared/verifying.ts';
import { foldWords } from './fold-words.ts';
import { listWords, pairsOf } from './near-words.ts';
import type { KnownVersions } from './rebuild-items.ts';

export interface Version extends Pick<CheckedItem, 'kind' | 'id' | 'title' | 'version'> {
  currentVersion: number;
}

/** A paragraph of an item, or a sentence of one. */
export interface Unit {
  folded: string;
  pairs: ReadonlySet<string>;
  /** The paragraphs that it is a sentence of, folded. */
  lines: string[];
  /** Of one item, that say it, the newest first. */
  versions: [Version, ...Version[]];
}

export interface Units {
  units: Unit[];
  /** Titles, headings, and what has too few words to be told by where it stands alone. */
  labels: Unit[];
}

/** Fewer words than these may stand anywhere. */
const FEWEST_WORDS = 4;
const FEWEST_CHARACTERS = 8;

export function listUnits({ positions, excerpts }: KnownVersions): Units {
  const units = new Map<string, Unit>();
  const labels = new Map<string, Unit>();
  const addTo = (kept: Map<string, Unit>, version: Version, folded: string) => {
    const key = `${keyOf(version)} ${folded}`;
    const unit = kept.get(key) ?? { folded, pairs: pairsOf(folded), lines: [], versions: [version] };
    kept.set(key, unit);
    if (unit.versions.at(-1) !== version) unit.versions.push(version);
    return unit;
  };
  const add = (version: Version, words: string, line?: string) => {
    const folded = foldWords(words);
    const isShort = listWords(words).length < FEWEST_WORDS || folded.length < FEWEST_CHARACTERS;
    const unit = addTo(isShort ? labels : units, version, folded);
    if (line !== undefined && line !== folded && !unit.lines.includes(line)) unit.lines.push(line);
  };
  for (const one of positions.toSorted((first, second) => second.version - first.version)) {
    const { slug: id, title, version, currentVersion, statement, sections } = one;
    const about: Version = { kind: 'position', id, title, version, currentVersion };
    for (const label of [title, ...sections.map(({ heading }) => heading)])
      addTo(labels, about, foldWords(label));
    for (const line of [statement, ...sections.map(({ text }) => text)].flatMap(linesOf)) {
      add(about, line);
      // Exported whole they are a paragraph a line, as points a paragraph a sentence.
      for (const sentence of splitPoints(line)) add(about, sentence, foldWords(line));
    }
  }
  for (const one of excerpts.toSorted((first, second) => second.version - first.version)) {
    const { id, version, currentVersion, text, edits } = one;
    const about: Version = { kind: 'excerpt', id, title: excerptName(one), version, currentVersion };
    const runIn = quoteExcerpt(text, edits).paragraphs.map(textOfPieces);
    // Quotation marks within are set otherwise in a sentence than in a block, whose form a style may ask for sooner.
    for (const words of [...runIn, ...linesOf(quotationText(text, edits))]) add(about, words);
  }
  return { units: [...units.values()], labels: [...labels.values()] };
}

export function keyOf({ kind, id }: Version): string {
  return `${kind} ${id}`;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
}
