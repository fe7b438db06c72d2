import type { ContenderName } from './build.js';
import type { Cells } from './jobs.js';
import type { Measured } from './run-one.js';

const SHOWN = 5;

/** Where a run of any contender comes to other figures than the first one; cells without anybody need not be there. */
export function differences(found: ReadonlyMap<ContenderName, readonly Measured[]>): readonly string[] {
  const [first, ...others] = [...found].flatMap(([name, runs]) => runs.map(({ cells }) => ({ name, cells: filled(cells) })));
  if (!first) return [];
  return others.flatMap(({ name, cells }) => {
    const keys = [...new Set([...Object.keys(first.cells), ...Object.keys(cells)])];
    const wrong = keys.filter((key) => JSON.stringify(first.cells[key]) !== JSON.stringify(cells[key]));
    return wrong.slice(0, SHOWN).map((key) => `${key}: ${first.name} ${JSON.stringify(first.cells[key])}, ${name} ${JSON.stringify(cells[key])} (${wrong.length} of ${keys.length})`);
  });
}

function filled(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, numbers]) => numbers[0] !== 0));
}
