/** A document as plain text, for whatever takes nothing else. */
import type { Flow, FlowBlock, Inline } from './flow.ts';

export function writePlain({ blocks, notes }: Flow): string {
  const listed = notes.map((note, index) => `${index + 1}. ${writeInlines(note)}`);
  const parts = blocks.map(writeBlock);
  return [...parts, ...(listed.length > 0 ? ['Notes', listed.join('\n')] : [])].join('\n\n');
}

function writeBlock(block: FlowBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return writeInlines(block.inlines);
    case 'list':
      return block.items
        .map((item, index) => {
          const words = item.map(writeBlock).join('\n').replaceAll('\n', '\n   ');
          return `${block.isOrdered ? `${index + 1}.` : '•'} ${words}`;
        })
        .join('\n');
    case 'table':
      return block.rows
        .map((row) =>
          row.map((cell) => cell.map(({ inlines }) => writeInlines(inlines)).join(' ')).join('\t'),
        )
        .join('\n');
    case 'box':
      return block.blocks.map(writeBlock).join('\n\n');
  }
}

function writeInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'note') return `[${inline.number}]`;
      return inline.kind === 'picture' ? `[Picture: ${inline.alt}]` : inline.text;
    })
    .join('');
}
