import { AlignmentType, type ILevelsOptions, type IPropertiesOptions, LevelFormat } from 'docx';
import { LIST_LEVELS } from './style-names.ts';
import { LIST_STEP } from './style-parts.ts';

type Kind = 'bulletList' | 'orderedList';

/** The lists of one document. Each begins its own count. */
export interface Lists {
  /** The number of a new list, which names it to its paragraphs. */
  begin(): number;
  /** The look of a list whose first level stands in by so much, in twentieths of a point. */
  referenceOf(kind: Kind, indent?: number): string;
  /** Of all lists that were referred to. */
  written(): NonNullable<IPropertiesOptions['numbering']>;
}

const BULLETS = ['•', '–', '▪'];
const NUMBERS = [
  { format: LevelFormat.DECIMAL, text: (level: number) => `%${level}.` },
  { format: LevelFormat.LOWER_LETTER, text: (level: number) => `%${level}.` },
  { format: LevelFormat.LOWER_ROMAN, text: (level: number) => `%${level}.` },
];

export function startLists(): Lists {
  let begun = 0;
  const looks = new Map<string, { kind: Kind; indent: number }>();
  return {
    begin: () => {
      begun += 1;
      return begun;
    },
    referenceOf(kind, indent = 0) {
      // The writer puts a list's number wherever it finds the list's name in braces, also in typed text. So the name
      // holds a character that no text in a document has: see `toWritable`.
      const reference = `${kind} ${indent}\uFFFE`;
      looks.set(reference, { kind, indent });
      return reference;
    },
    written: () => ({
      config: [...looks].map(([reference, { kind, indent }]) => ({
        reference,
        levels: Array.from({ length: LIST_LEVELS }, (_, level) => levelOf(kind, level, indent)),
      })),
    }),
  };
}

function levelOf(kind: Kind, level: number, indent: number): ILevelsOptions {
  const place = { indent: { left: indent + LIST_STEP * (level + 1), hanging: LIST_STEP } };
  if (kind === 'bulletList') {
    return {
      level,
      format: LevelFormat.BULLET,
      text: BULLETS[level % BULLETS.length] ?? '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: place, run: { font: { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial' } } },
    };
  }
  const number = NUMBERS[level % NUMBERS.length];
  return {
    level,
    format: number?.format ?? LevelFormat.DECIMAL,
    text: number?.text(level + 1) ?? `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: place },
  };
}
