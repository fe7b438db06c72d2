import { aggregate, indicatorSets } from '../src/indicators/index.js';
import type { IndicatorTable } from '../src/indicators/index.js';
import type { Records } from '../src/records/index.js';
import { caseload } from '../src/records/make-caseload.js';
import { disclose } from '../src/disclosure/index.js';
import { phq9 } from '../src/generated/phq-9.js';
import { goalProgress } from '../src/generated/goal-progress.js';

// `npx tsx bench/disclosure.ts`: how long suppression and audit take for 5,000 invented people, every indicator and six breakdowns
// with groups of all sizes, some of a few people.
const PEOPLE = 5000;
const GROUPS: Readonly<Record<string, number>> = { age_band: 8, sex: 3, ethnic_group: 6, imd_quintile: 5, disability: 3, locality: 5 };

function records(): Records {
  const places = Array.from({ length: PEOPLE }, (_, place) => place);
  const spread = (place: number, groups: number, salt: number) => Math.floor((((place * 7919 + salt * 104729) % 1000) / 1000) ** 40 * groups) + 1;
  const day = (place: number, from: number) => `2025-0${(place % 3) + from}-${String((place % 27) + 1).padStart(2, '0')}` as const;
  return {
    persons: places.map((place) => ({ personId: `p${place}`, attributes: Object.fromEntries(Object.entries(GROUPS).map(([name, groups], salt) => [name, String(spread(place, groups, salt + 1))])) })),
    episodes: places.map((place) => ({ episodeId: `e${place}`, personId: `p${place}`, referredOn: day(place, 1) as `${number}-${number}-${number}`, startedOn: day(place, 2) as `${number}-${number}-${number}`, closedOn: day(place, 6) as `${number}-${number}-${number}`, closure: 'planned' as const, triage: 'accepted' as const })),
    contacts: places.flatMap((place) => [2, 3].map((month) => ({ episodeId: `e${place}`, on: day(place, month) as `${number}-${number}-${number}`, attended: 'yes' as const }))),
    assessments: places.flatMap((place) => [1, 6].filter((month) => month === 1 || place % 5 > 0).map((month) => ({ personId: `p${place}`, instrument: 'phq-9', on: day(place, month) as `${number}-${number}-${number}`, scores: { total: (place * (month + 3)) % 28 } }))),
    goals: places.map((place) => ({ goalId: `g${place}`, personId: `p${place}`, episodeId: `e${place}`, statement: 'invented', scale: 'goal-progress', domain: `theme-${place % 7}`, status: (['achieved', 'active', 'achieved', 'partly-achieved', 'active', 'no-longer-relevant', 'achieved'] as const)[(place * 31) % 97 % 7] ?? 'active' })),
  };
}

const held = caseload({ records: records(), definitions: [phq9, goalProgress] }).caseload;
const table: IndicatorTable = aggregate({ caseload: held, indicators: Object.values(indicatorSets).flatMap((set) => set.indicators), period: { start: '2025-01-01', end: '2025-12-31' }, by: 'quarter', breakdowns: Object.keys(GROUPS) });
const before = performance.now();
const shown = await disclose(table, 'nhs-star-7');
process.stdout.write(`${table.rows.length} rows of ${new Set(table.rows.map(({ indicatorId }) => indicatorId)).size} indicators: suppressed and audited in ${((performance.now() - before) / 1000).toFixed(1)} s; ${shown.hiding.hidden} rows hide a count\n`);
