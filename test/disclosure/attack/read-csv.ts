import Papa from 'papaparse';

/** A line of indicators.csv as anybody reads it: texts. */
export type Line = Readonly<Record<string, string>>;

export function linesOf(csv: string): readonly Line[] {
  return Papa.parse<Line>(csv, { header: true, skipEmptyLines: true }).data;
}

/** What a reader knows of one count: the least and most it can be by what is printed. */
export interface Known {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly isHidden: boolean;
}

/** That some counts add up to another. */
export interface Equation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** That one count is a share of another, known to so much. */
interface Share {
  readonly top: string;
  readonly bottom: string;
  readonly least: number;
  readonly most: number;
}

export interface Puzzle {
  readonly counts: ReadonlyMap<string, Known>;
  readonly equations: readonly Equation[];
  readonly shares?: readonly Share[];
}

/** How the published rule is read backwards. Written from its words, not from our code. */
export type Rule = (printed: string) => { readonly least: number; readonly most: number };

/** 0 is 0; anything else is to the nearest 5 and at least 8. */
export const starSeven: Rule = (printed) => (printed === '0' ? { least: 0, most: 0 } : { least: Math.max(8, Number(printed) - 2), most: Number(printed) + 2 });
/** At least 5, to the nearest 5: what is hidden may be nobody. */
export const fiveOrMore: Rule = (printed) => ({ least: Math.max(5, Number(printed) - 2), most: Number(printed) + 2 });
/** What is printed is exact. */
export const exactly: Rule = (printed) => ({ least: Number(printed), most: Number(printed) });

const MANY = 400;
const FIELDS = ['numerator', 'denominator', 'initial_population', 'excluded'] as const;

/** Turns printed lines into counts and equations: everything that the columns' meanings say. */
export function puzzleOf(lines: readonly Line[], rule: Rule, { same = [], exactRates = false }: { readonly same?: readonly ((line: Line, field: string) => string | undefined)[]; readonly exactRates?: boolean } = {}): Puzzle {
  const counts = new Map<string, Known>();
  const equations: Equation[] = [];
  const nameOf = (line: Line, field: string) => same.map((own) => own(line, field)).find((name) => name !== undefined)
    ?? [line['indicator_id'], line['measure'], field === 'numerator' ? line['level'] : '', field, line['period_start'], line['period_end'], line['breakdown'], line['category']].join('|');
  const has = (line: Line, field: string) => line['marker'] !== '[x]' && (field !== 'denominator' || line['statistic'] !== 'count') && (field !== 'numerator' || (line['statistic'] !== 'mean' && line['statistic'] !== 'median'));
  for (const line of lines) {
    for (const field of FIELDS) {
      if (!has(line, field)) continue;
      const printed = line[field] ?? '';
      const known = printed === '' ? { least: 0, most: MANY } : rule(printed);
      const name = nameOf(line, field);
      const before = counts.get(name);
      counts.set(name, { name, least: Math.max(known.least, before?.least ?? 0), most: Math.min(known.most, before?.most ?? MANY), isHidden: printed === '' && (before?.isHidden ?? true) });
    }
    if (line['marker'] === '[x]') continue;
    const members = nameOf(line, line['statistic'] === 'count' ? 'numerator' : 'denominator');
    equations.push({ total: nameOf(line, 'initial_population'), parts: [members, nameOf(line, 'excluded')] });
    if (line['statistic'] !== 'proportion') continue;
    const rest = `rest of ${nameOf(line, 'numerator')}`;
    counts.set(rest, { name: rest, least: 0, most: MANY, isHidden: true });
    equations.push({ total: members, parts: [nameOf(line, 'numerator'), rest] });
  }
  const distributions = grouped(lines.filter(({ statistic, marker }) => statistic === 'distribution' && marker !== '[x]'), (line) => nameOf(line, 'denominator'));
  for (const [total, own] of distributions) equations.push({ total, parts: [...new Set(own.map((line) => nameOf(line, 'numerator')))] });
  const whole = lines.filter(({ breakdown, marker }) => breakdown === 'all' && marker !== '[x]');
  for (const line of whole) {
    const own = lines.filter((other) => ['indicator_id', 'measure', 'level', 'period_start', 'period_end'].every((field) => other[field] === line[field]) && other['breakdown'] !== 'all');
    for (const categories of grouped(own, ({ breakdown = '' }) => breakdown).values()) {
      for (const field of FIELDS) if (has(line, field)) equations.push({ total: nameOf(line, field), parts: categories.map((other) => nameOf(other, field)) });
    }
  }
  // A rate to two decimals, made from exact counts.
  const shares = lines.filter((line) => exactRates && (line['statistic'] === 'proportion' || line['statistic'] === 'distribution') && (line['value'] ?? '') !== '')
    .map((line): Share => ({ top: nameOf(line, 'numerator'), bottom: nameOf(line, 'denominator'), least: Number(line['value']) - 0.005 - 1e-9, most: Number(line['value']) + 0.005 + 1e-9 }));
  return { counts, shares, equations: equations.filter(({ total, parts }) => parts.length > 0 && !parts.includes(total)) };
}

export function grouped<Item>(items: readonly Item[], by: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}
