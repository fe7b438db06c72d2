import type { IndicatorTable } from '../indicators/aggregate.js';
import type { InternalRow } from '../indicators/row.js';
import { discloseAttrition } from './disclose-attrition.js';
import { discloseRow } from './disclose-row.js';
import type { DisclosedTable, InternalFigures, ShownFigures } from './disclosed-table.js';
import type { ShownCount } from './count.js';
import { shownCount } from './count.js';
import { howMuchIsHidden } from './how-much-is-hidden.js';
import type { DisclosureProfile } from './profile.js';
import { faultsOfProfile } from './profile.js';
import type { ProfileId } from './profiles.js';
import { profiles } from './profiles.js';
import { loadSolver } from './solver.js';
import { suppress } from './suppress.js';
import type { TableModel } from './table-model.js';
import { showsReasons, tableModel } from './table-model.js';

// The type alone could be forged from plain JavaScript; membership cannot.
const made = new WeakSet<object>();

/**
 * Makes figures that may leave the service, under a named profile: small counts hidden, then whatever would give them
 * away by subtraction over all that leaves together. This is the only way to a report for outside readers.
 * Asynchronous, as the solver is loaded when it is first needed; where it may not load, more is hidden, not less.
 *
 * @throws {RangeError} for a profile that is not known
 * @example
 * const shown = await disclose(aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' } }), 'nhs-star-7');
 * shown.kind; // => 'disclosed-table'
 */
export async function disclose(table: IndicatorTable, profile: ProfileId | DisclosureProfile): Promise<DisclosedTable> {
  const rule = ruleOf(profile);
  const leaving = table.rows.filter((row) => !rule.neverBreakdowns.includes(row.breakdown));
  const together = tableModel(leaving, table, rule);
  const hidden = suppress(together.model, await loadSolver());
  const figures = shownFigures(table, { leaving, together, hidden }, rule);
  // The brand exists in types only; the set is what a renderer asks at run time.
  const shown = Object.freeze({ kind: 'disclosed-table', profile: rule, hiding: howMuchIsHidden(figures), ...figures }) as DisclosedTable;
  made.add(shown);
  return shown;
}

interface Decided {
  readonly leaving: readonly InternalRow[];
  readonly together: TableModel;
  readonly hidden: ReadonlySet<number>;
}

function shownFigures(table: IndicatorTable, { leaving, together, hidden }: Decided, rule: DisclosureProfile): ShownFigures {
  const { account, cellOf, reasonCell } = together;
  const show = (cell: number | undefined, count: number): ShownCount => (cell !== undefined && hidden.has(cell) ? null : shownCount(count, rule));
  const hides = (cell: number | undefined) => cell !== undefined && hidden.has(cell);
  return {
    rows: leaving.map((row) =>
      discloseRow(row, rule, { hides: (field) => hides(cellOf(row, field)), hidesReason: showsReasons(row, table.settings) ? (reason) => hides(reasonCell(row, reason)) : undefined })),
    waterfall: table.waterfall.map((step, place) => ({ ...step, count: show(account.waterfall[place], step.count) })),
    goals: { given: show(account.given, table.goals.given), counts: shownByName(table.goals.counts, account.goals, show) },
    observations: table.observations.map(({ measure, statuses, sameDay }, place) => {
      const cells = account.observations[place];
      return { measure, statuses: shownByName(statuses, cells?.statuses ?? {}, show), sameDay: show(cells?.sameDay, sameDay) };
    }),
    settings: table.settings,
    indicators: table.indicators,
    measures: table.measures,
    attrition: table.attrition.map((row, place) => discloseAttrition(row, rule, { paired: hides(account.attrition[place]?.paired), unpaired: hides(account.attrition[place]?.unpaired) })),
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
  made.add(figures);
  return figures;
}

/** Refuses figures that came by neither way, such as a copy or a table straight from `aggregate`. */
export function assertShowable(figures: DisclosedTable | InternalFigures): void {
  if (!made.has(figures)) throw new TypeError('expected figures made by disclose or forInternalUse');
}
