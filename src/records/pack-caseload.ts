import type { Caseload, LinkedAssessments, LinkedOutcomes, RecordCount } from './caseload.js';
import type { RecordKind } from './fields.js';
import type { Links } from './links.js';
import { OBJECTED, PASSED_ON } from './links.js';
import type { ScaleValues } from './scale-values.js';
import { marks, noCells } from './cells.js';
import { keptIn, NO_ROWS, rowAt, rowsWithout, type KeptRows } from './kept-rows.js';
import { NO_ASSESSMENT, UNSURE } from './row-reasons.js';
import { reasonOf, rowsSetAside, rowsUsed, type SetAside } from './set-aside.js';
import type { Stack } from './stack.js';
import { packed, valueAt } from './stack.js';
import type { RecordDefinitions, Stacks } from './stacks.js';
import { KINDS } from './stacks.js';
import { valued } from './valued.js';

type Packed = Omit<Caseload, 'kind' | 'given' | 'madeEpisodes' | 'madeGoalIds' | 'instruments' | 'goalScales' | 'outcomeDefinitions'>;

/** Packs what is kept into columns and renumbers the links to the rows that are left. */
export function packCaseload(stacks: Stacks, links: Links, values: ScaleValues, definitions: RecordDefinitions): Packed {
  const kept = { persons: rowsUsed(stacks.persons.setAside), episodes: rowsUsed(stacks.episodes.setAside), goals: rowsUsed(stacks.goals.setAside) };
  const renumber = {
    persons: renumbered(kept.persons, stacks.persons.size),
    episodes: renumbered(kept.episodes, stacks.episodes.size),
    goals: renumbered(kept.goals, stacks.goals.size),
  };
  const linked = (kind: RecordKind, rows: KeptRows) => ({
    // A form for somebody who is not in the data still says who.
    table: packed(stacks[kind], rows, kind === 'assessments' ? undefined : links.person[kind] ? 'personId' : 'episodeId'),
    person: moved(links.person[kind], rows, renumber.persons),
    episode: moved(links.episode[kind], rows, renumber.episodes),
  });
  const byGoal = (kind: 'goalEvents' | 'goalRatings') => {
    const rows = rowsUsed(stacks[kind].setAside);
    return { rows, table: packed(stacks[kind], rows, 'goalId'), goal: moved(links.goal[kind], rows, renumber.goals) };
  };
  const { rows: ratingRows, ...ratings } = byGoal('goalRatings');
  const { rows: _, ...goalEvents } = byGoal('goalEvents');
  return {
    persons: packed(stacks.persons, kept.persons),
    episodes: linked('episodes', kept.episodes),
    contacts: linked('contacts', rowsUsed(stacks.contacts.setAside)),
    assessments: assessmentsOf(stacks.assessments, definitions, linked),
    goals: linked('goals', kept.goals),
    goalEvents,
    goalRatings: { ...ratings, values: { ...values.ratings, codes: keptIn(values.ratings.codes, ratingRows) } },
    outcomes: outcomesOf(stacks.outcomes, definitions, values.outcomes, linked),
    others: Object.fromEntries(OTHERS.map((kind) => [kind, linked(kind, rowsUsed(stacks[kind].setAside))])),
    counts: KINDS.flatMap((kind) => (stacks[kind].sources.length > 0 ? [countOf(stacks[kind])] : [])),
    setAsideGoals: setAsideGoalsOf(stacks.goals),
    objected: setAsideCounts(stacks.persons.setAside)[OBJECTED] ?? 0,
  };
}

const OTHERS = ['reviews', 'needs', 'connections', 'pauses', 'lifeEvents'] as const;

type LinkRows = (kind: RecordKind, rows: KeptRows) => { readonly table: Caseload['persons']; readonly person: Int32Array; readonly episode: Int32Array };

/** Assessments with a problem stay, marked, so that a risk answer on one of them is not swallowed. */
function assessmentsOf(stack: Stack, { instruments }: RecordDefinitions, linked: LinkRows): readonly LinkedAssessments[] {
  const isLeftOut = (reason: string) => PASSED_ON.has(reason) || NO_ASSESSMENT.has(reason);
  const rowsOf = rowsByName(stack, 'instrument', rowsSetAside(stack.setAside).filter((row) => isLeftOut(reasonOf(stack.setAside, row) ?? '')));
  return instruments.flatMap((instrument) => {
    const rows = rowsOf(instrument.id);
    if (rows.size === 0) return [];
    const own = { ...stack.setAside, codes: keptIn(stack.setAside.codes, rows) };
    const aside = rowsSetAside(own);
    const unsure = new Set(aside.filter((row) => UNSURE.has(reasonOf(own, row) ?? '')));
    return [{ instrument, ...linked('assessments', rows), setAside: marks(rows.size, aside), unsure }];
  });
}

function outcomesOf(stack: Stack, { outcomes }: RecordDefinitions, values: Float64Array, linked: LinkRows): readonly LinkedOutcomes[] {
  const rowsOf = rowsByName(stack, 'outcome', rowsSetAside(stack.setAside));
  return outcomes.flatMap((outcome) => {
    const rows = rowsOf(outcome.id);
    if (rows.size === 0) return [];
    return [{ outcome, ...linked('outcomes', rows), values: valued(keptIn(values, rows)) }];
  });
}

/** The rows in which a field holds a name, without some that are left out. */
function rowsByName(stack: Stack, field: string, out: Int32Array): (name: string) => KeptRows {
  const { codes, values } = stack.values.get(field) ?? noCells(stack.size);
  const names = codes.slice();
  for (const row of out) names[row] = 0;
  return (name) => {
    const others = [...new Uint8Array(values.size).keys()].filter((code) => values.at(code) !== name);
    // Of most instruments that are known there is no form.
    return others.length < values.size ? rowsWithout(names, others) : NO_ROWS;
  };
}

function setAsideGoalsOf(goals: Stack): Caseload['setAsideGoals'] {
  return Array.from(rowsSetAside(goals.setAside), (row) => {
    const reason = reasonOf(goals.setAside, row) ?? '';
    return reason === OBJECTED ? { reason } : { goalId: String(valueAt(goals, 'goalId', row)), reason };
  });
}

function countOf(stack: Stack): RecordCount {
  return { kind: stack.kind, read: stack.size, used: rowsUsed(stack.setAside).size, setAside: setAsideCounts(stack.setAside) };
}

/** Reason → rows, in the order of the first row of each. */
function setAsideCounts(aside: SetAside): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const row of rowsSetAside(aside)) {
    const reason = reasonOf(aside, row) ?? '';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** The new number of each row, −1 for one that is not kept; nothing where all keep theirs. */
function renumbered(kept: KeptRows, size: number): Int32Array | undefined {
  if (kept.size === size) return undefined;
  const numbers = new Int32Array(size).fill(-1);
  for (let number = 0; number < kept.size; number += 1) numbers[rowAt(kept, number)] = number;
  return numbers;
}

/** The links of some rows to what was renumbered. */
function moved(links: Int32Array | undefined, rows: KeptRows, numbers: Int32Array | undefined): Int32Array {
  if (!links) return new Int32Array(rows.size).fill(-1);
  const left = keptIn(links, rows);
  if (!numbers) return left;
  const found = new Int32Array(left.length);
  for (let row = 0; row < found.length; row += 1) found[row] = numbers[left[row] ?? -1] ?? -1;
  return found;
}
