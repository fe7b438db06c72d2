import { oneLine } from '../one-line.js';
import { textTable } from '../text-table.js';
import type { Timeline } from './timeline.js';

/** What the first line says in every format. */
export const TIMELINE_NOTICE = 'Private: this timeline is about one person, with their own words.';

/** The timeline as a table to read, in the order of days. */
export function timelineText({ personId, asAt, entries }: Timeline): string {
  const rows = entries.map(({ on, occasion, kind, about, what }) => [on ?? occasion ?? 'no day', kind, what, about === null ? '' : isGoal(kind) ? `“${about}”` : about]);
  const table = entries.length === 0 ? ['Nothing is recorded.'] : textTable(['DAY', 'KIND', 'WHAT', 'ABOUT'], rows.map((cells) => cells.map(oneLine)));
  return `${[`${TIMELINE_NOTICE} ${oneLine(personId)}, as at ${asAt}.`, '', ...table].join('\n')}\n`;
}

/** Whether an entry is about a goal, so that its words are the person's. */
export function isGoal(kind: string): boolean {
  return kind === 'goal' || kind === 'rating';
}
