/** How the organisation's Word documents look: chosen once for the whole library. */
import { z } from 'zod';
import { keptPicture } from './pictures.ts';
import { readTemplate } from './word-templates.ts';

/** A font by the name that Word gives it. Control characters have no place in a name. */
export const fontName = z
  .string()
  .trim()
  .min(1, 'a font has a name')
  .max(64, 'a font’s name is shorter')
  .regex(/^[^\p{Cc}"<>]+$/u, 'a font’s name has no such characters');

/** Six hexadecimal digits. */
export const colour = z.string().regex(/^[\dA-F]{6}$/, 'a colour has six digits from 0 to F');

/** What can stand in a place above or below each page, behind words of one's own. */
export const edgeField = z.enum(['none', 'title', 'date', 'marking', 'page', 'page-of-pages']);
export type EdgeField = z.infer<typeof edgeField>;

/** A place above or below the text: words of one's own, and behind them what each page or briefing has of its own. */
export const edgePlace = z.object({ text: z.string().max(120), field: edgeField });
export type EdgePlace = z.infer<typeof edgePlace>;

export const logoPlace = z.enum(['header-left', 'header-right', 'cover']);
export type LogoPlace = z.infer<typeof logoPlace>;

export const logo = z.object({
  picture: keptPicture,
  /** What it says to those who can't see it. */
  alt: z.string().max(500),
  place: logoPlace,
});
export type Logo = z.infer<typeof logo>;

export const edgePlaces = ['headerLeft', 'headerRight', 'footerLeft', 'footerRight'] as const;
export type EdgePlaceName = (typeof edgePlaces)[number];

export const houseStyle = z.object({
  /** Of headings and titles. */
  headingFont: fontName,
  /** Of staff's own text. */
  bodyFont: fontName,
  /** Of the record's words: positions and quotations. */
  recordFont: fontName,
  /** Of own text, in points; everything else keeps its proportion to it. */
  textSize: z.number().min(8).max(16),
  headingColour: colour,
  /** Of links and of the rule beside a statement. */
  accentColour: colour,
  logo: logo.nullable(),
  headerLeft: edgePlace,
  headerRight: edgePlace,
  footerLeft: edgePlace,
  footerRight: edgePlace,
  /** The organisation's own Word file, which then says how documents look; null for what is chosen here. */
  template: readTemplate.nullable(),
});
export type HouseStyle = z.infer<typeof houseStyle>;

/** What can be said without a file; a template can only be let go of. */
export const houseStyleChanges = houseStyle
  .omit({ template: true })
  .partial()
  .extend({ template: z.null().optional() });
export type HouseStyleChanges = z.infer<typeof houseStyleChanges>;

const empty: EdgePlace = { text: '', field: 'none' };

/** As Standpoint's documents look where nobody chose anything. */
export const ownHouseStyle: HouseStyle = {
  headingFont: 'Arial',
  bodyFont: 'Arial',
  recordFont: 'Cambria',
  textSize: 10.5,
  headingColour: '0B3C49',
  accentColour: '0B5868',
  logo: null,
  headerLeft: { ...empty, field: 'title' },
  headerRight: { ...empty, field: 'marking' },
  footerLeft: { ...empty, field: 'date' },
  footerRight: { ...empty, field: 'page-of-pages' },
  template: null,
};

/** Word brings these, or fonts as wide; the first four can be measured without having them. */
export const knownFonts = [
  'Arial',
  'Cambria',
  'Courier New',
  'Times New Roman',
  'Aptos',
  'Book Antiqua',
  'Calibri',
  'Century Gothic',
  'Franklin Gothic Book',
  'Garamond',
  'Georgia',
  'Gill Sans MT',
  'Palatino Linotype',
  'Segoe UI',
  'Tahoma',
  'Trebuchet MS',
  'Verdana',
] as const;

const measuredFonts: ReadonlySet<string> = new Set(knownFonts.slice(0, 4));

/** Whether lines in this font can be measured, so that page numbers are worked out and not guessed. */
export function isMeasuredFont(name: string): boolean {
  return measuredFonts.has(name);
}

/** The fonts of the document whose lines can only be guessed at, each once. */
export function guessedFonts({ headingFont, bodyFont, recordFont }: HouseStyle): string[] {
  return [...new Set([headingFont, bodyFont, recordFont])].filter((name) => !isMeasuredFont(name));
}

/** Whether any place prints the marking; where none does, the header gets a line for it. */
export function showsMarking(style: Pick<HouseStyle, EdgePlaceName>): boolean {
  return edgePlaces.some((name) => style[name].field === 'marking');
}
