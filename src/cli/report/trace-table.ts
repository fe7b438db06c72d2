import type { Contributor, ContributorGoal, ContributorObservation } from '../../indicators/contributors.js';
import { oneLine } from '../one-line.js';

/** Contributors as text to read: who, in what role, and then each goal on its own line. */
export function traceTable(found: readonly Contributor[]): string {
  const counts = Object.entries(ROLES).map(([role, words]) => ({ words, count: found.filter((one) => one.role === role).length }));
  const summary = counts.flatMap(({ words, count }) => (count > 0 ? [`${count} ${words}`] : [])).join(', ');
  return `${[`For your own eyes: this names people. ${summary || 'Nobody is behind this figure'}.`, '', ...found.flatMap(linesOf)].join('\n')}\n`;
}

const ROLES = { numerator: 'in the numerator', denominator: 'in the denominator only', excluded: 'excluded' } as const;

function linesOf(one: Contributor): readonly string[] {
  const who = [one.reason === undefined ? one.role : `${one.role} (${one.reason})`, one.personId, one.episodeId];
  return [who.filter((part) => part !== '').map(oneLine).join('  '), ...measureLine(one), ...one.goals.flatMap(goalLines)];
}

/** A statement with line breaks in it still takes one line here. What happened to the goal stands below it. */
function goalLines({ statement, outcome, lacks, setOn, history }: ContributorGoal): readonly string[] {
  const set = setOn === undefined ? [] : [`${setOn} set`];
  const later = history.map(({ on, kind, value }) => oneLine([on, kind, value].filter((part) => part !== undefined).join(' ')));
  return [`    “${oneLine(statement)}”  ${outcome}${lacks === undefined ? '' : ` (${lacks})`}`, ...[...set, ...later].map((line) => `        ${line}`)];
}

function measureLine({ measure, baseline, followUp, changeClass }: Contributor): readonly string[] {
  if (!baseline) return [];
  const moved = `${side(baseline)} → ${followUp ? side(followUp) : 'no follow-up'}`;
  const answers = [baseline, followUp].flatMap((one) => (one ? answersLine(one) : []));
  return [`    ${measure ?? ''}: ${moved}${changeClass === undefined ? '' : `, ${changeClass}`}`, ...answers];
}

function answersLine({ on, answers }: ContributorObservation): readonly string[] {
  const given = Object.entries(answers).map(([item, answer]) => `${item}=${answer}`);
  return given.length === 0 ? [] : [`        ${on ?? 'no day'}  ${given.join(' ')}`];
}

function side({ value, on }: ContributorObservation): string {
  return on === undefined ? String(value) : `${value} on ${on}`;
}
