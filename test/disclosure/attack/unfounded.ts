import { grouped, type Line } from './read-csv.js';
import type { Page, PageCell } from './read-page.js';

/** A number that some file tells and indicators.csv does not show of the same figure. */
export interface Unfounded {
  readonly where: string;
  readonly text: string;
  readonly number: string;
}

/** Tables of counts that have no row in indicators.csv: their counts are attacked together with its rows, by `readAccounts`. */
export const ACCOUNTS: ReadonlySet<string> = new Set(['table-attrition', 'table-observations', 'table-goal-account', 'table-waterfall', 'table-files']);

/** Tables and columns whose numbers count nobody, or are made from shown counts and nothing else, and why. */
const SAFE_CELLS: readonly (readonly [what: RegExp, why: string])[] = [
  [/^table-codes|^table-mapping/, 'the codes of a standard, the same for every service'],
  [/^table-months-limits/, 'limits made from the counts of the months, which are there only where all are shown'],
  [/^table-funnel.* (?:95%|99\.8%) limits/, 'limits made from the shown counts of everybody and of the group'],
  [/difference from everybody else/, 'made from two shown shares'],
  [/over everyone due/, 'bounds made from shown counts, none where one is hidden'],
  [/^table-\S+ Threshold for better or worse/, 'the published rule of the measure'],
  [/How to read it|What it says|Stands out|Beside everybody/, 'words for a figure beside it'],
];

/** Sentences whose numbers count nobody, and why. Every other sentence is held against what the tables show. */
const SAFE_SENTENCES: readonly (readonly [what: RegExp, why: string])[] = [
  [/^nhs-star-7: counts from 1 to 7|^\S+: counts (?:of|from) /, 'the rule itself'],
  [/^Words stand here only where/, 'the rule for quotations'],
  [/^[^:]+: “.*”(?: \(paraphrased\))?$/, 'words that were approved to be quoted'],
  [/ points?, (?:higher|lower)|one of \d+ situations|any of \d+ items|a year, lower is better|0 to 7 |^Their own goals, in their own words/, 'what was asked, from the definition'],
  [/^GP contacts: People tend to be referred/, 'figures of a published study'],
  [/standard deviations \(more of it where positive\)/, 'standardised differences: attacked by `fittingDifferences`'],
  [/^Figures about change|^No percentage|^Where fewer|^In the period covered|^Change compares|^Engaged|^Counted by|^Two or more|^Reach comes|^People who had started at least 56 days/, 'how figures are made'],
  [/^(?:Completeness: |\d groups are compared|.*: \d+ of \d+ groups here)/, 'grades; numbers of groups, which are no people'],
  [/^\d+\. /, 'numbers of sections'],
  [/may not add up to 100%/, 'a remark on rounding'],
  [/ for the \d+ people measured twice; /, 'means of all first and all later scores: their numbers are attacked by `readAccounts`'],
  [/^[0-9a-f]{12,64}$|^\d+\.\d+\.\d+$/, 'hashes and versions'],
];

const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
/** What looks like a number and is none of this run's: days, names, limits that are told as such, rules. */
const NO_NUMBERS = new RegExp([
  `\\d{1,2} (?:${MONTHS})[a-z]* \\d{4}`, `(?:${MONTHS}) to (?:${MONTHS}) \\d{4}`, `(?:${MONTHS}) \\d{4} to (?:${MONTHS}) \\d{4}`, `(?:${MONTHS}) \\d{4}`,
  '[A-Za-z]+-?\\d+(?:-\\d+)*', '[Oo]n \\d+ of \\d+ measures', '\\(\\d+% (?:to under \\d+%|or more)\\)', '\\(under \\d+%?\\)', '95% interval',
  '\\d[\\d.]* (?:[a-z]+ )?(?:points?|times the rate|days?|evenings?)(?: a [a-z]+)? or more', 'half of them \\d[\\d.]* to \\d[\\d.]* days', '(?<=\\d )days', 'by its grade (?:under \\d+%|\\d+% (?:to under \\d+%|or more))',
].join('|'), 'g');

const NUMBER = /[−-]?\d[\d,]*(?:\.\d+)?%?/g;

/** @param names names of groups that hold numbers, such as age bands */
export function numbersIn(text: string, names: readonly string[] = []): readonly string[] {
  const rest = names.reduce((own, name) => own.replaceAll(name, ' '), text);
  return [...rest.replaceAll(NO_NUMBERS, ' ').matchAll(NUMBER)].map(([number]) => number.replaceAll(',', '').replace('−', '-'));
}

/** Every way in which what a line shows may be written: its counts, its value and limits, and these as percentages. */
function written(line: Line): readonly string[] {
  const counts = ['numerator', 'denominator'].map((column) => line[column] ?? '').filter((text) => text !== '');
  const values = ['value', 'lower95', 'upper95'].map((column) => line[column] ?? '').filter((text) => text !== '').map(Number);
  const half = (value: number, digits: number) => (Math.sign(value) * (Math.round(Math.abs(value) * 10 ** digits + 1e-9) / 10 ** digits)).toFixed(digits).replace(/^-(?=0(?:\.0)?$)/, '');
  const isShare = line['statistic'] === 'proportion' || line['statistic'] === 'distribution';
  const isRatio = line['statistic'] === 'ratio' || line['statistic'] === 'rate';
  return [...counts, ...counts.map((count) => half(Number(count), 0)), ...values.flatMap((value) => (isShare ? [`${half(value * 100, 0)}%`, `${half(value * 100, 1)}%`] : [String(value), half(value, 1), ...(isRatio ? [half(value, 0), half(value, 2)] : [])]))];
}

