import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DOMParser } from 'linkedom';

/** The XML files of a workbook by their paths. */
export type Parts = Readonly<Record<string, string>>;

export function partsOf(workbook: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function workbookOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** As much of an XML element as the checks ask of one. */
export interface Node {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Node | null;
  querySelectorAll(selector: string): Iterable<Node>;
}

export function xmlOf(text = '<none/>'): Node {
  return new DOMParser().parseFromString(text, 'text/xml') as unknown as Node;
}

export function all(node: Node, selector: string): readonly Node[] {
  return [...node.querySelectorAll(selector)];
}

export interface CellAt {
  readonly ref: string;
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
  readonly style: Style;
}

interface Style {
  readonly wraps: boolean;
  readonly name: string;
  readonly size: number;
  readonly font: string;
}

export interface SheetXml {
  readonly name: string;
  readonly state: string | null;
  readonly xml: Node;
  readonly text: string;
  readonly cells: readonly CellAt[];
  /** The tables that its relations lead to. */
  readonly tables: readonly Node[];
}

/** The sheets of a workbook in order, taken apart from its XML without the library that wrote it. */
export function sheetsIn(parts: Parts): readonly SheetXml[] {
  const strings = all(xmlOf(parts['xl/sharedStrings.xml']), 'si').map(({ textContent }) => textContent);
  const styles = stylesIn(xmlOf(parts['xl/styles.xml']));
  const relations = all(xmlOf(parts['xl/_rels/workbook.xml.rels']), 'Relationship');
  return all(xmlOf(parts['xl/workbook.xml']), 'sheets sheet').map((sheet) => {
    const target = relations.find((relation) => relation.getAttribute('Id') === sheet.getAttribute('r:id'))?.getAttribute('Target') ?? '';
    const text = parts[`xl/${target}`] ?? '';
    const xml = xmlOf(text);
    const own = all(xmlOf(parts[`xl/worksheets/_rels/${target.split('/')[1] ?? ''}.rels`]), 'Relationship');
    const ids = all(xml, 'tablePart').map((part) => part.getAttribute('r:id'));
    const tables = ids.map((id) => own.find((relation) => relation.getAttribute('Id') === id)?.getAttribute('Target') ?? '').map((path) => xmlOf(parts[`xl/${path.replace('../', '')}`]));
    return { name: sheet.getAttribute('name') ?? '', state: sheet.getAttribute('state'), xml, text, tables, cells: all(xml, 'sheetData c').map((cell) => cellAt(cell, strings, styles)) };
  });
}

function cellAt(cell: Node, strings: readonly string[], styles: readonly Style[]): CellAt {
  const ref = cell.getAttribute('r') ?? '';
  const value = cell.querySelector('v')?.textContent ?? '';
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  const style = styles[Number(cell.getAttribute('s') ?? 0)];
  if (!style) throw new Error(`a cell has a style that is not there: ${ref}`);
  return { ref, row: Number(row), column: columnOf(letters), text: cell.getAttribute('t') === 's' ? (strings[Number(value)] ?? '') : value, style };
}

export function columnOf(letters: string): number {
  return Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, letter) => sum * 26 + letter, 0) - 1;
}

function stylesIn(xml: Node): readonly Style[] {
  const fonts = all(xml, 'fonts font');
  const names = all(xml, 'cellStyles cellStyle');
  return all(xml, 'cellXfs xf').map((format) => {
    const font = fonts[Number(format.getAttribute('fontId') ?? 0)];
    const name = names.find((own) => own.getAttribute('xfId') === (format.getAttribute('xfId') ?? '0'))?.getAttribute('name') ?? '';
    return {
      wraps: format.querySelector('alignment')?.getAttribute('wrapText') === '1', name,
      size: Number(font?.querySelector('sz')?.getAttribute('val')), font: font?.querySelector('name')?.getAttribute('val') ?? '',
    };
  });
}
