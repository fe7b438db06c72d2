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
  const rows = rowsOf(observations.subject, subject);
  if (!observations.table.columns['absentReason'] || rows.some((row) => hasScore(observations, row))) return undefined;
  return reasonAt(pairs, rows.reduce((found, row) => (found < 0 || timeOf(pairs, row) >= timeOf(pairs, found) ? row : found), -1));
}

/** Why a subject has no pair; `undefined` where it has one. */
export function unpairedReason(pairs: Pairs, subject: number): string | undefined {
  const { names, codes } = unpairedReasons(pairs);
  return names[(codes[subject] ?? 0) - 1];
}

const WITHOUT_SCORE = [STATUS_CODE.insufficient, STATUS_CODE.invalid, STATUS_CODE.absent];

/**
 * Why subjects have no pair, by subject: what is missing and, where something was recorded in its stead, what. Such as
 * `no-follow-up`, `no-follow-up-asked-declined` or `no-baseline-insufficient`. Looked for once, as every figure about a measure asks.
 */
export const unpairedReasons = remembered((pairs: Pairs): Named => {
  const { baseline, followUp, observations } = pairs;
  const { names, codeOf } = naming();
  const missing = ['no-baseline', 'no-follow-up'].map(codeOf);
  const codes = new Uint16Array(baseline.length);
  for (let own = 0; own < codes.length; own += 1) if ((followUp[own] ?? -1) < 0) codes[own] = missing[Number((baseline[own] ?? -1) >= 0)] ?? 0;
  // There is more to say only of whom something without a value was recorded.
  const instead = new Int32Array(baseline.length).fill(-1);
  for (const row of rowsWith(observations.status, WITHOUT_SCORE)) {
    const own = observations.subject[row] ?? -1;
    if ((codes[own] ?? 0) > 0 && isInStead(pairs, row, instead[own] ?? -1)) instead[own] = row;
  }
  instead.forEach((row, own) => {
    if (row >= 0) codes[own] = codeOf(inDetail(names[(codes[own] ?? 0) - 1] ?? '', pairs, row));
  });
  return { names, codes };
});

/** Whether an observation without a value stands in a baseline's stead, the earliest of all; or in a follow-up's, the latest after the baseline, of several on one day the last in the file. */
function isInStead(pairs: Pairs, row: number, found: number): boolean {
  const [time, known, baseline] = [timeOf(pairs, row), timeOf(pairs, found), pairs.baseline[pairs.observations.subject[row] ?? -1] ?? -1];
  if (baseline < 0) return found < 0 || time < known;
  return time > timeOf(pairs, baseline) && (found < 0 || time >= known);
}

function inDetail(missing: string, pairs: Pairs, row: number): string {
  const detail = reasonAt(pairs, row) ?? OBSERVATION_STATUSES[pairs.observations.status[row] ?? -1];
  return detail === undefined || detail === 'absent' ? missing : `${missing}-${detail}`;
}

function reasonAt({ observations }: Pairs, row: number): string | undefined {
  return textAt(observations.table, 'absentReason', row);
}
