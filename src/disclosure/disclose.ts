import type { IndicatorTable } from '../indicators/aggregate.js';
import { keepTable } from './behind.js';
import { discloseAttrition } from './disclose-attrition.js';
import { shownCount, shownCounts } from './count.js';
import type { DisclosedTable, InternalFigures, ShownFigures } from './disclosed-table.js';
import { discloseRow } from './disclose-row.js';
import type { DisclosureProfile, ProfileId } from './profile.js';
import { profiles } from './profile.js';

// The type alone could be forged from plain JavaScript; membership cannot.
const made = new WeakSet<object>();

/**
 * Makes figures that may leave the service, under a named profile. This is the only way to a report for outside
 * readers. Asynchronous, as complementary suppression loads its solver on demand.
 *
 * @throws {RangeError} for a profile that is not known
 * @example
 * const shown = await disclose(aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' } }), 'nhs-star-7');
 * shown.kind; // => 'disclosed-table'
 */
export async function disclose(table: IndicatorTable, profile: ProfileId | DisclosureProfile): Promise<DisclosedTable> {
  const rule = ruleOf(profile);
  const figures: ShownFigures = {
    rows: table.rows.filter((row) => !rule.neverBreakdowns.includes(row.breakdown)).map((row) => discloseRow(row, rule)),
    waterfall: table.waterfall.map((step) => ({ ...step, count: shownCount(step.count, rule) })),
    goals: { given: shownCount(table.goals.given, rule), counts: shownCounts(table.goals.counts, rule) },
    observations: table.observations.map(({ measure, statuses, sameDay }) => ({ measure, statuses: shownCounts(statuses, rule), sameDay: shownCount(sameDay, rule) })),
    settings: table.settings,
    indicators: table.indicators,
    measures: table.measures,
    attrition: table.attrition.map((row) => discloseAttrition(row, rule)),
  };
  // The brand exists in types only; the set is what a renderer asks at run time.
  const shown = Object.freeze({ kind: 'disclosed-table', profile: rule, ...figures }) as DisclosedTable;
  made.add(shown);
  return await Promise.resolve(shown);
}

function ruleOf(profile: ProfileId | DisclosureProfile): DisclosureProfile {
  if (typeof profile === 'string') {
    if (Object.hasOwn(profiles, profile)) return profiles[profile];
    throw new RangeError(`disclose: expected one of ${Object.keys(profiles).join(', ')}`);
  }
  const { hideUpTo, roundTo } = profile;
  if (Number.isInteger(hideUpTo) && hideUpTo >= 0 && Number.isInteger(roundTo) && roundTo >= 1) return profile;
  throw new RangeError('disclose: expected a profile with whole numbers: hideUpTo of 0 or more, roundTo of 1 or more');
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
