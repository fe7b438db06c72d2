import { attributeOfColumn, fieldsByColumn } from '../records/fields-by-column.js';
import { DATED_BY_OCCASION, FIELDS, WITH_ATTRIBUTES } from '../records/fields.js';
import type { ReadOptions } from './read-options.js';

/** A column that is looked for in a source. */
export interface WantedColumn {
  /** Our name of the column. */
  readonly ours: string;
  readonly field: string;
  /** The header it should stand under. */
  readonly theirs: string;
  /** Somebody said that it is there, so that its absence is an error. */
  readonly isMapped: boolean;
}

/** The columns of a kind of record, under the headers that the options give them; `unknown` lists names that are none of ours. */
export function wantedColumns(options: ReadOptions): { readonly wanted: readonly WantedColumn[]; readonly unknown: readonly string[] } {
  const fields = fieldsByColumn(options.kind, options.instrument);
  const mapped = Object.entries(options.columns ?? {}).map(([ours, theirs]) => ({
    ours,
    field: fields.get(ours) ?? attributeField(options, ours),
    theirs: theirs.trim(),
    isMapped: true,
  }));
  const others = [...fields].filter(([ours]) => !Object.hasOwn(options.columns ?? {}, ours));
  return {
    wanted: [...mapped.filter(isKnown), ...others.map(([ours, field]) => ({ ours, field, theirs: ours, isMapped: false }))],
    unknown: mapped.filter((column) => !isKnown(column)).map(({ ours }) => ours),
  };
}

/** The columns without which the rows of a source are no records: at least one of each list must be there. */
export function neededColumns(options: ReadOptions): readonly (readonly string[])[] {
  const constants = constantFields(options);
  const required = Object.entries(FIELDS[options.kind]).flatMap(([field, facts]) => (facts.required && !constants.has(field) ? [[field]] : []));
  const dated = DATED_BY_OCCASION.has(options.kind) && !constants.has('occasion') ? [['on', 'occasion']] : [];
  const values = options.kind === 'goalRatings' || options.kind === 'outcomes' ? [['value']] : [];
  return [...required, ...dated, ...values];
}

/** The items that have no column. Where only totals are kept, a score does for all of them. */
export function itemsWithout({ instrument }: ReadOptions, found: ReadonlySet<string>): readonly string[] {
  if (!instrument || instrument.scores.some(({ id }) => found.has(id))) return [];
  return instrument.items.map(({ id }) => id).filter((id) => !found.has(id));
}

/** What the options say of every row. */
export function constantsOf({ instrument, outcome, occasion, scale }: ReadOptions): Readonly<Record<'instrument' | 'outcome' | 'occasion' | 'scale', string | undefined>> {
  return { instrument: instrument?.id, outcome, occasion, scale };
}

function constantFields(options: ReadOptions): ReadonlySet<string> {
  return new Set(Object.entries(constantsOf(options)).flatMap(([field, value]) => (value === undefined ? [] : [field])));
}

function attributeField({ kind }: ReadOptions, ours: string): string | undefined {
  return WITH_ATTRIBUTES.has(kind) ? `attribute.${attributeOfColumn(ours)}` : undefined;
}

function isKnown<Column extends { readonly field: string | undefined }>(column: Column): column is Column & { readonly field: string } {
  return column.field !== undefined;
}
