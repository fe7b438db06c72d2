import type { Caseload, LinkedAssessments, LinkedOutcomes, RecordCount } from './caseload.js';
import type { RecordKind } from './fields.js';
import type { Links } from './links.js';
import { OBJECTED, PASSED_ON } from './links.js';
import type { ScaleValues } from './scale-values.js';
import { areAll, noCells } from './cells.js';
import { reasonOf, rowsUsed, rowsWhere, type SetAside } from './set-aside.js';
import type { Stack } from './stack.js';
import { packed, valueAt } from './stack.js';
import type { RecordDefinitions, Stacks } from './stacks.js';
import { KINDS } from './stacks.js';

type Packed = Omit<Caseload, 'kind' | 'given' | 'madeEpisodes' | 'madeGoalIds' | 'instruments' | 'goalScales' | 'outcomeDefinitions'>;

/** Packs what is kept into columns and renumbers the links to the rows that are left. */
export function packCaseload(stacks: Stacks, links: Links, values: ScaleValues, definitions: RecordDefinitions): Packed {
  const kept = { persons: rowsUsed(stacks.persons.setAside), episodes: rowsUsed(stacks.episodes.setAside), goals: rowsUsed(stacks.goals.setAside) };
  const renumber = {
    persons: renumbered(kept.persons, stacks.persons.size),
    episodes: renumbered(kept.episodes, stacks.episodes.size),
    goals: renumbered(kept.goals, stacks.goals.size),
  };
  const linked = (kind: RecordKind, rows: Int32Array) => ({
    table: packed(stacks[kind], rows),
    person: moved(links.person[kind], rows, renumber.persons),
    episode: moved(links.episode[kind], rows, renumber.episodes),
  });
  const byGoal = (kind: 'goalEvents' | 'goalRatings') => {
    const rows = rowsUsed(stacks[kind].setAside);
    return { rows, table: packed(stacks[kind], rows), goal: moved(links.goal[kind], rows, renumber.goals) };
  };
  const ratings = byGoal('goalRatings');
  const { rows: _, ...goalEvents } = byGoal('goalEvents');
  return {
    persons: packed(stacks.persons, kept.persons),
    episodes: linked('episodes', kept.episodes),
    contacts: linked('contacts', rowsUsed(stacks.contacts.setAside)),
    assessments: assessmentsOf(stacks.assessments, definitions, linked),
    goals: linked('goals', kept.goals),
    goalEvents,
    goalRatings: { table: ratings.table, goal: ratings.goal, values: numbersLeft(values.ratings, ratings.rows) },
    outcomes: outcomesOf(stacks.outcomes, definitions, values.outcomes, linked),
    others: Object.fromEntries(OTHERS.map((kind) => [kind, linked(kind, rowsUsed(stacks[kind].setAside))])),
    counts: KINDS.flatMap((kind) => (stacks[kind].sources.length > 0 ? [countOf(stacks[kind])] : [])),
    setAsideGoals: setAsideGoalsOf(stacks.goals),
    objected: setAsideCounts(stacks.persons.setAside)[OBJECTED] ?? 0,
  };
}

const OTHERS = ['reviews', 'needs', 'connections', 'pauses', 'lifeEvents'] as const;

type LinkRows = (kind: RecordKind, rows: Int32Array) => { readonly table: Caseload['persons']; readonly person: Int32Array; readonly episode: Int32Array };

/** Assessments with a problem stay, marked, so that a risk answer on one of them is not swallowed. */
function assessmentsOf(stack: Stack, { instruments }: RecordDefinitions, linked: LinkRows): readonly LinkedAssessments[] {
  const isPassedOn = stack.setAside.reasons.map((reason) => PASSED_ON.has(reason ?? ''));
  return instruments.flatMap((instrument) => {
    const isOwn = codesOf(stack, 'instrument', instrument.id);
    const rows = rowsWhere(stack.size, (row) => isOwn(row) && isPassedOn[stack.setAside.codes[row] ?? 0] !== true);
    if (rows.length === 0) return [];
    const setAside = new Uint8Array(rows.length);
    for (let place = 0; place < rows.length; place += 1) setAside[place] = stack.setAside.codes[rows[place] ?? 0] === 0 ? 0 : 1;
    return [{ instrument, ...linked('assessments', rows), setAside }];
  });
}

function outcomesOf(stack: Stack, { outcomes }: RecordDefinitions, values: Float64Array, linked: LinkRows): readonly LinkedOutcomes[] {
  return outcomes.flatMap((outcome) => {
    const isOwn = codesOf(stack, 'outcome', outcome.id);
    const rows = rowsWhere(stack.size, (row) => stack.setAside.codes[row] === 0 && isOwn(row));
    if (rows.length === 0) return [];
    return [{ outcome, ...linked('outcomes', rows), values: numbersAt(values, rows) }];
  });
}

/** Tests whether a field of a row holds a name. */
function codesOf(stack: Stack, field: string, name: string): (row: number) => boolean {
  const { codes, values } = stack.values.get(field) ?? noCells(stack.size);
  const isName = Array.from({ length: values.size }, (_, code) => values.at(code) === name);
  return (row) => isName[codes[row] ?? 0] === true;
}

function setAsideGoalsOf(goals: Stack): Caseload['setAsideGoals'] {
  return Array.from(rowsWhere(goals.size, (row) => goals.setAside.codes[row] !== 0), (row) => {
    const reason = reasonOf(goals.setAside, row) ?? '';
    return reason === OBJECTED ? { reason } : { goalId: String(valueAt(goals, 'goalId', row)), reason };
  });
}

function countOf(stack: Stack): RecordCount {
  const setAside = setAsideCounts(stack.setAside);
  return { kind: stack.kind, read: stack.size, used: Object.values(setAside).reduce((left, count) => left - count, stack.size), setAside };
}

/** Reason → rows, in the order of the first row of each. */
function setAsideCounts({ codes, reasons }: SetAside): Readonly<Record<string, number>> {
  const counts = new Map<number, number>();
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    if (code > 0) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].map(([code, count]) => [reasons[code] ?? '', count]));
}

function numbersAt(numbers: Float64Array, rows: Int32Array): Float64Array {
  return areAll(rows, numbers.length) ? numbers : numbersLeft(numbers.slice(), rows);
}

/** The numbers of some rows, in the place of all, which nobody needs any more. */
function numbersLeft(numbers: Float64Array, rows: Int32Array): Float64Array {
  for (let place = 0; place < rows.length; place += 1) numbers[place] = numbers[rows[place] ?? 0] ?? Number.NaN;
  return numbers.subarray(0, rows.length);
}

/** The new number of each row; −1 for one that is not kept. */
function renumbered(kept: Int32Array, size: number): Int32Array {
  if (areAll(kept, size)) return kept;
  const numbers = new Int32Array(size).fill(-1);
  for (let number = 0; number < kept.length; number += 1) numbers[kept[number] ?? 0] = number;
  return numbers;
}

/** The links of some rows to what was renumbered. */
function moved(links: Int32Array | undefined, rows: Int32Array, numbers: Int32Array): Int32Array {
  if (!links) return new Int32Array(rows.length).fill(-1);
  const isSame = areAll(numbers, numbers.length);
  if (isSame && areAll(rows, links.length)) return links;
  const found = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    const owner = links[rows[place] ?? 0] ?? -1;
    found[place] = isSame || owner < 0 ? owner : (numbers[owner] ?? -1);
  }
  return found;
}
