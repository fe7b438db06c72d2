import type { IndicatorTable } from '../indicators/aggregate.js';
import { keepTable } from './behind.js';
import type { InternalRow } from '../indicators/row.js';
import { audit, type Asked, type Finding } from './audit.js';
import type { CountModel } from './count-model.js';
import { discloseAttrition } from './disclose-attrition.js';
import { discloseRow } from './disclose-row.js';
import { expectedOfShown } from './expected-of-shown.js';
import type { DisclosedTable, InternalFigures, ShownFigures } from './disclosed-table.js';
import { DisclosureRefusal } from './disclosure-refusal.js';
import { keepLeft, type EarlierReport } from './earlier-report.js';
import type { ShownCount } from './count.js';
import { shownCount } from './count.js';
import { howMuchIsHidden } from './how-much-is-hidden.js';
import { nestedCounts } from './nesting-of-tables.js';
import type { DisclosureProfile } from './profile.js';
import { faultsOfProfile } from './profile.js';
import type { ProfileId } from './profiles.js';
import { profiles } from './profiles.js';
import { refuseBesidePublished, toldBefore, type PublishedRow, type ToldBefore } from './published.js';
import { loadSolver, type Solver } from './solver.js';
import { hideAllAround, suppress, type Suppressed } from './suppress.js';
import type { TableModel } from './table-model.js';
import { showsReasons, tableModel } from './table-model.js';
import { rowsWhereWorseIsHidden } from './worse-is-hidden.js';

// The type alone could be forged from plain JavaScript; membership cannot.
const made = new WeakSet<object>();

/**
 * Makes figures that may leave the service, under a named profile: small counts hidden, then whatever would give them
 * away by subtraction over all that leaves together. This is the only way to a report for outside readers.
 * Asynchronous, as the solver is loaded when it is first needed; where it may not load, more is hidden, not less.
 *
 * @throws {RangeError} for a profile that is not known
 * @throws {DisclosureRefusal} where it may not leave: something could be worked out, alone or beside what was published
 * @example
 * const shown = await disclose(aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' } }), 'nhs-star-7');
 * shown.kind; // => 'disclosed-table'
 */
export async function disclose(table: IndicatorTable, profile: ProfileId | DisclosureProfile, { published = [], beside = [], earlier = [] }: DiscloseOptions = {}): Promise<DisclosedTable> {
  const rule = ruleOf(profile);
  const leaving = table.rows.filter((row) => !rule.neverBreakdowns.includes(row.breakdown));
  const solver = await loadSolver();
  const nested = nestedCounts({ table, rows: leaving }, earlier);
  // Where groups of others nest in those of this report, what both begin with is told already.
  const before = withBeginnings(toldBefore(published), toldBefore(nested.earlier.rows.length > 0 ? beside : []));
  const told = { profile: rule, before, nested };
  const first = decide({ leaving, together: tableModel(leaving, table, told) }, solver);
  // Zeros stay where it can be: most tables are safe with them.
  const more = (rowCountsMayGo: boolean) => tableModel(leaving, table, { ...told, zerosMayGo: true, rowCountsMayGo });
  const { together, hidden, rowCounts = false } = first.findings.length === 0 ? first : lastResort(decide(movedTo(first, more(false)), solver), more, solver);
  const figures = shownFigures(table, { leaving, together, hidden }, rule);
  refuseBesidePublished({ shown: figures.rows, published: [...published, ...beside] }, rule);
  // The brand exists in types only; the set is what a renderer asks at run time.
  const shown = Object.freeze({ kind: 'disclosed-table', profile: rule, hiding: howMuchIsHidden({ ...figures, rowCounts }), ...figures }) as DisclosedTable;
  made.add(shown);
  keepLeft(shown, { table, rows: leaving });
  return shown;
}

/** Whom a figure begins with is the same whoever a report is about: the others are left out of it. */
function withBeginnings({ shown, hidden }: ToldBefore, ofOthers: ToldBefore): ToldBefore {
  return { hidden, shown: (row, field) => shown(row, field) || (field === 'initialPopulation' && ofOthers.shown(row, field)) };
}

