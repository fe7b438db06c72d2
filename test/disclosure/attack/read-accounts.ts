import type { Equation, Known, Puzzle, Rule } from './read-csv.js';
import type { Page, PageCell } from './read-page.js';

/** What a reader knows of a service beside its report: nothing secret, and nothing that the files do not suggest. */
export interface Layout {
  /** Kind of records, as the waterfall of the page calls it → files that hold them and nothing else, a record a row. */
  readonly filesOf?: Readonly<Record<string, readonly string[]>>;
  /** Kind of records → measures whose values they are, by definition: a list for each form, as a form may have several scores. */
  readonly measuresOf?: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const MANY = 4000;

/** A printed count, hidden ones as [c]; nothing for a text that is neither. */
function printed(text: string): string | undefined {
  if (text === '[c]') return '';
  return /^\d[\d,]*$/.test(text) ? text.replaceAll(',', '') : undefined;
}

/**
 * Counts of the page that stand in no row of indicators.csv, and how they add up by what the page says: records read,
 * left out and used; goals; values by how they came about; people with and without a follow-up; rows of files; reasons
 * for a missing measurement.
 */
export function readAccounts({ cells, sentences }: Page, rule: Rule, { filesOf = {}, measuresOf = {} }: Layout = {}): Puzzle {
  const counts = new Map<string, Known>();
  const equations: Equation[] = [];
  const put = (name: string, text: string, least = 0) => {
    const known = text === '' ? { least, most: MANY } : rule(text);
    counts.set(name, { name, ...known, isHidden: text === '' });
    return name;
  };
  const worked = (name: string) => { counts.set(name, { name, least: 0, most: MANY, isHidden: false }); return name; };
  const of = (table: string) => cells.filter((cell) => cell.table === table);
  for (const [kind, own] of byRow(of('table-waterfall'))) {
    const [read, leftOut, used] = own.map(({ text }) => text);
    const steps = leftOut === 'none' ? [] : (leftOut ?? '').split('; ').map((step) => /^(.*) (\[c\]|[\d,]+)$/.exec(step) ?? []);
    // A reason is named only where somebody has it.
    const parts = steps.map(([, reason = '', count = '']) => put(`${kind}: ${reason}`, printed(count) ?? '', 1));
    equations.push({ total: put(`${kind}: read`, printed(read ?? '') ?? ''), parts: [...parts, put(`${kind}: used`, printed(used ?? '') ?? '')] });
    const values = (measuresOf[kind] ?? []).map((measures) => worked(`${kind}: values of ${measures.join(', ')}`));
    // Forms with a fault are there too, as values that are invalid; nothing is left of people who object.
    const objected = parts.find((part) => part.includes('objects')) ?? '';
    if (values.length > 0) {
      const all = worked(`${kind}: all values`);
      equations.push({ total: all, parts: values });
      equations.push({ total: all, parts: [...(kind === 'Assessments' ? parts.filter((part) => part !== objected) : []), `${kind}: used`] });
    }
  }
  for (const own of byRow(of('table-observations')).values()) {
    const statuses = own.slice(0, -1).map((cell) => put(`${cell.row}: ${cell.column}`, printed(cell.text) ?? ''));
    const name = Object.entries(measuresOf).flatMap(([kind, forms]) => forms.filter((measures) => measures.includes(own[0]?.row ?? '')).map((measures) => `${kind}: values of ${measures.join(', ')}`))[0];
    equations.push({ total: name ?? worked(`${own[0]?.row ?? ''}: all values`), parts: statuses });
  }
  const goals = of('table-goal-account').map((cell) => put(`goals: ${cell.row}`, printed(cell.text) ?? ''));
  const given = goals.at(-1);
  if (given !== undefined) equations.push({ total: given, parts: goals.slice(0, -1) });
  if (given !== undefined && counts.has('Goals: read')) equations.push({ total: given, parts: ['Goals: read'] });
  for (const [kind, names] of Object.entries(filesOf)) {
    const files = of('table-files').filter((cell) => cell.column === 'Rows' && names.includes(cell.row)).map((cell) => put(`rows of ${cell.row}`, printed(cell.text) ?? ''));
    if (files.length > 0 && counts.has(`${kind}: read`)) equations.push({ total: `${kind}: read`, parts: files });
  }
  readMeasured({ of, sentences, put, worked, equations });
  return { counts, equations: equations.filter(({ total, parts }) => counts.has(total) && parts.length > 0 && parts.every((part) => counts.has(part))) };
}

function byRow(cells: readonly PageCell[]): ReadonlyMap<string, readonly PageCell[]> {
  const rows = new Map<string, PageCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}

/** Who was measured twice, once or not at all, by measure: the table, the statement of what is missing, and the means beside each other. */
function readMeasured({ of, sentences, put, worked, equations }: {
  readonly of: (table: string) => readonly PageCell[];
  readonly sentences: readonly string[];
  readonly put: (name: string, text: string, least?: number) => string;
  readonly worked: (name: string) => string;
  readonly equations: Equation[];
}): void {
  for (const [measure, [paired, unpaired]] of byRow(of('table-attrition'))) {
    const people = (cell: PageCell | undefined) => /(\d[\d,]*) people/.exec(cell?.text ?? '')?.[1]?.replaceAll(',', '') ?? '';
    const [twice, once] = [put(`${measure}: measured twice`, people(paired)), put(`${measure}: measured once`, people(unpaired))];
    const means = sentences.map((text) => /^(.*): \S+ for the ([\d,]+) people measured twice; .* mean of (all|[\d,]+) first scores .* mean of (all|[\d,]+) later ones/.exec(text)).find((found) => found?.[1] === measure);
    const first = means?.[3];
    // Whoever has a first score has it as a baseline.
    if (first !== undefined) equations.push({ total: put(`${measure}: first scores`, first === 'all' ? '' : first.replaceAll(',', '')), parts: [twice, once] });
    const missing = sentences.find((text) => text.startsWith(`${measure}: of `) && text.includes('closed episodes due'));
    const reasons = [...(/People without both: (.*?)\.(?: |$)/.exec(missing ?? '')?.[1] ?? '').matchAll(/(no follow-up, [^;]*?) (\d[\d,]*)(?:;|$)/g)];
    const told = reasons.map(([, reason = '', count = '']) => put(`${measure}: ${reason}`, count.replaceAll(',', '')));
    // Those named without a number may have no first measurement, or no follow-up: what is left is a count of nobody in particular.
    if (told.length > 0) equations.push({ total: once, parts: [...told, worked(`${measure}: no follow-up, others`)] });
  }
}
