import type { Caseload, LinkedAssessments, LinkedOutcomes, RecordCount } from './caseload.js';
import type { RecordKind } from './fields.js';
import type { Links } from './links.js';
import { OBJECTED, PASSED_ON } from './links.js';
import type { ScaleValues } from './scale-values.js';
import type { Stack } from './stack.js';
import { packed } from './stack.js';
import type { RecordDefinitions, Stacks } from './stacks.js';
import { KINDS } from './stacks.js';

type Packed = Omit<Caseload, 'kind' | 'given' | 'madeEpisodes' | 'madeGoalIds' | 'instruments' | 'goalScales' | 'outcomeDefinitions'>;

/** Packs what is kept into columns and renumbers the links to the rows that are left. */
export function packCaseload(stacks: Stacks, links: Links, values: ScaleValues, definitions: RecordDefinitions): Packed {
  const kept = { persons: rowsKept(stacks.persons), episodes: rowsKept(stacks.episodes), goals: rowsKept(stacks.goals) };
  const renumber = {
    persons: renumbered(kept.persons, stacks.persons.size),
    episodes: renumbered(kept.episodes, stacks.episodes.size),
    goals: renumbered(kept.goals, stacks.goals.size),
  };
  const linked = (kind: RecordKind, rows: readonly number[]) => ({
    table: packed(stacks[kind], rows),
    person: moved(links.person[kind], rows, renumber.persons),
    episode: moved(links.episode[kind], rows, renumber.episodes),
  });
  const byGoal = (kind: 'goalEvents' | 'goalRatings') => {
    const rows = rowsKept(stacks[kind]);
    return { rows, table: packed(stacks[kind], rows), goal: moved(links.goal[kind], rows, renumber.goals) };
  };
  const ratings = byGoal('goalRatings');
  const { rows: _, ...goalEvents } = byGoal('goalEvents');
  return {
    persons: packed(stacks.persons, kept.persons),
    episodes: linked('episodes', kept.episodes),
    contacts: linked('contacts', rowsKept(stacks.contacts)),
    assessments: assessmentsOf(stacks.assessments, definitions, linked),
    goals: linked('goals', kept.goals),
    goalEvents,
    goalRatings: { table: ratings.table, goal: ratings.goal, values: Float64Array.from(ratings.rows, (row) => values.ratings[row] ?? Number.NaN) },
    outcomes: outcomesOf(stacks.outcomes, definitions, values.outcomes, linked),
    others: Object.fromEntries(OTHERS.map((kind) => [kind, linked(kind, rowsKept(stacks[kind]))])),
    counts: KINDS.flatMap((kind) => (stacks[kind].sources.length > 0 ? [countOf(stacks[kind])] : [])),
    setAsideGoals: setAsideGoalsOf(stacks.goals),
    objected: stacks.persons.setAside.filter((reason) => reason === OBJECTED).length,
  };
}

const OTHERS = ['reviews', 'needs', 'connections', 'pauses', 'lifeEvents'] as const;

type LinkRows = (kind: RecordKind, rows: readonly number[]) => { readonly table: Caseload['persons']; readonly person: Int32Array; readonly episode: Int32Array };

/** Assessments with a problem stay, marked, so that a risk answer on one of them is not swallowed. */
function assessmentsOf(stack: Stack, { instruments }: RecordDefinitions, linked: LinkRows): readonly LinkedAssessments[] {
  return instruments.flatMap((instrument) => {
    const rows = allRows(stack).filter((row) => stack.values.get('instrument')?.[row] === instrument.id && !PASSED_ON.has(stack.setAside[row] ?? ''));
    if (rows.length === 0) return [];
    return [{ instrument, ...linked('assessments', rows), setAside: Uint8Array.from(rows, (row) => (stack.setAside[row] === undefined ? 0 : 1)) }];
  });
}

function outcomesOf(stack: Stack, { outcomes }: RecordDefinitions, values: Float64Array, linked: LinkRows): readonly LinkedOutcomes[] {
  return outcomes.flatMap((outcome) => {
    const rows = rowsKept(stack).filter((row) => stack.values.get('outcome')?.[row] === outcome.id);
    if (rows.length === 0) return [];
    return [{ outcome, ...linked('outcomes', rows), values: Float64Array.from(rows, (row) => values[row] ?? Number.NaN) }];
  });
}

function setAsideGoalsOf(goals: Stack): Caseload['setAsideGoals'] {
  return goals.setAside.flatMap((reason, row) => {
    if (reason === undefined) return [];
    return [reason === OBJECTED ? { reason } : { goalId: String(goals.values.get('goalId')?.[row]), reason }];
  });
}

function countOf(stack: Stack): RecordCount {
  const setAside: Record<string, number> = {};
  for (const reason of stack.setAside) if (reason !== undefined) setAside[reason] = (setAside[reason] ?? 0) + 1;
  return { kind: stack.kind, read: stack.size, used: rowsKept(stack).length, setAside };
}

function allRows(stack: Stack): readonly number[] {
  return Array.from({ length: stack.size }, (_, row) => row);
}

function rowsKept(stack: Stack): readonly number[] {
  return allRows(stack).filter((row) => stack.setAside[row] === undefined);
}

function renumbered(kept: readonly number[], size: number): Int32Array {
  const numbers = new Int32Array(size).fill(-1);
  kept.forEach((row, number) => {
    numbers[row] = number;
  });
  return numbers;
}

function moved(links: Int32Array | undefined, rows: readonly number[], numbers: Int32Array): Int32Array {
  return Int32Array.from(rows, (row) => numbers[links?.[row] ?? -1] ?? -1);
}
