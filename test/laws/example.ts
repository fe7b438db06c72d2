import { fileURLToPath } from 'node:url';
import { loadRun } from '../../src/cli/config/load-run.js';
import { chooseIndicators } from '../../src/cli/report/choose-indicators.js';
import { aggregate, type IndicatorTable } from '../../src/indicators/index.js';
import { caseload, type Caseload, type RecordIssue } from '../../src/records/index.js';
import type { CellTable } from '../../src/records/cell-table.js';

/** The example service, read and counted as the command line does it. */
export interface Example {
  /** The files as they were read, before anything is linked or counted. */
  readonly tables: readonly CellTable[];
  readonly issues: readonly RecordIssue[];
  readonly caseload: Caseload;
  readonly table: IndicatorTable;
}

export async function exampleService(): Promise<Example> {
  const { config, definitions, tables, issues } = await loadRun(fileURLToPath(new URL('../../examples/service/whatmatters.config.yaml', import.meta.url)));
  const known = [...definitions.instruments, ...definitions.goalScales, ...definitions.outcomes];
  const linked = caseload({ tables, definitions: known, asAt: config.asAt });
  const table = aggregate({
    caseload: linked.caseload,
    indicators: chooseIndicators(config.indicators, definitions),
    period: { start: config.period.start, end: config.period.end },
    ...(config.period.by && { by: config.period.by }),
    asAt: config.asAt, breakdowns: config.breakdowns.map(({ attribute }) => attribute), prorate: config.prorate,
    ...(config.pairing && { pairing: config.pairing }),
    service: config.service.name,
  });
  return { tables, issues: [...issues, ...linked.issues], caseload: linked.caseload, table };
}

/** The cells of one column of all files of a kind, as they were read. */
export function cellsOf({ tables }: Example, kind: CellTable['kind'], field: string): readonly string[] {
  return tables.filter((table) => table.kind === kind).flatMap(({ columns, rows }) => {
    const place = columns.findIndex((column) => column.field === field);
    return rows.map((cells) => (typeof cells[place] === 'string' ? cells[place] : ''));
  });
}
