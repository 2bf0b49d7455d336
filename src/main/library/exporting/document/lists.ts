import { AlignmentType, type IPropertiesOptions, LevelFormat } from 'docx';

type Kind = 'bulletList' | 'orderedList';

/** The lists of one document. Each begins its own count. */
export interface Lists {
  /** The number of a new list, which names it to its paragraphs. */
  begin(): number;
  referenceOf(kind: Kind): string;
  numbering: NonNullable<IPropertiesOptions['numbering']>;
}

const LEVELS = 9;
const BULLETS = ['•', '–', '▪'];
const NUMBERS = [
  { format: LevelFormat.DECIMAL, text: (level: number) => `%${level}.` },
  { format: LevelFormat.LOWER_LETTER, text: (level: number) => `%${level}.` },
  { format: LevelFormat.LOWER_ROMAN, text: (level: number) => `%${level}.` },
];

/**
 * The writer puts a list's number wherever it finds the list's name in braces, also in typed text. So the name holds a
 * character that no text in a document has: see `toWritable`.
 */
const referenceOf = (kind: Kind) => `${kind}\uFFFE`;

export function startLists(): Lists {
  let begun = 0;
  const indentOf = (level: number) => ({ left: 360 * (level + 1), hanging: 360 });
  const levels = Array.from({ length: LEVELS }, (_, level) => level);
  return {
    begin: () => {
      begun += 1;
      return begun;
    },
    referenceOf,
    numbering: {
      config: [
        {
          reference: referenceOf('bulletList'),
          levels: levels.map((level) => ({
            level,
            format: LevelFormat.BULLET,
            text: BULLETS[level % BULLETS.length] ?? '•',
            alignment: AlignmentType.LEFT,
            style: {
              paragraph: { indent: indentOf(level) },
              run: { font: { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial' } },
            },
          })),
        },
        {
          reference: referenceOf('orderedList'),
          levels: levels.map((level) => {
            const number = NUMBERS[level % NUMBERS.length];
            return {
              level,
              format: number?.format ?? LevelFormat.DECIMAL,
              text: number?.text(level + 1) ?? `%${level + 1}.`,
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: indentOf(level) } },
            };
          }),
        },
      ],
    },
  };
}
