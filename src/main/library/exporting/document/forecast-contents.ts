/** What the contents of a document will say of pages, told at once and before anything is written. */
import type { ContentsPages } from '../../../../shared/exporting.ts';
import type { HouseStyle } from '../../../../shared/house-style.ts';
import { guessedFonts, isMeasuredFont } from '../../../../shared/house-style.ts';
import type { ExportSource } from '../export-source.ts';
import { citeSource } from './cite-source.ts';
import { FEW_HEADINGS } from './contents.ts';
import { countPages, countPagesOfWork } from './count-pages.ts';
import { isGuessedAt, NUMBERED_FOR_EXPORT } from './page-numbers.ts';

/**
 * By the fonts of the house style, as its settings tell of them. An export may find that it can measure one of these
 * after all, or not the script that some words are in.
 */
export function forecastContents(
  source: Pick<ExportSource, 'details' | 'blocks'>,
  style: HouseStyle,
): ContentsPages {
  const { details, blocks } = source;
  const isPlaced = blocks.some(({ type }) => type === 'contents');
  const entries = countEntries(source);
  const hasContents = isPlaced ? entries > 0 : details.contents === 'long' && entries > FEW_HEADINGS;
  if (!hasContents || !details.contentsPages) return 'none';
  if (countPagesOfWork({ ...source, house: style }) > NUMBERED_FOR_EXPORT) return 'left-out';
  if (isGuessedAt(countPages({ ...source, house: style }))) return 'guessed';
  const isGuessed = style.template
    ? style.template.fonts.some((font) => !isMeasuredFont(font))
    : guessedFonts(style).length > 0;
  return isGuessed ? 'guessed' : 'measured';
}

/** Headings, titles of positions, and the heading of the sources where there are any. */
function countEntries({ blocks }: Pick<ExportSource, 'blocks'>): number {
  const listed = blocks.filter(
    (block) =>
      (block.type === 'heading' && block.text.trim() !== '') ||
      (block.type === 'position' && block.parts.length > 0),
  ).length;
  const hasSources = blocks.some(
    (block) =>
      block.type === 'excerpt' ||
      (block.type === 'position' && block.parts.length > 0 && citeSource(block.version.source) !== null),
  );
  return listed + (hasSources ? 1 : 0);
}
