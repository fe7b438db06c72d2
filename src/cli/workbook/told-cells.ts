import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { NOT_STORED } from '../../records/sheet-fault.js';

/**
 * A workbook whose cells say as text what their reader passes over: errors (#N/A) and formulas without a stored result,
 * which it takes for empty cells, and percentages, which are stored as fractions.
 *
 * @throws for bytes that are no workbook
 */
export function withToldCells(content: Uint8Array): Uint8Array {
  const files = unzipSync(content, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  const texts = Object.entries(files).filter(([name]) => name.endsWith('.xml')).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
  const percentages = new Set(texts.flatMap(({ text }) => (CELL_STYLES.test(text) ? percentStyles(text) : [])));
  const changed = texts.flatMap(({ name, text }) => {
    const told = SHEET.test(text) ? toldSheet(text, percentages) : text;
    return told === text ? [] : [[name, strToU8(told)] as const];
  });
  // Who reads it unpacks it again, so that nothing is packed tightly.
  return changed.length === 0 ? content : zipSync({ ...files, ...Object.fromEntries(changed) }, { level: 0 });
}

const SHEET = /<(?:\w+:)?sheetData[\s>]/;
const CELL_STYLES = /<(?:\w+:)?cellXfs[\s>]/;
/** What stands between the name of an element and its end. */
const REST = String.raw`(?:"[^"]*"|'[^']*'|[^>"'])*`;
const CELL = /<((?:\w+:)?)c(\s[^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/g;
const MAY_FAIL = /\st=["']e["']|<(?:\w+:)?f[\s/>]/;
const FORMULA = /<(?:\w+:)?f[\s/>]/;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?(?:\/>|>([^<]*)<)/;

/** Reads an attribute of an element. */
function reader(name: string): (element: string) => string | undefined {
  const pattern = new RegExp(String.raw`\s${name}=(["'])(.*?)\1`, 's');
  return (element) => pattern.exec(element)?.[2];
}

const [typeOf, styleOf, formatOf, codeOf] = [reader('t'), reader('s'), reader('numFmtId'), reader('formatCode')];

function toldSheet(text: string, percentages: ReadonlySet<string>): string {
  // Most workbooks hold neither, and are left as they are.
  if (percentages.size === 0 && !MAY_FAIL.test(text)) return text;
  return text.replace(CELL, (cell, prefix: string, attributes: string, inner = '') => {
    const told = toldCell(attributes, inner as string, percentages);
    return told === undefined ? cell : `<${prefix}c${attributes.replace(/\st=(["']).*?\1/, '')} t="str"><${prefix}v>${told}</${prefix}v></${prefix}c>`;
  });
}

/** What a cell is to say; nothing where its reader sees it as it is. */
function toldCell(attributes: string, inner: string, percentages: ReadonlySet<string>): string | undefined {
  const type = typeOf(attributes) ?? 'n';
  const value = valueIn(inner);
  if (type === 'e') return value || NOT_STORED;
  if (!value) return lacksResult(type, inner) ? NOT_STORED : undefined;
  return type === 'n' && percentages.has(styleOf(attributes) ?? '0') ? percentage(Number(value)) : undefined;
}

/** An empty value stands for the empty text that a formula of texts may give, and for nothing in any other. */
function lacksResult(type: string, inner: string): boolean {
  return FORMULA.test(inner) && (type !== 'str' || valueIn(inner) === undefined);
}

function valueIn(inner: string): string | undefined {
  const found = VALUE.exec(inner);
  return found ? (found[1] ?? '') : undefined;
}

/** Fifteen digits are all that a spreadsheet keeps; the sixteenth is the noise of binary fractions. */
const DIGITS = 15;

function percentage(fraction: number): string {
  return `${Number((fraction * 100).toPrecision(DIGITS))}%`;
}

/** The places of the cell styles that show a percentage. */
function percentStyles(styles: string): readonly string[] {
  const codes = new Map(elements(styles, 'numFmt').map((own) => [formatOf(own), codeOf(own) ?? '']));
  const isPercent = (style: string) => {
    const format = formatOf(style);
    return BUILT_IN.has(format) || (codes.get(format) ?? '').replace(LITERAL, '').includes('%');
  };
  const [, own = ''] = /<(?:\w+:)?cellXfs[\s>]([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles) ?? [];
  return elements(own, 'xf').flatMap((style, place) => (isPercent(style) ? [String(place)] : []));
}

/** 0% and 0.00%, which every workbook has. */
const BUILT_IN: ReadonlySet<string | undefined> = new Set(['9', '10']);
/** Of a number format what is shown as it stands. */
const LITERAL = /\\.|&quot;.*?&quot;|"[^"]*"/g;

function elements(text: string, name: string): readonly string[] {
  return text.match(new RegExp(String.raw`<(?:\w+:)?${name}\s${REST}>`, 'g')) ?? [];
}
