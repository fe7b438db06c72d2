import type { Cell } from './cell.js';
import { byPlace, inLevelOrder } from './cells.js';
import { mergedHistogram } from './merged-histogram.js';
import type { Tally } from './tally.js';

/**
 * Adds up the cells of parts of a caseload: those of one block and category are one cell of the whole.
 *
 * @param blockOf names the figure and breakdown that a cell is of
 * @returns the cells of each block in their order, the blocks in the order in which they first come
 */
export function mergeCells(cells: readonly Cell[], blockOf: (cell: Cell) => string): readonly (readonly Cell[])[] {
  const blocks = new Map<string, Map<string, Cell>>();
  for (const cell of cells) {
    const block = blockOf(cell);
    const own = blocks.get(block) ?? new Map<string, Cell>();
    const before = own.get(cell.category);
    own.set(cell.category, before ? together(before, cell) : cell);
    blocks.set(block, own);
  }
  return [...blocks.values()].map((block) => sameLevels([...block.values()].sort(byPlace)));
}

function together(one: Cell, other: Cell): Cell {
  return { ...one, over: one.over + other.over, tally: sum(one.tally, other.tally) };
}

function sum(one: Tally, other: Tally): Tally {
  return {
    numerator: one.numerator + other.numerator,
    denominator: one.denominator + other.denominator,
    excluded: one.excluded + other.excluded,
    levels: added(one.levels, other.levels),
    exclusions: new Map([...added(one.exclusions, other.exclusions)].sort(([first], [second]) => (first < second ? -1 : 1))),
    values: mergedHistogram([one.values, other.values]),
    mixedMode: one.mixedMode || other.mixedMode,
  };
}

function added(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sums = new Map(one);
  for (const [name, count] of other) sums.set(name, (sums.get(name) ?? 0) + count);
  return sums;
}

/** A level that only some part's data have stands in every cell. */
function sameLevels(cells: readonly Cell[]): readonly Cell[] {
  const found = [...new Set(cells.flatMap(({ tally }) => [...tally.levels.keys()]))];
  return cells.map((cell) => {
    const names = inLevelOrder(cell.namedLevels, found);
    return { ...cell, tally: { ...cell.tally, levels: new Map(names.map((name) => [name, cell.tally.levels.get(name) ?? 0])) } };
  });
}
