import { isValid } from '../../change/pairing.js';
import { observationsAsOf } from '../../indicators/as-of.js';
import { episodeFacts } from '../../indicators/episode-facts.js';
import type { Caseload } from '../../records/caseload.js';
import { formatDay, NO_DAY, parseDay, type Day } from '../../records/day.js';
import { dayAt, textAt } from '../../records/table.js';
import { observe } from '../../scores/observe.js';
import { compareTexts, type Whose } from './open-episodes.js';

export interface BaselineMissing extends Whose {
  readonly startedOn: Day;
  /** Instruments without any score that can be used. */
  readonly instruments: readonly string[];
}

/** The record contract takes a baseline up to this many days after the start; then it is missing. */
const BASELINE_DAYS = 28;

/** Recorded reasons that settle the matter: asking again would be wrong. After the others, it is still to be asked. */
const SETTLED: ReadonlySet<string> = new Set(['asked-declined', 'not-applicable', 'unable-even-with-support', 'no-suitable-version']);

/** People who started 28 days ago or more and have no score of an instrument that is asked. The longest first. */
export function baselinesMissing(
  caseload: Caseload,
  { asAt, open, asked }: { readonly asAt: Day; readonly open: ReadonlyMap<number, Whose>; readonly asked: readonly string[] },
): readonly BaselineMissing[] {
  const day = parseDay(asAt) ?? NO_DAY;
  const { startedOn, referredOn } = episodeFacts(caseload);
  const known = new Map([...new Set(asked)].map((instrument) => [instrument, settledEpisodes(caseload, instrument, day)]));
  const found = [...open].flatMap(([episode, whose]): readonly BaselineMissing[] => {
    // Episodes made from records have no start but their first record.
    const start = (caseload.madeEpisodes ? referredOn : startedOn)[episode] ?? NO_DAY;
    const instruments = [...known].filter(([, settled]) => !settled.has(episode)).map(([instrument]) => instrument);
    if (start === NO_DAY || day - start < BASELINE_DAYS || instruments.length === 0) return [];
    return [{ ...whose, startedOn: formatDay(start), instruments }];
  });
  return found.sort((one, other) => compareTexts(one.startedOn, other.startedOn) || compareTexts(one.personId, other.personId));
}

/** Episodes with a score of the instrument by the day, or with a reason that settles why there is none. */
function settledEpisodes(caseload: Caseload, instrument: string, day: number): ReadonlySet<number> {
  const own = caseload.assessments.filter((assessments) => assessments.instrument.id === instrument);
  const scored = [...observe({ ...caseload, assessments: own, outcomes: [], goalScales: [] }).values()]
    .map((observations) => observationsAsOf(observations, day))
    .flatMap((observations) => [...observations.subject].filter((_, place) => isValid(observations, place)));
  const excused = own.flatMap(({ table, episode }) =>
    [...episode].filter((_, row) => dayAt(table, 'on', row) <= day && SETTLED.has(textAt(table, 'absentReason', row) ?? '')));
  return new Set([...scored, ...excused]);
}
