/** Tables in JavaScript, as somebody would write it with arquero. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import * as aq from 'arquero';
import { ITEMS } from '../data.js';
import { cellsOfPairs, drilled, DRILL, MONTHS, type Cells } from '../jobs.js';
import { runOne } from '../run-one.js';

type Row = Readonly<Record<string, string | number | null | undefined>>;

const { op, escape, desc } = aq;
const read = (folder: string, file: string) => aq.fromCSV(readFileSync(join(folder, file), 'utf8'), { autoType: true });
const answersOf = (row: Row) => ITEMS.map((item) => (row[item] ?? null) as number | null);

/** −1 for too few answers, −2 for one that cannot be given. */
function scoreOf(row: Row): number {
  const answers = answersOf(row);
  const given = answers.filter((answer) => answer !== null);
  if (given.some((answer) => answer < 0 || answer > 3)) return -2;
  const sum = given.reduce((total, answer) => total + answer, 0);
  if (given.length === ITEMS.length) return sum;
  return given.length < 7 || answers.at(-1) === null ? -1 : Math.round((sum * ITEMS.length) / given.length);
}

function t1(folder: string): Cells {
  const forms = read(folder, 'forms.csv').derive({ score: escape(scoreOf), day: escape(({ on }: { on: Date }) => on.getTime()) }).filter(escape(({ score }: { score: number }) => score > -2));
  const last = forms.groupby('person_id').rollup({ last: op.max('day') });
  const scored = forms.filter(escape(({ score }: { score: number }) => score >= 0)).derive({ dated: escape(({ day, score }: { day: number; score: number }) => dated(day, score)) });
  return cellsOf(ends(scored, 'person_id').join(last, 'person_id').join(read(folder, 'persons.csv'), 'person_id'));
}

/** There is no first and last of a group but by a window, which is slower: the day and the value are one number. */
const dated = (day: number, value: number) => (day / DAY) * VALUES + value;
const DAY = 86_400_000;
const VALUES = 100;

function ends(rows: ReturnType<typeof read>, id: string): ReturnType<typeof read> {
  return rows.groupby(id).rollup({ first: op.min('dated'), last_one: op.max('dated') }).derive({
    baseline: escape(({ first }: { first: number }) => first % VALUES),
    follow_up: escape(({ last_one }: { last_one: number }) => last_one % VALUES),
    from: escape(({ first }: { first: number }) => Math.floor(first / VALUES)),
    to: escape(({ last_one }: { last_one: number }) => Math.floor(last_one / VALUES)),
  });
}

interface Pair {
  readonly area: string;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly baseline: number;
  readonly follow_up: number;
}

function cellsOf(people: ReturnType<typeof read>): Cells {
  const isPair = ({ from, to }: Pair) => from < to;
  const counted = (test: (pair: Pair) => boolean) => escape((pair: Pair) => Number(isPair(pair) && test(pair)));
  const cells = people
    .derive({
      month: escape(({ last }: Pair) => new Date(last).toISOString().slice(0, 7)),
      pair: counted(() => true),
      moved: escape((pair: Pair) => (isPair(pair) ? pair.follow_up - pair.baseline : 0)),
      better: counted(({ baseline, follow_up }) => baseline - follow_up >= 6),
      case: counted(({ baseline }) => baseline >= 10),
      well: counted(({ baseline, follow_up }) => baseline >= 10 && follow_up < 10),
    })
    .groupby('area', 'month')
    .rollup({ baselines: op.count(), pairs: op.sum('pair'), change: op.sum('moved'), improved: op.sum('better'), cases: op.sum('case'), recovered: op.sum('well') });
  const rows = (cells.objects() as readonly Row[]).filter(({ month }) => MONTHS.includes(String(month)));
  return Object.assign({}, ...rows.map((row) => cellsOfPairs(`${String(row['area'])} ${String(row['month'])}`, row as never))) as Cells;
}

interface Rated {
  readonly from?: number;
  readonly to?: number;
  readonly baseline: number;
  readonly follow_up: number;
}

function outcomeOf({ from, to, baseline, follow_up }: Rated): string {
  if (from === undefined || to === undefined || from >= to) return 'not-reviewed';
  if (follow_up >= 10) return 'achieved';
  if (follow_up - baseline >= 3) return 'partly-achieved';
  return follow_up - baseline <= -3 ? 'moved-away' : 'no-change';
}

function t2(folder: string): Cells {
  const ratings = read(folder, 'ratings.csv').filter(escape(({ value }: { value: number }) => value <= 10));
  const rated = ends(ratings.derive({ dated: escape(({ on, value }: { on: Date; value: number }) => dated(on.getTime(), value)) }), 'goal_id');
  const goals = read(folder, 'goals.csv').join_left(rated, 'goal_id').derive({ outcome: escape(outcomeOf) });
  const cells = goals.groupby('domain', 'outcome').rollup({ count: op.count(), behind: op.array_agg('goal_id') });
  const people = goals
    .derive({ forward: escape(({ outcome }: { outcome: string }) => Number(outcome === 'achieved' || outcome === 'partly-achieved')), back: escape(({ outcome }: { outcome: string }) => Number(outcome === 'moved-away')), seen: escape(({ outcome }: { outcome: string }) => Number(outcome !== 'not-reviewed')) })
    .groupby('person_id').rollup({ forward: op.max('forward'), back: op.max('back'), seen: op.max('seen') })
    .filter(escape(({ seen }: { seen: number }) => seen > 0))
    .join(read(folder, 'persons.csv'), 'person_id')
    .derive({ level: escape(({ forward, back }: { forward: number; back: number }) => (forward > 0 ? (back > 0 ? 'mixed' : 'forward') : back > 0 ? 'back' : 'no-change')) })
    .groupby('area', 'level').count();
  const objects = cells.objects() as readonly Row[];
  const cell = objects.find(({ domain, outcome }) => domain === DRILL.domain && outcome === DRILL.outcome);
  const behind = (cell?.['behind'] ?? []) as unknown as readonly string[];
  const inOrder = [...behind].sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
  return { ...shares('goals', cells, 'domain', 'outcome'), ...shares('people', people, 'area', 'level'), ...drilled(inOrder.slice(0, DRILL.first)) };
}

function shares(what: string, table: ReturnType<typeof read>, group: string, level: string): Cells {
  const rows = table.groupby(group).derive({ of: op.sum('count') }).ungroup().orderby(group, desc('count')).objects() as readonly Row[];
  return Object.fromEntries(rows.map((row) => [`${what} ${String(row[group])} ${String(row[level])}`, [Number(row['count']), Number(row['of'])]]));
}

await runOne({ t1, t2 });
