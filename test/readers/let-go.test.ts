import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { fileSource } from '../../src/readers/file-source.js';
import { readGrid } from '../../src/readers/read-grid.js';
import { readCsv, sharedIds, type ReadOptions } from '../../src/readers/index.js';
import { sharedTexts } from '../../src/readers/shared-ids.js';
import { caseload } from '../../src/records/make-caseload.js';
import { textAt } from '../../src/records/table.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const bytes = (text: string) => new TextEncoder().encode(text);

const GOALS = bytes('goal_id,person_id,statement,scale\ng1,p1,Invented,goal-progress\ng2,p2,Invented too,goal-progress\n');
const RATINGS = bytes('goal_id,on,value,state\ng1,2025-01-06,3,kept\ng2,2025-01-06,4,kept\ng1,2025-02-03,5,kept\ng2,2025-02-03,6,draft\n');

function read(content: Uint8Array, options: ReadOptions & { readonly skipRows?: number }) {
  const source = fileSource({ ...options, file: 'invented.csv' }, [options]);
  source.push(content);
  return readGrid(source.end(), options).tables;
}

/** A caseload of tables that nobody else has, and the ids that its ratings were read with. */
function held(options: Partial<ReadOptions> & { readonly skipRows?: number }) {
  const ratings = read(RATINGS, { kind: 'goalRatings', ...options });
  const { codes } = ratings[0]?.stored?.columns[0] ?? {};
  const made = caseload({ tables: [...read(GOALS, { kind: 'goals' }), ...ratings], definitions: [goalProgress] });
  return { ids: new WeakRef(codes?.buffer as object), ...made };
}

it.each([
  ['of every row', {}, [2, 3, 4, 5]],
  ['of the rows that are meant', { only: { state: ['kept'] } }, [2, 3, 4]],
  ['of rows below what is no record', { skipRows: 1 }, [3, 4, 5]],
])('the ids %s are let go once records are linked by them, and lines are still known', async (_, options, lines) => {
  const { ids, caseload: own } = held(options);
  // What a reference was just made of stays until the next turn.
  await new Promise((resolve) => { setTimeout(resolve); });
  collectGarbage();
  expect(ids.deref()).toBeUndefined();
  expect(lines.map((_line, row) => own.goalRatings.table.originAt(row).line)).toEqual(lines);
});

/** A caseload of sources that share their ids, and what found these while they were read. */
function heldTogether() {
  const ids = sharedIds();
  const tables = [...readCsv(GOALS, { kind: 'goals', ids }).tables, ...readCsv(RATINGS, { kind: 'goalRatings', ids }).tables];
  return { dictionary: new WeakRef(sharedTexts(ids, 'goalId') as object), ...caseload({ tables, definitions: [goalProgress] }) };
}

it('what finds the ids that sources share is let go once nobody reads more of them, and ids are still known', async () => {
  const { dictionary, caseload: own } = heldTogether();
  await new Promise((resolve) => { setTimeout(resolve); });
  collectGarbage();
  expect(dictionary.deref()).toBeUndefined();
  expect([...own.goalRatings.goal].map((row) => textAt(own.goals.table, 'goalId', row))).toEqual(['g1', 'g2', 'g1', 'g2']);
});
