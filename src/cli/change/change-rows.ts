import type { ChangeRule } from '../../definitions/change-rule.js';
import type { Measure } from '../../definitions/measure.js';
import { change, type Change, type ObservedValue } from '../../change/change.js';
import { clinicalChange } from '../../change/clinical-change.js';
import { toNumber } from '../../records/to-number.js';
import type { RecordIssue } from '../../records/record-issue.js';
import { scaleInWords, valueOnScale } from '../../records/value-on-scale.js';
import type { Appended, Cell } from '../tables/appended.js';
import type { SourceTable } from '../tables/source-table.js';

export interface ChangeRowsInput {
  readonly measure: Measure;
  readonly rules: readonly ChangeRule[];
  readonly source: SourceTable;
  /** Places of the two columns in the source, from 0. */
  readonly columns: { readonly baseline: number; readonly followUp: number };
  /** Whether to add reliable change and cutoff in one word. */
  readonly withClinicalChange: boolean;
}

const HEADER = [
  'change_status',
  'change',
  'improvement',
  'reliable_change',
  'minimal_important_change',
  'baseline_caseness',
  'follow_up_caseness',
  'recovered',
] as const;

/** Compares baseline and follow-up in every row of a table. A row never falls out; what cannot be said is an empty cell. */
export function changeRows({ measure, rules, source, columns, withClinicalChange }: ChangeRowsInput): Appended {
  const issues: RecordIssue[] = [];
  const valueAt = (row: number, place: number, cell: string | undefined): ObservedValue => {
    // Where cells may stand under the wrong header, no value can be trusted.
    if (source.unsure.has(row)) return { value: Number.NaN };
    const value = valueOf(measure, cell);
    if (value !== null && valueOnScale(measure.value, String(value)) === undefined) issues.push(offScale(measure, source, { row, place }));
    return { value };
  };
  const rows = source.rows.map((cells, row) => {
    const baseline = valueAt(row, columns.baseline, cells[columns.baseline]);
    const followUp = valueAt(row, columns.followUp, cells[columns.followUp]);
    const pair = { measure, baseline, followUp, rules };
    return [...cellsOf(change(pair)), ...(withClinicalChange ? [clinicalChange(pair) ?? null] : [])];
  });
  return { header: withClinicalChange ? [...HEADER, 'clinical_change'] : HEADER, rows, issues };
}

/** A number where the measure has numbers; any other text as it is, so that `change` can say that it is not on the scale. */
function valueOf({ value }: Measure, cell: string | undefined): number | string | null {
  const text = cell?.trim() ?? '';
  if (text === '') return null;
  return value.kind === 'numeric' ? (toNumber(text) ?? text) : text;
}

function offScale({ value }: Measure, { file, lines, header }: SourceTable, { row, place }: { readonly row: number; readonly place: number }): RecordIssue {
  const name = header[place] ?? '';
  return {
    severity: 'problem',
    code: 'value-off-scale',
    path: [row, name],
    message: `expected ${scaleInWords(value)}; found something else`,
    file,
    line: lines[row] ?? 0,
    column: place + 1,
    header: name,
  };
}

function cellsOf(result: Change): readonly Cell[] {
  if (result.status !== 'paired') return [result.status, ...HEADER.slice(1).map(() => null)];
  const { caseness } = result;
  return [
    result.status,
    result.change,
    result.improvement,
    result.reliableChange ?? null,
    result.minimalImportantChange ?? null,
    yesNo(caseness?.baseline),
    yesNo(caseness?.followUp),
    yesNo(caseness?.recovered),
  ];
}

function yesNo(value: boolean | null | undefined): Cell {
  if (value === null || value === undefined) return null;
  return value ? 'yes' : 'no';
}
