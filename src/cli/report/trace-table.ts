import type { Contributor, ContributorGoal, ContributorObservation } from '../../indicators/contributors.js';

/** Contributors as text to read: who, in what role, and then each goal on its own line. */
export function traceTable(found: readonly Contributor[]): string {
  const counts = Object.entries(ROLES).map(([role, words]) => ({ words, count: found.filter((one) => one.role === role).length }));
  const summary = counts.flatMap(({ words, count }) => (count > 0 ? [`${count} ${words}`] : [])).join(', ');
  return `${[`For your own eyes: this names people. ${summary || 'Nobody is behind this figure'}.`, '', ...found.flatMap(linesOf)].join('\n')}\n`;
}

const ROLES = { numerator: 'in the numerator', denominator: 'in the denominator only', excluded: 'excluded' } as const;

function linesOf(one: Contributor): readonly string[] {
  const who = [one.reason === undefined ? one.role : `${one.role} (${one.reason})`, one.personId, one.episodeId];
  return [who.filter((part) => part !== '').join('  '), ...measureLine(one), ...one.goals.map(goalLine)];
}

/** A statement with line breaks in it still takes one line here. */
function goalLine({ statement, outcome, lacks }: ContributorGoal): string {
  return `    “${statement.replaceAll(/\s+/g, ' ')}”  ${outcome}${lacks === undefined ? '' : ` (${lacks})`}`;
}

function measureLine({ measure, baseline, followUp, changeClass }: Contributor): readonly string[] {
  if (!baseline) return [];
  const moved = `${side(baseline)} → ${followUp ? side(followUp) : 'no follow-up'}`;
  return [`    ${measure ?? ''}: ${moved}${changeClass === undefined ? '' : `, ${changeClass}`}`];
}

function side({ value, on }: ContributorObservation): string {
  return on === undefined ? String(value) : `${value} on ${on}`;
}
