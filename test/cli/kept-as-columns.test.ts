import { describe, expect, it } from 'vitest';
import { withoutOthersColumns } from '../../src/cli/config/not-attributes.js';
import { namedIds } from '../../src/cli/parts/named-ids.js';
import { readCsv } from '../../src/readers/index.js';
import type { CellTable } from '../../src/records/cell-table.js';

const text = 'person_id,sex,Words\np1,f,to walk\np2,,\np1,f,\n ,m,x\n';
const [stored] = readCsv(new TextEncoder().encode(text), { kind: 'persons' }).tables;

/** The same table as somebody makes it who keeps rows. */
const asRows = (table: CellTable): CellTable => ({ ...table });

describe('a table that is kept as columns', () => {
  const others: readonly CellTable[] = [{ kind: 'goals', columns: [{ field: 'statement', header: 'Words', position: 3 }], rows: [] }];

  it('loses the columns of others as one of rows does, and stays columns', () => {
    if (!stored) throw new Error('expected a table');
    const [ours, theirs] = [stored, asRows(stored)].map((table) => withoutOthersColumns(table, others, []));
    expect(ours?.columns.map(({ field }) => field)).toEqual(['personId', 'attribute.sex']);
    expect(ours).toEqual(theirs);
    expect(ours?.rows[0]).toEqual(['p1', 'f']);
    expect([ours?.stored?.columns.length, theirs?.stored]).toEqual([2, undefined]);
  });

  it('names the same ids, each once', () => {
    if (!stored) throw new Error('expected a table');
    const none = { persons: [], episodes: [], goals: [] };
    expect(namedIds([stored], none)).toEqual(namedIds([asRows(stored)], none));
    expect(namedIds([stored], none).persons.known).toHaveLength(2);
    expect(namedIds([stored], { ...none, persons: ['p2'] }).persons.known).toHaveLength(1);
  });
});
