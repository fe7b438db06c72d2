import { hasScore } from '../change/by-subject.js';
import { timeOf, type Pairs } from '../change/pairing.js';
import { remembered } from '../definitions/remembered.js';
import { rowsWith } from '../records/kept-rows.js';
import { OBSERVATION_STATUSES, STATUS_CODE } from '../records/observations.js';
import { rowsOf } from '../records/rows-of.js';
import { textAt } from '../records/table.js';
import { naming, type Named } from './named.js';

/** The reason recorded with the latest observation of a subject that was never answered, or `undefined` where there is none. */
export function absentReason(pairs: Pairs, subject: number): string | undefined {
  const { observations } = pairs;
  if (!observations.table.columns['absentReason'] || rowsOf(observations.subject, subject).some((row) => hasScore(observations, row))) return undefined;
  const row = chosen(pairs, subject, isNoEarlier);
  return row < 0 ? undefined : reasonAt(pairs, row);
}

const [NO_BASELINE, NO_FOLLOW_UP] = ['no-baseline', 'no-follow-up'] as const;

/**
 * Why a subject has no pair: what is missing and, where something was recorded in its stead, what.
 * Such as `no-follow-up`, `no-follow-up-asked-declined` or `no-baseline-insufficient`.
 */
export function unpairedReason(pairs: Pairs, subject: number): string {
  const baseline = pairs.baseline[subject] ?? -1;
  if (baseline < 0) return inDetail(NO_BASELINE, pairs, chosen(pairs, subject, (one, other) => one < other));
  return inDetail(NO_FOLLOW_UP, pairs, chosen(pairs, subject, isNoEarlier, timeOf(pairs, baseline)));
}

const WITHOUT_SCORE = [STATUS_CODE.insufficient, STATUS_CODE.invalid, STATUS_CODE.absent];

/** The same of all subjects without a pair, by subject. Looked for once, as every figure about a measure asks. */
export const unpairedReasons = remembered((pairs: Pairs): Named => {
  const { baseline, followUp, observations } = pairs;
  const { subject } = observations;
  const { names, codeOf } = naming();
  const missing = [NO_BASELINE, NO_FOLLOW_UP].map(codeOf);
  const codes = new Uint16Array(baseline.length);
  for (let own = 0; own < codes.length; own += 1) if ((followUp[own] ?? -1) < 0) codes[own] = missing[(baseline[own] ?? -1) < 0 ? 0 : 1] ?? 0;
  // There is more to say only of whom something without a value was recorded.
  for (const row of rowsWith(observations.status, WITHOUT_SCORE)) {
    const own = subject[row] ?? -1;
    if ((codes[own] ?? 0) > 0) codes[own] = codeOf(unpairedReason(pairs, own));
  }
  return { names, codes };
});

function inDetail(missing: string, pairs: Pairs, row: number): string {
  if (row < 0) return missing;
  const detail = reasonAt(pairs, row) ?? OBSERVATION_STATUSES[pairs.observations.status[row] ?? -1];
  return detail === undefined || detail === 'absent' ? missing : `${missing}-${detail}`;
}

/** Of several on one day, the last in the file. */
const isNoEarlier = (one: number, other: number) => one >= other;

/** Of a subject's observations without a value (after a time), the one whose time is better than that of those before it; −1 where there is none. */
function chosen(pairs: Pairs, subject: number, isBetter: (one: number, other: number) => boolean, after?: number): number {
  let found = -1;
  for (const row of rowsOf(pairs.observations.subject, subject)) {
    if (hasScore(pairs.observations, row) || (after !== undefined && !(timeOf(pairs, row) > after))) continue;
    if (found < 0 || isBetter(timeOf(pairs, row), timeOf(pairs, found))) found = row;
  }
  return found;
}

function reasonAt({ observations }: Pairs, row: number): string | undefined {
  return textAt(observations.table, 'absentReason', row);
}
