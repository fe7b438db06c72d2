import { checkKnown, checkUnique } from './check-ids.js';
import { faultUnless, listed, type Path } from './fault.js';
import type { Instrument } from './instrument.js';
import type { Issue } from './issue.js';
import type { ScoreDefinition, ScoreMethod } from './score-definition.js';
import { scoreRange } from './score-range.js';

type Lookup = Extract<ScoreMethod, { kind: 'lookup' }>;

/** A lookup table turns every value of an earlier score into one value, without changing their order. */
export function checkLookup(method: Lookup, instrument: Instrument, path: Path): readonly Issue[] {
  const own = instrument.scores.findIndex((score) => score.method === method);
  const earlier = instrument.scores.slice(0, own).filter((score) => score.method.kind !== 'lookup');
  const from = earlier.find((score) => score.id === method.score);
  const table = [...path, 'table'];
  return [
    ...checkKnown([method.score], { known: earlier.map(({ id }) => id), code: 'score-unknown', pathOf: () => [...path, 'score'] }),
    ...checkUnique(method.table.map(([value]) => value), (index) => [...table, index]),
    ...(from ? checkCoverage(method, valuesOf(from, instrument), table) : []),
    ...checkMonotone(method, table),
  ];
}

/** Every value the score can have, from the range it can reach; none where that cannot be worked out. */
function valuesOf(score: ScoreDefinition, instrument: Instrument): readonly number[] {
  const range = scoreRange(score, instrument);
  if (!range) return [];
  const step = score.step ?? 1;
  const count = Math.round((range[1] - range[0]) / step) + 1;
  return Array.from({ length: count }, (_, index) => Number((range[0] + index * step).toPrecision(12)));
}

function checkCoverage({ table }: Lookup, values: readonly number[], path: Path): readonly Issue[] {
  const entries = table.map(([from]) => from);
  const missing = values.filter((value) => !entries.includes(value));
  const stray = values.length > 0 ? entries.filter((entry) => !values.includes(entry)) : [];
  return [
    ...faultUnless(missing.length === 0, { code: 'lookup-incomplete', path, expected: `entries for ${listed(missing)}` }),
    ...faultUnless(stray.length === 0, { code: 'lookup-unreachable', path, expected: 'only values of that score', found: listed(stray) }),
  ];
}

function checkMonotone({ table }: Lookup, path: Path): readonly Issue[] {
  const values = [...table].sort((one, other) => one[0] - other[0]).map(([, to]) => to);
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
  const bothWays = steps.includes(1) && steps.includes(-1);
  return faultUnless(!bothWays, { code: 'lookup-not-monotone', path, expected: 'values that only rise or only fall', found: 'both' });
}
