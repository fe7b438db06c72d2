import type { CountCell, CountModel, CountSum } from './count-model.js';

/**
 * A total of one part is that part. Such cells become one, which is hidden where any of them is, and costs what all of
 * them cost; sums that then say nothing go.
 *
 * @returns the smaller model, and where each cell of the larger one went
 */
export function withoutTwins(model: CountModel): { readonly model: CountModel; readonly placeOf: (cell: number) => number } {
  const parent = model.cells.map((_, cell) => cell);
  const rootOf = (cell: number): number => {
    let root = cell;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    return root;
  };
  // That there is nobody may be shown in one place and hidden, for what is beside it, in another.
  const isNobody = (cell: number) => model.cells[cell]?.value === 0 && model.cells[cell].need === undefined;
  for (const { total, parts, guessed } of model.sums) {
    const [only] = parts;
    if (only !== undefined && parts.length === 1 && !guessed && !isNobody(only)) parent[Math.max(rootOf(total), rootOf(only))] = Math.min(rootOf(total), rootOf(only));
  }
  const roots = model.cells.map((_, cell) => rootOf(cell));
  const places = new Map([...new Set(roots)].map((root, place) => [root, place]));
  const placeOf = (cell: number) => places.get(roots[cell] ?? -1) ?? -1;
  const groups: CountCell[][] = [...places].map(() => []);
  model.cells.forEach((cell, place) => groups[placeOf(place)]?.push(cell));
  return { model: { ...model, cells: groups.map(together), sums: sumsBetween(model.sums, placeOf) }, placeOf };
}

function together(cells: readonly CountCell[]): CountCell {
  const [first, ...rest] = cells;
  if (!first) throw new RangeError('withoutTwins: expected a cell in every group');
  if (rest.length === 0) return first;
  const need = cells.map((cell) => cell.need).filter((own) => own !== undefined).sort((one, other) => other.atLeast - one.atLeast)[0];
  return {
    value: first.value,
    low: Math.max(...cells.map(({ low }) => low)),
    high: Math.min(...cells.map(({ high }) => high)),
    hidden: cells.some(({ hidden, canHide }) => hidden && canHide) || cells.every(({ hidden }) => hidden),
    canHide: cells.some(({ hidden, canHide }) => hidden && canHide) || cells.every(({ hidden, canHide }) => canHide || hidden) && cells.some(({ canHide }) => canHide),
    cost: cells.reduce((sum, { cost }) => sum + cost, 0),
    rank: Math.max(...cells.map(({ rank = 0 }) => rank)),
    ...(need && { need }),
  };
}

function sumsBetween(sums: readonly CountSum[], placeOf: (cell: number) => number): readonly CountSum[] {
  const own = new Map<string, CountSum>();
  for (const sum of sums) {
    const made: CountSum = { ...sum, total: placeOf(sum.total), parts: sum.parts.map(placeOf).sort((one, other) => one - other) };
    // With a total among its own parts, all the others are nobody.
    if (!made.parts.includes(made.total)) own.set(JSON.stringify([made.total, made.parts]), sum.guessed && own.has(JSON.stringify([made.total, made.parts])) ? { ...made, ...own.get(JSON.stringify([made.total, made.parts])) } : made);
  }
  return [...own.values()];
}
