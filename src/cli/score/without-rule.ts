import type { Instrument } from '../../definitions/instrument.js';
import type { ScoreDefinition } from '../../definitions/score-definition.js';
import type { Appended } from '../tables/appended.js';

/** Scores without a published rule for unanswered items, and the rows in which one of them is insufficient. */
export function withoutRule(instrument: Instrument, { header, rows }: Appended): { readonly scores: readonly string[]; readonly rows: number } {
  const scores = instrument.scores.filter((score) => !hasRule(score, instrument)).map(({ id }) => id);
  const places = scores.map((id) => header.indexOf(`${id}_status`));
  const insufficient = rows.filter((cells) => places.some((place) => cells[place] === 'insufficient'));
  return { scores, rows: insufficient.length };
}

/** A score that is looked up has the rule of the score it is looked up from. */
function hasRule({ method, missing }: ScoreDefinition, { scores }: Instrument): boolean {
  if (method.kind !== 'lookup') return missing !== undefined;
  return scores.some((score) => score.id === method.score && score.missing !== undefined);
}