interface Decision extends Decided, Suppressed {
  readonly findings: readonly Finding[];
}

function decide({ leaving, together, start }: { readonly leaving: readonly InternalRow[]; readonly together: TableModel; readonly start?: Suppressed }, solver: Solver | undefined): Decision {
  const { hidden, seen } = suppress(together.model, solver, start);
  return { leaving, together, hidden, seen, findings: attacked(together.model, { hidden, seen }, solver) };
}

/** What was decided while less might be hidden holds where more may go: as much is hidden, and what would be shown in the same way is the same. */
function movedTo({ leaving, together: before, hidden, seen }: Decided & Suppressed, together: TableModel) {
  const moved = before.model.cells.map(() => new Set<number>());
  before.places.forEach((cell, count) => moved[cell]?.add(together.places[count] ?? -1));
  const start: Suppressed = {
    hidden: new Set([...hidden].flatMap((cell) => [...(moved[cell] ?? [])])),
    seen: seen.map((differences) => differences.flatMap(([cell, by]) => [...(moved[cell] ?? [])].map((place) => [place, by] as const))),
  };
  return { leaving, together, start };
}

/**
 * Where something may still be narrowed, it may be by what merely looks as if it added up: that tells nothing more once
 * all it is about is hidden. If it is not that, everything around goes; and where that cannot be shown to be enough, as
 * without a solver, the numbers of rows of the files too.
 *
 * @throws {DisclosureRefusal} where even that does not help
 */
function lastResort(decided: Decision, more: (rowCountsMayGo: boolean) => TableModel, solver: Solver | undefined): Decided {
  const { leaving, together, findings } = decided;
  if (findings.length === 0) return decided;
  const model = withoutGuesses(together.model);
  const found = attacked(model, decided, solver);
  if (found.length === 0) return decided;
  const all = hideAllAround(model, decided, found.map(({ cell }) => cell));
  const left = attacked(model, all, solver);
  if (left.length === 0) return { leaving, together, hidden: all.hidden };
  const { start, together: last } = movedTo({ leaving, together, ...all }, more(true));
  const [whole, places] = [withoutGuesses(last.model), new Set(left.map(({ cell }) => cell))];
  const everything = hideAllAround(whole, start, together.places.flatMap((cell, count) => (places.has(cell) ? [last.places[count] ?? -1] : [])));
  refuseWhatCanBeWorkedOut(leaving, last, attacked(whole, everything, solver));
  return { leaving, together: last, hidden: everything.hidden, rowCounts: true };
}

function attacked(model: CountModel, { hidden, seen }: Suppressed, solver: Solver | undefined): readonly Finding[] {
  return audit(model, { hidden, checked: askedOf(model, hidden), solver, alternatives: seen });
}

function withoutGuesses(model: CountModel): CountModel {
  return { ...model, sums: model.sums.filter(({ guessed }) => !guessed) };
}

/** What is asked of every count that is hidden, or small and never printed: that a reader is left with enough. */
function askedOf({ cells, needOnceHidden }: CountModel, hidden: ReadonlySet<number>): ReadonlyMap<number, Asked> {
  return new Map(cells.flatMap((cell, place): (readonly [number, Asked])[] => {
    const need = cell.need ?? (hidden.has(place) && cell.canHide && cell.value > 0 ? needOnceHidden : undefined);
    return need ? [[place, hidden.has(place) ? need : { ...need, atLeast: 0 }]] : [];
  }));
}

const FIELDS = ['numerator', 'denominator', 'initialPopulation', 'excluded'] as const;

function refuseWhatCanBeWorkedOut(rows: readonly InternalRow[], { cellOf }: TableModel, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const found = new Set(findings.map(({ cell }) => cell));
  const named = rows.filter((row) => FIELDS.some((field) => found.has(cellOf(row, field) ?? -1))).map(({ indicatorId, breakdown }) => `${indicatorId}${breakdown === 'all' ? '' : ` by ${breakdown}`}`);
  throw new DisclosureRefusal('a small count could be worked out from what would leave; leave out a breakdown, or make it coarser', named.length > 0 ? [...new Set(named)].slice(0, 20) : ['counts beside the figures']);
}

