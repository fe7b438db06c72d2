import { isValid } from '../change/pairing.js';
import type { Measure } from '../definitions/measure.js';
import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import type { RecordKind } from '../records/fields.js';
import type { Observations } from '../records/observations.js';
import type { Table } from '../records/table.js';
import type { IndicatorContext } from './context.js';

/** What the data hold a value of, and by what it can be put in order. */
export interface MeasureData {
  readonly measure: Measure;
  /** Of an outcome: what it is about. */
  readonly domain: string | undefined;
  /** Whether there are valid observations, and any with a day, and any with an occasion. */
  readonly isAnswered: boolean;
  readonly hasDay: boolean;
  readonly hasOccasion: boolean;
}

/** What there is in the data at all, whoever it is about: it decides which figures can be made. */
export interface DataFacts {
  readonly given: ReadonlySet<RecordKind>;
  readonly madeEpisodes: boolean;
  readonly hasEpisodes: boolean;
  /** Whether any episode has a day of closure (or, of those made from records, a last day). */
  readonly hasClosure: boolean;
  /** Attributes that people and episodes have columns for, in the order of these. */
  readonly attributes: { readonly persons: readonly string[]; readonly episodes: readonly string[] };
  /** Kind of records → the fields of ours that any of them has a column for; of what figures ask fields of. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** By id, in the order of their definitions. */
  readonly measures: ReadonlyMap<string, MeasureData>;
}

export function dataFacts({ caseload, episodes, observations }: Pick<IndicatorContext, 'caseload' | 'episodes' | 'observations'>): DataFacts {
  const domains = new Map(caseload.outcomeDefinitions.map(({ id, domain }) => [id, domain]));
  return {
    given: caseload.given,
    madeEpisodes: caseload.madeEpisodes,
    hasEpisodes: episodes.size > 0,
    hasClosure: episodes.closedOn.some((day) => day !== NO_DAY),
    attributes: { persons: attributesOf(caseload.persons), episodes: attributesOf(caseload.episodes.table) },
    columns: columnsOf(caseload),
    measures: new Map([...observations].map(([id, own]) => [id, measureData(own, domains.get(id))])),
  };
}

const ATTRIBUTE = 'attribute.';

function attributesOf({ columns }: Table): readonly string[] {
  return Object.keys(columns).filter((name) => name.startsWith(ATTRIBUTE)).map((name) => name.slice(ATTRIBUTE.length));
}

/** Episodes that were made of records have no columns of a file. */
function columnsOf({ episodes, goals, contacts, others: { connections, needs }, madeEpisodes }: Caseload): DataFacts['columns'] {
  const own = (of: { readonly table: Table } | undefined) => Object.keys(of?.table.columns ?? {}).filter((name) => !name.startsWith(ATTRIBUTE)).sort();
  return { episodes: own(madeEpisodes ? undefined : episodes), goals: own(goals), contacts: own(contacts), connections: own(connections), needs: own(needs) };
}

function measureData(observations: Observations, domain: string | undefined): MeasureData {
  const { measure, size, day, occasion } = observations;
  let [isAnswered, hasDay, hasOccasion] = [false, false, false];
  // Where nobody states an occasion there is no list of them.
  for (let place = 0; place < size && !(hasDay && (hasOccasion || occasion.length === 0)); place += 1) {
    if (!isValid(observations, place)) continue;
    isAnswered = true;
    hasDay ||= day[place] !== NO_DAY;
    hasOccasion ||= !Number.isNaN(occasion[place] ?? Number.NaN);
  }
  return { measure, domain, isAnswered, hasDay, hasOccasion };
}
