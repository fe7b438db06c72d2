import type { Caseload, LinkedAssessments } from '../../records/caseload.js';
import { numberAt } from '../../records/table.js';
import { answersIn } from '../../scores/answers-in.js';
import { compileInstrument } from '../../scores/compile-instrument.js';
import { scoreAnswers, scoreWork } from '../../scores/score-kernel.js';

/** Forms with all answers that state another score than these make. The answers are used. */
export interface OtherTotals {
  readonly instrument: string;
  readonly forms: number;
}

export function otherTotals({ assessments }: Caseload): readonly OtherTotals[] {
  return assessments.flatMap((own) => {
    const forms = formsOf(own);
    return forms === 0 ? [] : [{ instrument: own.instrument.id, forms }];
  });
}

function formsOf({ instrument, table, setAside }: LinkedAssessments): number {
  const compiled = compileInstrument(instrument);
  const [answersAt, work] = [answersIn(table, instrument), scoreWork(compiled)];
  const stated = compiled.scores.flatMap(({ definition: { id } }, place) => (table.columns[id] ? [{ id, place }] : []));
  let forms = 0;
  // Most files keep answers or totals, and not both.
  for (let row = 0; stated.length > 0 && row < table.size; row += 1) {
    if (setAside[row] === 1) continue;
    scoreAnswers(compiled, answersAt(row), false, work);
    if (stated.some(({ id, place }) => work[place]?.status === 'complete' && isOther(numberAt(table, id, row), work[place].value))) forms += 1;
  }
  return forms;
}

/** A score may have been written down with fewer decimals. */
function isOther(stated: number, made: number): boolean {
  if (!Number.isFinite(stated)) return false;
  const decimals = String(stated).split('.')[1]?.length ?? 0;
  return Math.abs(stated - made) > 0.5 * 10 ** -decimals + ROUNDING;
}

const ROUNDING = 1e-9;