/** A column of the same figures, over goals that still stood: its heading says so, and leads nowhere. */
const STANDING = 'Over goals that still stood';
/** Labels of groups that are not their names. */
const LABELS: Readonly<Record<string, string>> = { nothemerecorded: 'notcoded', otherseachtoosmalltoshow: 'smallgroupstogether' };

const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
const anchor = (id: string) => id.replaceAll('/', '-');

/** Lines that a cell may be about, as far as its headings say: figure, measure, group or level, part of the period. */
function linesFor({ definitions, row, column, text }: PageCell, figures: ReadonlyMap<string, readonly Line[]>, whole: { readonly start: string; readonly end: string }): readonly Line[] {
  const ids = column === STANDING ? definitions.map((id) => `${id}-standing`) : definitions;
  const figure = ids.find((id) => figures.has(id));
  const about = (figure === undefined ? [...figures.values()].flat() : (figures.get(figure) ?? [])).filter((line) => ids.every((id) => id === anchor(line['indicator_id'] ?? '') || id === anchor(line['measure'] ?? '')));
  const part = [row, text].map((own) => new RegExp(`(${MONTHS})(?: (\\d{4}))? to (${MONTHS}) (\\d{4})`).exec(own)).find((found) => found !== null);
  const start = part ? `${part[2] ?? part[4] ?? ''}-${String(MONTHS.split('|').indexOf(part[1] ?? '') + 1).padStart(2, '0')}-01` : whole.start;
  const end = part ? `${part[4] ?? ''}-${String(MONTHS.split('|').indexOf(part[3] ?? '') + 1).padStart(2, '0')}` : whole.end;
  const then = about.filter((line) => line['period_start'] === start && (line['period_end'] ?? '').startsWith(end));
  const [group = '', named = group] = row.split(': ').map(plain);
  const isOf = (category: string) => (line: Line) => line['breakdown'] !== 'all' && plain(line['category'] ?? '') === category;
  const ofGroup = then.filter(isOf(LABELS[named] ?? named));
  const everybody = then.filter((line) => line['breakdown'] === 'all');
  const own = ofGroup.length > 0 ? ofGroup : everybody;
  const ofLevel = own.filter((line) => line['level'] !== '' && [plain(row), plain(column)].includes(plain(line['level'] ?? '')));
  return ofLevel.length > 0 ? ofLevel : own;
}

/** A note without the headings of rows that it is about, which may hold numbers. */
function withoutHeadings(text: string, headings: ReadonlySet<string>): string {
  const starts = [...text.matchAll(/: /g)].map(({ index }) => index + 2);
  const start = starts.find((own) => text.slice(own).replace(/\.$/, '').split('; ').every((part) => headings.has(part)));
  return start === undefined ? text : text.slice(0, start);
}

/** Ticks of an axis. */
const AXIS = new Set(['0%', '20%', '40%', '60%', '80%', '100%']);

/** Numbers of the page that are not those of a line of the same figure. */
export function unfoundedOnPage({ cells, pictures, sentences }: Page, lines: readonly Line[], whole: { readonly start: string; readonly end: string }): readonly Unfounded[] {
  const figures = grouped(lines, (line) => anchor(line['indicator_id'] ?? ''));
  const names = [...new Set(lines.flatMap(({ category = '' }) => (/\d.*\D|\D.*\d/.test(category) ? [category] : [])))];
  const of = (where: string, text: string, known: ReadonlySet<string>) => numbersIn(text, names).filter((number) => !known.has(number)).map((number): Unfounded => ({ where, text, number }));
  const inCells = cells.filter(({ table }) => !ACCOUNTS.has(table)).flatMap((cell) => {
    const where = `${cell.table} ${cell.row} ${cell.column}`;
    if (SAFE_CELLS.some(([what]) => what.test(where)) || (cell.text === '100%' && cell.column === 'Share')) return [];
    return of(where, cell.text, new Set(linesFor(cell, figures, whole).flatMap(written)));
  });
  const shares = new Set([...cells.flatMap(({ text }) => numbersIn(text)).filter((number) => number.endsWith('%')), ...AXIS]);
  const inTable = (table: string) => new Set([...cells.filter((cell) => cell.table === table).flatMap(({ text, row, column }) => [text, row, column].flatMap((own) => numbersIn(own, names))), ...shares]);
  const inPictures = pictures.flatMap(({ table, texts }) => texts.flatMap((text) => of(`picture of ${table}`, text, inTable(table))));
  const told = new Set([...cells.filter(({ table }) => ACCOUNTS.has(table)).flatMap(({ text }) => numbersIn(text)), ...lines.filter((line) => line['breakdown'] === 'all').flatMap(written)]);
  const headings = new Set(cells.map(({ row }) => row));
  return [...inCells, ...inPictures, ...sentences.filter((text) => !SAFE_SENTENCES.some(([what]) => what.test(text))).flatMap((text) => of('sentence', withoutHeadings(text, headings), told))];
}
