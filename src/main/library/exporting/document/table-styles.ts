/** The looks of tables and of boxes. The writer has no options for styles of tables, so it is given them as XML. */
import { CALL_OUT_BOX, TABLE, TABLE_WITH_HEADER } from './style-names.ts';
import { HAIRLINE, SHADE } from './style-parts.ts';

const BOX = ['top', 'left', 'bottom', 'right'];
const GRID = [...BOX, 'insideH', 'insideV'];
const shade = `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${SHADE}"/></w:tcPr>`;

/** For the writer's `externalStyles`. Lengths in twentieths of a point. */
export const tableStyles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  tableStyle(TABLE, 'Briefing Table', 'TableNormal', look(GRID, { top: 50, side: 100, bottom: 50 })),
  // LibreOffice shades the first row also of a table that says it has no header, so such a table has the style above.
  tableStyle(
    TABLE_WITH_HEADER,
    'Briefing Table With Header',
    TABLE,
    `<w:tblStylePr w:type="firstRow">${shade}</w:tblStylePr>`,
  ),
  tableStyle(
    CALL_OUT_BOX,
    'Call-out Box',
    'TableNormal',
    // Below, the last paragraph has room of its own.
    `${look(BOX, { top: 120, side: 200, bottom: 40 })}${shade}`,
  ),
].join('')}</w:styles>`;

function tableStyle(id: string, name: string, basedOn: string, content: string): string {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:uiPriority w:val="99"/><w:qFormat/>${content}</w:style>`;
}

/** `margins` are those of each cell. */
function look(borders: readonly string[], margins: { top: number; side: number; bottom: number }): string {
  const { top, side, bottom } = margins;
  const lines = borders.map(
    (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="${HAIRLINE}"/>`,
  );
  const room = Object.entries({ top, left: side, bottom, right: side }).map(
    ([edge, width]) => `<w:${edge} w:w="${width}" w:type="dxa"/>`,
  );
  return `<w:tblPr><w:tblBorders>${lines.join('')}</w:tblBorders><w:tblCellMar>${room.join('')}</w:tblCellMar></w:tblPr>`;
}