export interface DiscloseOptions {
  /** Rows of indicators.csv files that were published before, to the same or other readers. */
  readonly published?: readonly PublishedRow[];
  /** The same of reports about other people of the same records: compared with, and not taken for the same figures. */
  readonly beside?: readonly PublishedRow[];
  /** The reports of the same run that were made before, whole: what nests in their breakdowns, or in the people they are about, tells of both. */
  readonly earlier?: readonly EarlierReport[];
}

interface Decided {
  readonly leaving: readonly InternalRow[];
  readonly together: TableModel;
  readonly hidden: ReadonlySet<number>;
  /** Whether even the numbers of rows of files are hidden. */
  readonly rowCounts?: boolean;
}

function shownFigures(table: IndicatorTable, { leaving, together, hidden }: Decided, rule: DisclosureProfile): ShownFigures {
  const { account, cellOf, reasonCell } = together;
  const show = (cell: number | undefined, count: number): ShownCount => (cell !== undefined && hidden.has(cell) ? null : shownCount(count, rule));
  const hides = (cell: number | undefined) => cell !== undefined && hidden.has(cell);
  const oneSided = rowsWhereWorseIsHidden(leaving, table.indicators, (row) => hides(cellOf(row, 'numerator')));
  const disclosed = (row: InternalRow, as = row) =>
    discloseRow(as, rule, { hides: (field) => hides(cellOf(row, field)) || (field === 'numerator' && oneSided.has(row)), hidesReason: showsReasons(row, table.settings) ? (reason) => hides(reasonCell(row, reason)) : undefined });
  return {
    rows: expectedOfShown(leaving, disclosed),
    waterfall: table.waterfall.map((step, place) => ({ ...step, count: show(account.waterfall[place], step.count) })),
    goals: { given: show(account.given, table.goals.given), counts: shownByName(table.goals.counts, account.goals, show) },
    observations: table.observations.map(({ measure, statuses, sameDay }, place) => {
      const cells = account.observations[place];
      return { measure, statuses: shownByName(statuses, cells?.statuses ?? {}, show), sameDay: show(cells?.sameDay, sameDay) };
    }),
    settings: table.settings,
    indicators: table.indicators,
    measures: table.measures,
    attrition: table.attrition.map((row, place) => discloseAttrition(row, rule, { paired: hides(account.attrition[place]?.paired), unpaired: hides(account.attrition[place]?.unpaired), first: hides(account.attrition[place]?.first) })),
  };
}

function shownByName(counts: Readonly<Record<string, number>>, cells: Readonly<Record<string, number>>, show: (cell: number | undefined, count: number) => ShownCount) {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, show(cells[name], count)]));
}

function ruleOf(profile: ProfileId | DisclosureProfile): DisclosureProfile {
  if (typeof profile === 'string') {
    if (Object.hasOwn(profiles, profile)) return profiles[profile];
    throw new RangeError(`disclose: expected one of ${Object.keys(profiles).join(', ')}`);
  }
  const faults = faultsOfProfile(profile);
  if (faults.length === 0) return profile;
  throw new RangeError(`disclose: expected a profile with ${faults.join('; ')}`);
}

/** Exact figures for the service's own eyes. Whatever is rendered from them says that it is not for sharing. */
export function forInternalUse(table: IndicatorTable): InternalFigures {
  const rows = table.rows.map((row) => ({ ...row, disclosureProfile: 'internal' }));
  const { waterfall, goals, settings, indicators, measures, observations, attrition } = table;
  const shown: ShownFigures = { rows, waterfall, goals, settings, indicators, measures, observations, attrition };
  const figures = Object.freeze({ kind: 'internal-figures', profile: { id: 'internal' }, ...shown }) as InternalFigures;
  keepTable(figures, table);
  made.add(figures);
  return figures;
}

/** Refuses figures that came by neither way, such as a copy or a table straight from `aggregate`. */
export function assertShowable(figures: DisclosedTable | InternalFigures): void {
  if (!made.has(figures)) throw new TypeError('expected figures made by disclose or forInternalUse');
}
