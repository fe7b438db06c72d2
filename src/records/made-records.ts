import { NO_DAY } from './day.js';
import type { CellType } from './decode-cell.js';
import { goalIdOf } from './decode-table.js';
import type { CellValue } from './decode-table.js';
import type { RecordKind } from './fields.js';
import { dayOf } from './link.js';
import type { Stack } from './stack.js';
import type { Stacks } from './stacks.js';
import { RECORDED_LATER } from './stacks.js';

/** People known only from other records, one each, in order of first appearance. */
export function personsFromRecords(stacks: Stacks): Stack {
  const ids = new Set(Object.values(stacks).flatMap((stack) => textsOf(stack, 'personId', RECORDED_LATER)));
  return madeStack('persons', { personId: [...ids] }, { personId: 'id' });
}

/**
 * One episode per person, from first to last record, for a service without an episode file.
 * It has no start and no closure; its last record's day is `lastRecordOn`.
 */
export function episodesFromRecords(stacks: Stacks): Stack {
  const ids = textsOf(stacks.persons, 'personId');
  const spans = spansOfRecords(stacks);
  const day = (id: string, end: 'first' | 'last') => spans.get(id)?.[end];
  return madeStack(
    'episodes',
    { episodeId: ids, personId: ids, referredOn: ids.map((id) => day(id, 'first')), lastRecordOn: ids.map((id) => day(id, 'last')) },
    { episodeId: 'id', personId: 'id', referredOn: 'day', lastRecordOn: 'day' },
  );
}

const DATED = [
  ['assessments', 'on'],
  ['goals', 'setOn'],
  ['goals', 'statusOn'],
  ['outcomes', 'on'],
] as const;

type Spans = Map<string, { first: number; last: number }>;

/** The first and last day of each person's usable records. */
function spansOfRecords(stacks: Stacks): Spans {
  const spans: Spans = new Map();
  for (const [kind, field] of DATED) widenBy(spans, stacks[kind], field, (row) => stacks[kind].values.get('personId')?.[row]);
  const personOfGoal = new Map((stacks.goals.values.get('goalId') ?? []).map((goal, row) => [goal, stacks.goals.values.get('personId')?.[row]]));
  for (const kind of ['goalEvents', 'goalRatings'] as const) {
    widenBy(spans, stacks[kind], 'on', (row) => personOfGoal.get(stacks[kind].values.get('goalId')?.[row]));
  }
  return spans;
}

function widenBy(spans: Spans, stack: Stack, field: string, personOf: (row: number) => CellValue): void {
  for (let row = 0; row < stack.size; row += 1) {
    const person = personOf(row);
    if (typeof person === 'string' && stack.setAside[row] === undefined) widen(spans, person, dayOf(stack, field, row));
  }
}

function widen(spans: Spans, id: string, day: number): void {
  if (day === NO_DAY) return;
  const span = spans.get(id);
  if (span) Object.assign(span, { first: Math.min(span.first, day), last: Math.max(span.last, day) });
  else spans.set(id, { first: day, last: day });
}

/** Gives goals without an id one from person and position; whether that was needed is part of the result. */
export function withGoalIds(goals: Stack): { readonly goals: Stack; readonly made: boolean } {
  const stated = goals.values.get('goalId');
  const seen = new Map<string, number>();
  const ids = Array.from({ length: goals.size }, (_, row) => {
    const person = String(goals.values.get('personId')?.[row]);
    seen.set(person, (seen.get(person) ?? 0) + 1);
    return stated?.[row] ?? goalIdOf(person, seen.get(person) ?? 1);
  });
  const isMade = ids.some((id, row) => id !== stated?.[row]);
  const made = isMade || goals.sources.some(({ source }) => source.goal !== undefined);
  if (!isMade) return { goals, made };
  return { goals: { ...goals, values: new Map([...goals.values, ['goalId', ids]]), types: new Map([...goals.types, ['goalId', 'id']]) }, made };
}

function madeStack(kind: RecordKind, values: Readonly<Record<string, readonly CellValue[]>>, types: Readonly<Record<string, CellType>>): Stack {
  const size = Object.values(values)[0]?.length ?? 0;
  return {
    kind,
    size,
    values: new Map(Object.entries(values)),
    types: new Map(Object.entries(types)),
    setAside: new Array<string | undefined>(size).fill(undefined),
    sources: [],
    issues: [],
  };
}

function textsOf(stack: Stack, field: string, notThoseSetAsideAs?: string): readonly string[] {
  const isUsed = (row: number) => notThoseSetAsideAs === undefined || stack.setAside[row] !== notThoseSetAsideAs;
  return (stack.values.get(field) ?? []).flatMap((value, row) => (typeof value === 'string' && isUsed(row) ? [value] : []));
}
