import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addLines, lineAt, lineRuns } from '../../src/readers/line-runs.js';

it('every row keeps its line, whatever stands between rows, and no other row has one', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(1, 1, 1, 2, 5), { maxLength: 90 }), fc.integer({ min: 1, max: 9 }), (steps, first) => {
    const runs = lineRuns();
    const lines = steps.map((_, row) => steps.slice(0, row).reduce((sum, step) => sum + step, first));
    for (const line of lines) addLines(runs, { line, count: 1 });
    expect(lines.map((_, row) => lineAt(runs, row))).toEqual(lines);
    expect([lineAt(runs, -1), lineAt(runs, lines.length)]).toEqual([undefined, undefined]);
  }));
});

it('rows on lines one after the other are one run', () => {
  const runs = lineRuns();
  for (let line = 2; line < 5000; line += 1) addLines(runs, { line, count: 1 });
  expect([runs.runs, runs.rows.length, lineAt(runs, 4997)]).toEqual([1, 16, 4999]);
});

it('rows that are added together are the same as rows added one by one', () => {
  fc.assert(fc.property(fc.array(fc.record({ gap: fc.nat({ max: 2 }), count: fc.integer({ min: 1, max: 6 }) }), { maxLength: 20 }), (blocks) => {
    const [together, apart] = [lineRuns(), lineRuns()];
    let line = 2;
    for (const { gap, count } of blocks) {
      line += gap;
      addLines(together, { line, count });
      for (let row = 0; row < count; row += 1) addLines(apart, { line: line + row, count: 1 });
      line += count;
    }
    expect(together).toEqual(apart);
  }));
});
