import { all, columnOf, partsOf, sheetsIn, xmlOf, type CellAt, type Node, type Parts, type SheetXml } from './workbook.js';

interface Workbook {
  readonly parts: Parts;
  readonly sheets: readonly SheetXml[];
}

/** What is wrong with a workbook by one rule; nothing where it keeps it. */
type Rule = (workbook: Workbook) => readonly string[];

const SANS_SERIF = new Set(['Arial', 'Calibri', 'Helvetica', 'Verdana']);
const LONGEST_NAME = 31;

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function areaOf(table: Node | undefined): Area | undefined {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(table?.querySelector('table')?.getAttribute('ref') ?? '') ?? [];
  return left === undefined || right === undefined ? undefined : { left: columnOf(left), top: Number(top), right: columnOf(right), bottom: Number(bottom) };
}

const inArea = ({ top, bottom, left, right }: Area) => ({ row, column }: CellAt) => row >= top && row <= bottom && column >= left && column <= right;

/** Each sheet with its first table's area, where it has one. */
const eachTable = (workbook: Workbook, check: (sheet: SheetXml, area: Area) => boolean): readonly string[] =>
  workbook.sheets.filter((sheet) => {
    const area = areaOf(sheet.tables[0]);
    return area !== undefined && !check(sheet, area);
  }).map(({ name }) => name);

const each = (workbook: Workbook, isRight: (sheet: SheetXml) => boolean): readonly string[] => workbook.sheets.filter((sheet) => !isRight(sheet)).map(({ name }) => name);

const textAt = ({ cells }: SheetXml, ref: string) => cells.find((cell) => cell.ref === ref);
const notesIn = (texts: readonly string[]) => new Set(texts.flatMap((text) => [...text.matchAll(/\[note \d+\]/g)].map(([note]) => note)));

