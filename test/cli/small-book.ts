import { strToU8, zipSync } from 'fflate';

/**
 * A workbook of one sheet, from rows of cells: a text as it is, or the inside of a cell as XML behind its attributes.
 * Styles: 0 plain, 1 a day, 2 `0%`, 3 a percentage of a format of its own, 4 a plain number with a percent sign behind it.
 */
export function smallBook(rows: readonly (readonly (string | { readonly is: string; readonly inner?: string })[])[]): Uint8Array {
  const sheet = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, place) => cellOf(cell, `${String.fromCharCode(A + place)}${row + 1}`)).join('')}</row>`).join('');
  return zipSync(Object.fromEntries(Object.entries({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  }).map(([name, text]) => [name, strToU8(text)])));
}

const A = 65;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[&gt;0]0.0%;0%"/><numFmt numFmtId="165" formatCode="0&quot;%&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"><alignment/></xf><xf numFmtId="165"/></cellXfs></styleSheet>`;

function cellOf(cell: string | { readonly is: string; readonly inner?: string }, address: string): string {
  if (typeof cell === 'string') return cell === '' ? '' : `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  return cell.inner === undefined ? `<c r="${address}"${cell.is}/>` : `<c r="${address}"${cell.is}>${cell.inner}</c>`;
}
