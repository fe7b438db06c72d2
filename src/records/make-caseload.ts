import { repeatedIn } from '../definitions/check-ids.js';
import type { GoalScale } from '../definitions/goal-scale.js';
import type { Instrument } from '../definitions/instrument.js';
import type { Outcome } from '../definitions/outcome.js';
import type { Caseload } from './caseload.js';
import type { CellTable } from './cell-table.js';
import { blankCodes, noCells } from './cells.js';
import type { Day } from './day.js';
import { linksOf, OBJECTED, setAsideDependants, TEST_RECORD } from './links.js';
import { episodesFromRecords, personsFromRecords, withGoalIds } from './made-records.js';
import { packCaseload } from './pack-caseload.js';
import type { RecordIssue } from './record-issue.js';
import type { Records } from './record-types.js';
import { scaleValuesOf } from './scale-values.js';
import { giveReason, reasonOf } from './set-aside.js';
import type { Stack } from './stack.js';
import type { RecordDefinitions, Stacks } from './stacks.js';
import { RECORDED_LATER, stacksOf } from './stacks.js';
import { tablesOfRecords } from './tables-of-records.js';

export interface CaseloadInput {
  /** Plain records, and … */
  readonly records?: Records;
  /** … tables as readers make them. Either or both. */
  readonly tables?: readonly CellTable[];
  /** The instruments, goal scales and outcomes that the records are about. */
  readonly definitions: readonly (Instrument | GoalScale | Outcome)[];
  /** What was recorded later is ignored, where records say when they were recorded. */
  readonly asAt?: Day;
}

/**
 * Holds records as columns, linked to each other, ready for `aggregate`. A bad record is set aside with
 * its reason and place, and counted; it never stops the others and never throws.
 *
 * @returns the caseload, and every issue: `error` where the whole should not be used, `problem` for one record.
 * @example
 * const { caseload: held, issues } = caseload({
 *   records: { persons: [{ personId: 'p1' }], episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-06' }] },
 *   definitions: [phq9],
 * });
 * held.episodes.table.size; // => 1
 * issues.length; // => 0
 */
export function caseload(input: CaseloadInput): { readonly caseload: Caseload; readonly issues: readonly RecordIssue[] } {
  const definitions = definitionsOf(input.definitions);
  const tables = [...tablesOfRecords(input.records ?? {}), ...(input.tables ?? [])];
  const given = new Set(tables.map((table) => table.kind));
  const { stacks, madeGoalIds } = completed(stacksOf(tables, definitions, input.asAt), given);
  markUnused(stacks.persons);
  const links = linksOf(stacks, given.has('episodes'));
  const values = scaleValuesOf(stacks, definitions, links);
  setAsideDependants(stacks, links);
  return {
    caseload: {
      kind: 'caseload',
      instruments: definitions.instruments,
      goalScales: definitions.goalScales,
      outcomeDefinitions: definitions.outcomes,
      given,
      madeEpisodes: !given.has('episodes'),
      madeGoalIds,
      ...packCaseload(stacks, links, values, definitions),
    },
    issues: oncePerPlace(Object.values(stacks).flatMap(issuesOf), tables),
  };
}

function definitionsOf(definitions: CaseloadInput['definitions']): RecordDefinitions {
  return {
    instruments: definitions.flatMap((definition) => (definition.kind === 'instrument' ? [definition] : [])),
    goalScales: definitions.flatMap((definition) => (definition.kind === 'goal-scale' ? [definition] : [])),
    outcomes: definitions.flatMap((definition) => (definition.kind === 'outcome' ? [definition] : [])),
  };
}

/** Adds what a small service does not keep: a list of people, episodes, ids of goals. */
function completed(read: Stacks, given: ReadonlySet<string>): { readonly stacks: Stacks; readonly madeGoalIds: boolean } {
  const { goals, made } = withGoalIds(read.goals);
  const stacks = { ...read, goals };
  if (!given.has('persons')) stacks.persons = personsFromRecords(stacks);
  if (!given.has('episodes')) stacks.episodes = episodesFromRecords(stacks);
  return { stacks, madeGoalIds: made };
}

/** An objection on any row of a person holds for all of them, and so does that it is a test; the objection comes first. */
function markUnused({ values, setAside, size }: Stack): void {
  const uses = values.get('reportingUse');
  if (!uses) return;
  const ids = values.get('personId') ?? noCells(size);
  for (const use of [TEST_RECORD, OBJECTED]) {
    const isOwn = new Uint8Array(ids.values.size);
    for (let row = 0; row < size; row += 1) {
      if (uses.values.at(uses.codes[row] ?? 0) !== use) continue;
      giveReason(setAside, row, use, { replace: true });
      isOwn[ids.codes[row] ?? 0] = 1;
    }
    for (const code of blankCodes(ids.values)) isOwn[code] = 0;
    // Each id has one code, so that the other rows of the same people are found by it.
    for (let row = 0; row < size; row += 1) if (isOwn[ids.codes[row] ?? 0] === 1) giveReason(setAside, row, use, { replace: true });
  }
}

/** Of records that are left out for good reason, nothing is wrong that anybody should look into. */
function issuesOf(stack: Stack): readonly RecordIssue[] {
  return stack.issues.flatMap(({ row, issue }) => {
    const reason = row === undefined ? undefined : reasonOf(stack.setAside, row);
    const silent = reason === RECORDED_LATER || ((reason === OBJECTED || reason === TEST_RECORD) && issue.severity !== 'error');
    return silent ? [] : [issue];
  });
}

/** A row of a file may be two records, as of two instruments, and a column two fields; what is wrong with a cell of it is said once. */
function oncePerPlace(issues: readonly RecordIssue[], tables: readonly CellTable[]): readonly RecordIssue[] {
  const readTwice = new Set(repeatedIn(tables.flatMap(({ file, columns }) => columns.map(({ position }) => `${file}\n${position}`))));
  const said = new Set<string>();
  return issues.filter(({ file, line, column, code, message }) => {
    // Most cells are read once, and of many nothing need be remembered.
    if (file === undefined || line === undefined || (column !== undefined && !readTwice.has(`${file}\n${column}`))) return true;
    const key = JSON.stringify([file, line, column, code, message]);
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
}
