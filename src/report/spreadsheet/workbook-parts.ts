import type { Feature as FeatureOf } from 'write-excel-file/universal';
import { columnLetters, headingRow, type Sheet } from './sheet.js';

type Feature = FeatureOf<Blob>;

/** What the workbook says of itself, for people and for screen readers. It holds no time of day. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly language: string;
}

/** Title, language and subject of the document. */
export function propertiesPart({ title, subject, creator, language }: Properties): Feature {
  const content = 'application/vnd.openxmlformats-package.core-properties+xml';
  const type = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  const core = `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`
    + `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(creator)}</dc:creator><dc:language>${escaped(language)}</dc:language></cp:coreProperties>`;
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => `<Override PartName="/docProps/core.xml" ContentType="${content}"/>` },
        '_rels/.rels': { insert: () => `<Relationship Id="rId-properties-1" Type="${type}" Target="docProps/core.xml"/>` },
      },
      write: { files: () => ({ 'docProps/core.xml': core }) },
    },
  };
}

/** Each sheet's table, marked up as one with its row of headings, without filter, stripes or fill. */
export function tableParts(sheets: readonly Sheet[]): Feature {
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/table';
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => sheets.map((_, place) => `<Override PartName="/${tableFile(place)}" ContentType="${content}"/>`).join('') },
        'xl/worksheets/_rels/sheet{id}.xml.rels': { insert: (_, { sheetIndex }) => `<Relationship Id="rId-table-1" Type="${type}" Target="../${tableFile(sheetIndex).slice('xl/'.length)}"/>` },
        'xl/worksheets/sheet{id}.xml': { insert: () => '<tableParts count="1"><tablePart r:id="rId-table-1"/></tableParts>' },
      },
      write: { files: () => Object.fromEntries(sheets.map((sheet, place) => [tableFile(place), tableXml(sheet, place)])) },
    },
  };
}

function tableFile(place: number): string {
  return `xl/tables/table${place + 1}.xml`;
}

function tableXml(sheet: Sheet, place: number): string {
  const { headings, rows, name } = sheet;
  const top = headingRow(sheet);
  const ref = `A${top}:${columnLetters(headings.length - 1)}${top + rows.length}`;
  const displayName = `table_${place + 1}_${name.replace(/\W+/g, '_').toLowerCase()}`;
  const columns = headings.map((heading, column) => `<tableColumn id="${column + 1}" name="${escaped(heading)}"/>`).join('');
  return `${DECLARATION}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${place + 1}" name="${displayName}" displayName="${displayName}" ref="${ref}" headerRowCount="1" totalsRowShown="0">`
    + `<tableColumns count="${headings.length}">${columns}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

/** The cursor in A1, the first sheet in front, links from the first column to other sheets, and paper as wide as the table. */
export function viewsAndLinks(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const view = `<sheetViews><sheetView ${sheetIndex === 0 ? 'tabSelected="1" ' : ''}workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>`;
            return xml.replace('<cols>', `${FITS}${view}<cols>`).replace('</sheetData>', `</sheetData>${linksXml(sheets[sheetIndex])}${PAPER}`);
          },
        },
      },
    },
  };
}

const FITS = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
/** A4, lying. */
const PAPER = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

function linksXml(sheet: Sheet | undefined): string {
  const { links = [] } = sheet ?? {};
  if (!sheet || links.length === 0) return '';
  const each = links.map(({ row, sheet: to }) => `<hyperlink ref="A${headingRow(sheet) + 1 + row}" location="${escaped(`'${to}'!A1`)}" display="${escaped(to)}"/>`);
  return `<hyperlinks>${each.join('')}</hyperlinks>`;
}

/** Titles bear the style Heading 1, by which they are found without seeing them. They are the cells in the size of a title. */
export function headingStyle(titleSize: number): Feature {
  return {
    files: {
      transform: {
        'xl/styles.xml': {
          transform: (xml) => {
            const fonts = [...(/<fonts[^>]*>(.*?)<\/fonts>/s.exec(xml)?.[1] ?? '').matchAll(/<font>.*?<\/font>/gs)].map(([font]) => font);
            const title = fonts.findIndex((font) => font.includes(`<sz val="${titleSize}"/>`));
            const bases = `<cellStyleXfs count="2"><xf fontId="0"/><xf fontId="${title}" applyFont="1"/></cellStyleXfs>`;
            const names = '<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/></cellStyles>';
            const tagged = xml.replace(/<cellXfs.*<\/cellXfs>/s, (cells) => cells.replaceAll(`fontId="${title}"`, `fontId="${title}" xfId="1"`));
            return tagged.replace('<cellXfs', `${bases}<cellXfs`).replace('</cellXfs>', `</cellXfs>${names}`);
          },
        },
      },
    },
  };
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
