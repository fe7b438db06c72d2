import { NO_DAY } from '../records/day.js';
import { textAt } from '../records/table.js';
import type { IndicatorContext } from './context.js';
import { membersAt, type Members } from './member.js';
import { isRepeated } from './referral-facts.js';
import { TRUE } from './truth.js';

interface OnePerInput {
  readonly unit: 'person' | 'episode';
  readonly found: Members;
  /** The day that put a member in the period. */
  readonly dayAt: (place: number) => number;
  /** At closure, and at the end of a period, the figures are about support: of a person's episodes, one in which they were engaged. */
  readonly ofSupport?: boolean;
  /** Where the figure leaves out the same referral sent again within so many days: one that is not comes first. */
  readonly repeatedWithin?: number | undefined;
}

/** Each person (or episode) once, with the episode used for them: of this report before others, then no repeated referral, then by engagement, then the latest. */
export function onePer(context: IndicatorContext, { unit, found, dayAt, ofSupport = false, repeatedWithin }: OnePerInput): Members {
  const { caseload: { episodes, persons }, episodes: facts } = context;
  const isLater = laterOf(context, found, dayAt);
  const outside = context.outside(found);
  const rankOf = (place: number) => {
    const episode = found.episode[place] ?? -1;
    const isAgain = repeatedWithin !== undefined && isRepeated(facts, episode, repeatedWithin);
    return (outside[place] === TRUE ? 0 : 4) + (isAgain ? 0 : 2) + (ofSupport ? (facts.engaged[episode] ?? 0) : 0);
  };
  const isBetter = (one: number, other: number) => (rankOf(one) === rankOf(other) ? isLater(one, other) : rankOf(one) > rankOf(other));
  // By the row of the person (or episode): the place among those chosen so far; those of nobody share the last.
  const chosenOf = new Int32Array((unit === 'person' ? persons.size : episodes.table.size) + 1).fill(-1);
  const chosen = new Int32Array(found.size);
  let size = 0;
  for (let place = 0; place < found.size; place += 1) {
    const own = found[unit][place] ?? -1;
    const row = own < 0 ? chosenOf.length - 1 : own;
    const before = chosenOf[row] ?? -1;
    if (before < 0) {
      chosenOf[row] = size;
      chosen[size++] = place;
    } else if (isBetter(place, chosen[before] ?? -1)) chosen[before] = place;
  }
  return size === found.size ? found : membersAt(found, chosen.subarray(0, size));
}

/** The later day; on the same day the episode that was referred later; then the greater id; within one episode, the last in the file. */
function laterOf({ caseload: { episodes: { table } }, episodes: { referredOn } }: IndicatorContext, { episode }: Members, dayAt: (place: number) => number): (one: number, other: number) => boolean {
  const referred = (place: number) => referredOn[episode[place] ?? -1] ?? NO_DAY;
  const id = (place: number) => textAt(table, 'episodeId', episode[place] ?? -1) ?? '';
  return (one, other) => {
    const later = dayAt(one) - dayAt(other) || referred(one) - referred(other);
    return later === 0 ? id(one) >= id(other) : later > 0;
  };
}
