import type { ShownRow } from './disclosed-table.js';
import { DisclosureRefusal } from './disclosure-refusal.js';
import type { CountField } from './count-field.js';
import { shownLike } from './count.js';
import type { DisclosureProfile } from './profile.js';
import { profiles, type ProfileId } from './profiles.js';

/** What an earlier indicators.csv says of one figure: its columns by their names there, as texts. */
export type PublishedRow = Readonly<Record<string, string>>;

const FIELDS = [['numerator', 'numerator'], ['denominator', 'denominator'], ['initialPopulation', 'initial_population'], ['excluded', 'excluded']] as const;

/** A range of fewer counts than one more than this tells too much (indicators reference 4.2). */
const WIDTH = 3;

/** What makes a figure the same in two files. Who it went to, and in which run, does not matter: readers talk. */
const SAME = ['indicator_id', 'measure', 'rule', 'breakdown', 'category', 'level'] as const;

/**
 * Refuses figures that would, beside ones published earlier, single out fewer people than the threshold: the same figure of
 * a period of which one lies within the other, when a few were added or taken away, whoever it went to. Counts of which the ranges
 * that their rounding leaves meet say nothing of it; nor do hidden ones.
 *
 * @throws {DisclosureRefusal} naming the tables
 */
export function refuseBesidePublished(
  { shown, published }: { readonly shown: readonly ShownRow[]; readonly published: readonly PublishedRow[] },
  profile: DisclosureProfile,
): void {
  const earlier = new Map<string, PublishedRow[]>();
  for (const row of published) earlier.set(keyOfPublished(row), [...(earlier.get(keyOfPublished(row)) ?? []), row]);
  const found = shown.flatMap((row) => (earlier.get(keyOf(row)) ?? []).filter((old) => isWithin(row, old) && differsByFew({ row, old }, profile)).map((old) => ({ row, old })));
  if (found.length === 0) return;
  const tables = [...new Set(found.map(({ row }) => nameOf(row)))];
  const { beside, remedy } = sourcesOf(found);
  throw new DisclosureRefusal(`beside ${beside}, ${tables.length === 1 ? 'this one would single out' : 'these would single out'} fewer people than may be shown; ${remedy}`, tables.slice(0, 20));
}

/** What was compared with, by name: other reports of this very run, files that were published before, or both. */
function sourcesOf(found: readonly { readonly row: ShownRow; readonly old: PublishedRow }[]): { readonly beside: string; readonly remedy: string } {
  const named = (isMeant: boolean) => [...new Set(found.filter(({ row, old }) => (row.runId !== '' && old['run_id'] === row.runId) === isMeant).map(({ old }) => JSON.stringify(old['report'] ?? '')))].sort();
  const [ofRun, before] = [named(true), named(false)];
  const reports = (names: readonly string[]) => `report${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
  const known = before.filter((name) => name !== '""');
  return {
    beside: [...(ofRun.length > 0 ? [`${reports(ofRun)} of this run`] : []), ...(before.length > 0 ? [`figures published earlier${known.length === 0 ? '' : ` (${reports(known)})`}`] : [])].join(' and '),
    remedy: [...(ofRun.length > 0 ? ['leave one of these reports out, or let them be about the same people'] : []), ...(before.length > 0 ? ['publish them with the next period'] : [])].join(', or '),
  };
}

/** Whether one of two periods lies within the other. Who is open at the end of another period is no part of who is open now. */
function isWithin({ periodStart: start, periodEnd: end, attribution }: ShownRow, old: PublishedRow): boolean {
  const [first, last] = [old['period_start'] ?? '', old['period_end'] ?? ''];
  if (start === first || end === last) return true;
  return attribution !== 'open-at-end' && (start < first ? last < end : end < last);
}

function keyOf(row: Pick<ShownRow, 'indicatorId' | 'measure' | 'rule' | 'breakdown' | 'category' | 'level'>): string {
  return JSON.stringify([row.indicatorId, row.measure, row.rule, row.breakdown, row.category, row.level]);
}

function keyOfPublished(row: PublishedRow): string {
  return JSON.stringify(SAME.map((column) => row[column]?.replace(/^'/, '') ?? ''));
}

function nameOf({ indicatorId, measure, breakdown, category, periodStart, periodEnd }: ShownRow): string {
  const of = breakdown === 'all' ? '' : `, ${breakdown} ${category}`;
  return `${indicatorId}${measure === '' ? '' : ` (${measure})`}${of}, ${periodStart} to ${periodEnd}`;
}

/** What a reader can tell of the difference: a range, as both counts are rounded. Few people, or a range too narrow to hide few. */
function differsByFew({ row, old }: { readonly row: ShownRow; readonly old: PublishedRow }, profile: DisclosureProfile): boolean {
  const before = profileOf(old['disclosure_profile']) ?? profile;
  return FIELDS.some(([field, column]) => {
    const [now, then] = [row[field], numberIn(old[column])];
    if (now === null || then === null) return false;
    const [own, other] = [shownLike(now, profile), shownLike(then, before)];
    const [least, most] = [Math.max(own.low - other.high, other.low - own.high), Math.max(own.high - other.low, other.high - own.low)];
    // Where the ranges meet, nothing says that anybody came or went.
    return least > 0 && least <= profile.hideUpTo && (most <= profile.hideUpTo || most - least < WIDTH);
  });
}

/** Exact figures are told apart to the last person. */
const EXACT = { ...profiles['nhs-fft'], hideUpTo: 0 };

function profileOf(id: string | undefined): DisclosureProfile | undefined {
  if (id === 'internal') return EXACT;
  return id !== undefined && Object.hasOwn(profiles, id) ? profiles[id as ProfileId] : undefined;
}

function numberIn(text: string | undefined): number | null {
  return text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

type OfOneFigure = (row: Pick<ShownRow, 'indicatorId' | 'measure' | 'rule' | 'breakdown' | 'category' | 'level' | 'periodStart' | 'periodEnd'>, field: CountField) => boolean;

/** What earlier files say of the very same figures and periods. */
export interface ToldBefore {
  /** Counts that were shown: hiding them now would hide nothing, so that they cannot cover others. */
  readonly shown: OfOneFigure;
  /** Counts that were hidden: shown now, they would tell what they covered then. */
  readonly hidden: OfOneFigure;
}

export function toldBefore(published: readonly PublishedRow[]): ToldBefore {
  const known = new Map<string, PublishedRow[]>();
  for (const row of published) {
    const key = `${keyOfPublished(row)} ${row['period_start'] ?? ''} ${row['period_end'] ?? ''}`;
    known.set(key, [...(known.get(key) ?? []), row]);
  }
  const columns = new Map<CountField, string>(FIELDS);
  const before: (isMeant: (count: number | null, row: PublishedRow) => boolean) => OfOneFigure = (isMeant) => (row, field) =>
    (known.get(`${keyOf(row)} ${row.periodStart} ${row.periodEnd}`) ?? []).some((old) => isMeant(numberIn(old[columns.get(field) ?? '']), old));
  return { shown: before((count) => count !== null), hidden: before((count, old) => count === null && old['marker'] === '[c]') };
}
