/** A document as HTML for the clipboard: what Word and mail programs keep of it is headings, lists, quotations, tables. */
import type { Flow, FlowBlock, FlowParagraph, Inline, TextRun } from './flow.ts';

export function writeHtml({ blocks, notes }: Flow): string {
  const listed = notes.map((note) => `<li>${writeInlines(note)}</li>`).join('');
  return `${blocks.map(writeBlock).join('')}${listed === '' ? '' : `<h2>Notes</h2><ol>${listed}</ol>`}`;
}

function writeBlock(block: FlowBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph(block);
    case 'list': {
      const name = block.isOrdered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${writeItem(item)}</li>`);
      return `<${name}>${items.join('')}</${name}>`;
    }
    case 'table':
      return writeTable(block);
    case 'box':
      return `<blockquote>${block.blocks.map(writeBlock).join('')}</blockquote>`;
  }
}

/** An item's first words stand in no paragraph of their own, which Word would set apart. */
function writeItem([first, ...rest]: readonly FlowBlock[]): string {
  const words = first?.kind === 'paragraph' ? writeInlines(first.inlines) : first ? writeBlock(first) : '';
  return `${words}${rest.map(writeBlock).join('')}`;
}

function writeParagraph({ heading, isQuote, rightToLeft, inlines }: FlowParagraph): string {
  const direction = rightToLeft ? ' dir="rtl"' : '';
  const words = writeInlines(inlines);
  if (heading !== null) return `<h${heading}${direction}>${words}</h${heading}>`;
  const paragraph = `<p${direction}>${words}</p>`;
  return isQuote ? `<blockquote>${paragraph}</blockquote>` : paragraph;
}

function writeTable({ hasHeader, rows }: Extract<FlowBlock, { kind: 'table' }>): string {
  const written = rows.map((row, index) => {
    const name = hasHeader && index === 0 ? 'th' : 'td';
    const cells = row.map(
      (cell) => `<${name}>${cell.map(({ inlines }) => writeInlines(inlines)).join('<br>')}</${name}>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  // Mail programs know no style sheets.
  return `<table border="1" cellspacing="0" cellpadding="4">${written.join('')}</table>`;
}

function writeInlines(inlines: readonly Inline[]): string {
  return inlines.map(writeInline).join('');
}

function writeInline(inline: Inline): string {
  if (inline.kind === 'note') return `<sup>${inline.number}</sup>`;
  if (inline.kind === 'picture') {
    const data = Buffer.from(inline.data).toString('base64');
    return `<img src="data:image/${inline.format};base64,${data}" alt="${escapeHtml(inline.alt)}" width="${inline.widthPx}">`;
  }
  return writeRun(inline);
}

function writeRun({ text, bold, italic, underline, link }: TextRun): string {
  const tags = [
    ...(link === null ? [] : [{ open: `<a href="${escapeHtml(link)}">`, close: '</a>' }]),
    ...(bold ? [{ open: '<b>', close: '</b>' }] : []),
    ...(italic ? [{ open: '<i>', close: '</i>' }] : []),
    ...(underline ? [{ open: '<u>', close: '</u>' }] : []),
  ];
  const words = escapeHtml(text).replaceAll('\n', '<br>');
  return `${tags.map(({ open }) => open).join('')}${words}${tags
    .toReversed()
    .map(({ close }) => close)
    .join('')}`;
}

/** Spaces that HTML would join stand as those that it keeps. */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/ (?= )/g, '\u00A0')
    .replaceAll('\t', '\u2003');
}
