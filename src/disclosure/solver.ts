/** A linear solver with whole numbers, as a text in, values by name out; `undefined` where it found no solution. */
export type Solve = (problem: string) => Readonly<Record<string, number>> | undefined;

let loading: Promise<Solve | undefined> | undefined;

/** Loads HiGHS when it is first needed; `undefined` where it may not load, such as a page that forbids WebAssembly. */
export async function loadSolver(): Promise<Solve | undefined> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Solve | undefined> {
  try {
    const { default: loadHighs } = await import('highs');
    const highs = await loadHighs();
    return (problem) => {
      const found = highs.solve(problem, { output_flag: false, mip_rel_gap: 0 });
      if (found.Status !== 'Optimal') return undefined;
      return Object.fromEntries(Object.entries(found.Columns).map(([name, column]) => [name, 'Primal' in column ? column.Primal : 0]));
    };
  } catch {
    return undefined;
  }
}