/** The checklist of the Analysis Function for accessible spreadsheets, as far as a machine can see; spelling is left to people. */
export const CHECKLIST: Readonly<Record<string, Rule>> = {
  'one marked-up table a sheet': (workbook) => each(workbook, ({ tables }) => tables.length === 1 && areaOf(tables[0]) !== undefined),
  'no merged cells': (workbook) => each(workbook, ({ xml }) => xml.querySelector('mergeCell') === null),
  'no blank cell in a table': (workbook) => eachTable(workbook, ({ cells }, area) => {
    const filled = cells.filter(inArea(area)).filter(({ text }) => text.trim() !== '').length;
    return filled === (area.bottom - area.top + 1) * (area.right - area.left + 1);
  }),
  'one row of headings, marked as such, each its own': (workbook) => eachTable(workbook, (sheet, { top }) => {
    const table = sheet.tables[0]?.querySelector('table');
    const names = table ? all(table, 'tableColumn').map((column) => column.getAttribute('name')) : [];
    const written = sheet.cells.filter(({ row }) => row === top).map(({ text }) => text);
    return table?.getAttribute('headerRowCount') === '1' && names.join('\n') === written.join('\n') && new Set(names.map((name) => name?.toLowerCase())).size === names.length;
  }),
  'text wraps': (workbook) => eachTable(workbook, ({ cells }, area) => cells.filter(inArea(area)).every(({ style }) => style.wraps)),
  'notes are words on the sheet of notes': ({ parts, sheets }) => {
    const notes = sheets.find(({ name }) => name === 'Notes');
    const known = notesIn(notes?.cells.filter(({ column }) => column === 0).map(({ text }) => text) ?? []);
    const used = notesIn(sheets.filter((sheet) => sheet !== notes).flatMap(({ cells }) => cells.filter(({ row }) => row === 1).map(({ text }) => text)));
    const symbols = /[*†‡§¹²³⁴-⁹]\s*$/;
    return [
      ...[...used].filter((note) => !known.has(note)), ...[...known].filter((note) => !used.has(note)),
      ...sheets.flatMap(({ name, cells }) => cells.filter(({ row, text }) => row < 7 && symbols.test(text)).map(({ ref }) => `${name} ${ref}`)),
      ...(/vertAlign/.test(`${parts['xl/styles.xml'] ?? ''}${parts['xl/sharedStrings.xml'] ?? ''}`) ? ['superscript'] : []),
    ];
  },
  'titles stand in A1, in a style of headings, each its own': (workbook) => {
    const titles = workbook.sheets.map((sheet) => textAt(sheet, 'A1')?.text ?? '');
    return each(workbook, (sheet) => {
      const title = textAt(sheet, 'A1');
      return title !== undefined && title.text !== '' && title.style.name === 'Heading 1' && titles.filter((own) => own === title.text).length === 1;
    });
  },
  'nothing floats, and no header, footer, picture or macro': ({ parts, sheets }) => [
    ...sheets.filter(({ xml }) => xml.querySelector('headerFooter, drawing, legacyDrawing, picture, oleObjects, controls') !== null).map(({ name }) => name),
    ...Object.keys(parts).filter((path) => /vbaProject|media\/|drawings\//.test(path)),
  ],
  'colour tells nothing': ({ parts, sheets }) => {
    const styles = xmlOf(parts['xl/styles.xml']);
    const fills = all(styles, 'fills fill patternFill').map((fill) => fill.getAttribute('patternType')).filter((type) => type !== 'none' && type !== 'gray125');
    const colours = all(styles, 'fonts font color').filter((colour) => colour.getAttribute('theme') !== '1').map(() => 'font');
    return [...fills.map(() => 'fill'), ...colours, ...sheets.filter(({ xml }) => xml.querySelector('conditionalFormatting') !== null).map(({ name }) => name)];
  },
  'names of sheets are short and differ': ({ sheets }) => {
    const names = sheets.map(({ name }) => name.toLowerCase());
    return names.filter((name, place) => name.length > LONGEST_NAME || name === '' || names.indexOf(name) !== place);
  },
  'tables stand at the left edge, and nothing below or beside them': (workbook) =>
    eachTable(workbook, ({ cells }, area) => area.left === 0 && cells.every((cell) => inArea(area)(cell) || (cell.row < area.top && cell.column === 0))),
  'no blank row above a table': (workbook) => eachTable(workbook, (sheet, { top }) => Array.from({ length: top }, (_, row) => `A${row + 1}`).every((ref) => (textAt(sheet, ref)?.text ?? '') !== '')),
  'title, language and creator are properties of the document': ({ parts }) => {
    const core = xmlOf(parts['docProps/core.xml']);
    const isTied = /core-properties/.test(parts['_rels/.rels'] ?? '') && /docProps\/core\.xml/.test(parts['[Content_Types].xml'] ?? '');
    return [...(isTied ? [] : ['relation']), ...['dc:title', 'dc:language', 'dc:creator'].filter((name) => (textOf(core, name) ?? '') === '')];
  },
  'opens on A1 of the first sheet': ({ parts, sheets }) => {
    const active = xmlOf(parts['xl/workbook.xml']).querySelector('workbookView')?.getAttribute('activeTab') ?? '0';
    const selected = sheets.filter(({ xml }) => xml.querySelector('sheetView')?.getAttribute('tabSelected') === '1').map(({ name }) => name);
    const astray = sheets.filter(({ xml }) => xml.querySelector('selection')?.getAttribute('activeCell') !== 'A1').map(({ name }) => name);
    return [...(active === '0' ? [] : ['activeTab']), ...(selected.join() === (sheets[0]?.name ?? '') ? [] : ['tabSelected']), ...astray];
  },
  'no filter and no frozen pane': (workbook) => each(workbook, ({ xml, tables }) => xml.querySelector('pane, autoFilter') === null && tables.every((table) => table.querySelector('autoFilter') === null)),
  'nothing is hidden': (workbook) => each(workbook, ({ state, xml }) => state === null && all(xml, 'row, col').every((one) => one.getAttribute('hidden') !== '1')),
  'columns are as wide as people read': (workbook) => eachTable(workbook, ({ xml }, { right }) => {
    const widths = all(xml, 'cols col').map((column) => Number(column.getAttribute('width')));
    return widths.length === right + 1 && widths.every((width) => width >= 10 && width <= 80);
  }),
  'letters are sans serif, and large enough': (workbook) => each(workbook, ({ cells }) => cells.every(({ row, style }) => SANS_SERIF.has(style.font) && style.size >= (row === 1 ? 12 : 10))),
  'cover, contents and notes come first, and contents list every sheet': ({ sheets }) => {
    const names = sheets.map(({ name }) => name);
    const listed = new Set(sheets[1]?.cells.filter(({ column }) => column === 0).map(({ text }) => text));
    return [...['Cover', 'Contents', 'Notes'].filter((name, place) => names[place] !== name), ...names.filter((name) => name !== 'Contents' && !listed.has(name))];
  },
  'the cover says what, when, who to ask, how, and the small-number rule': ({ sheets }) => {
    const items = new Set(sheets[0]?.cells.filter(({ column }) => column === 0).map(({ text }) => text));
    return ['Period', 'Contact', 'Methods', 'Small numbers'].filter((item) => !items.has(item));
  },
  'the small-number rule stands on every sheet': (workbook) => each(workbook, ({ cells }) => cells.some(({ column, text }) => column === 0 && text.startsWith('Small numbers'))),
};

function textOf(core: Node, name: string): string | undefined {
  return all(core, '*').find((node) => (node as unknown as { readonly tagName: string }).tagName === name)?.textContent;
}

/** What is wrong with a workbook, by rule; an empty list where nothing is. */
export function broken(workbook: Uint8Array): readonly { readonly rule: string; readonly where: readonly string[] }[] {
  const parts = partsOf(workbook);
  const found = { parts, sheets: sheetsIn(parts) };
  return Object.entries(CHECKLIST).map(([rule, check]) => ({ rule, where: check(found) })).filter(({ where }) => where.length > 0);
}
