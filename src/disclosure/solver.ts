/** A linear problem: columns with bounds and a cost per unit, rows that say what sums of columns may be. */
export interface LinearProblem {
  readonly columns: readonly LinearColumn[];
  readonly rows: readonly LinearRow[];
}

export interface LinearColumn {
  readonly lower: number;
  readonly upper: number;
  readonly cost: number;
  /** Whether only whole numbers are allowed. */
  readonly whole?: boolean;
}

export interface LinearRow {
  readonly lower: number;
  readonly upper: number;
  /** Column → factor. */
  readonly terms: ReadonlyMap<number, number>;
}

/** A problem that is kept open, so that it can be asked again with other bounds and costs. */
export interface OpenProblem {
  /** The value of each column at the least cost; `undefined` where there is no solution. */
  readonly solve: () => ArrayLike<number> | undefined;
  readonly change: (column: number, to: Pick<LinearColumn, 'lower' | 'upper' | 'cost'>) => void;
}

/** A solver: opens a problem for as long as it is worked on. */
export type Solver = <Result>(problem: LinearProblem, work: (open: OpenProblem) => Result) => Result;

let loading: Promise<Solver | undefined> | undefined;

/** Loads HiGHS when it is first needed; `undefined` where it may not load, such as a page that forbids WebAssembly. */
export async function loadSolver(): Promise<Solver | undefined> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Solver | undefined> {
  try {
    const { default: loadHighs } = await import('highs');
    const highs = await loadHighs();
    const { modelStatus, variableType } = highs.constants;
    return (problem, work) => {
      const isWhole = problem.columns.some(({ whole }) => whole);
      const integrality = problem.columns.map(({ whole }) => (whole ? variableType.integer : variableType.continuous));
      const model = highs.createModel({ ...arraysOf(problem), ...(isWhole && { integrality }) });
      try {
        // Going on from where it was is quicker than making the problem smaller each time.
        model.options.set({ output_flag: false, mip_rel_gap: 0, ...(!isWhole && { presolve: 'off' }) });
        return work({
          solve: () => {
            model.run();
            return model.getModelStatus() === modelStatus.optimal ? model.getSolution().colValue : undefined;
          },
          change: (column, { lower, upper, cost }) => {
            model.changeColBounds(column, lower, upper);
            model.changeColCost(column, cost);
          },
        });
      } finally {
        model.dispose();
      }
    };
  } catch {
    return undefined;
  }
}

function arraysOf({ columns, rows }: LinearProblem) {
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.size);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: { format: 'csr' as const, numRows: rows.length, numCols: columns.length, starts, indices: rows.flatMap(({ terms }) => [...terms.keys()]), values: rows.flatMap(({ terms }) => [...terms.values()]) },
  };
}
