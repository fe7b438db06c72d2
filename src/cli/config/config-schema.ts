import * as z from 'zod/mini';
import { DATE_FORMATS } from '../../records/day.js';
import { columnName, FIELDS } from '../../records/fields.js';
import { reportProfiles, type ReportProfileId } from '../../report/profiles.js';

/** A text; a number or yes/no that stands bare in YAML is taken as it is written. */
const text = z.pipe(
  z.transform((value: unknown) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value)),
  z.string().check(z.minLength(1)),
);
const texts = z.record(z.string(), text);
const pairing = z.enum(['closure-window', 'first-last', 'by-occasion']);
const dateFormat = z.enum(DATE_FORMATS);
/** One way of writing days, or several in one column, or by column where they differ. */
const dates = z.union([dateFormat, z.array(dateFormat).check(z.minLength(1))]);
const datesByColumn = z.union([dates, z.record(z.string(), dates)]);
const count = z.number().check(z.int(), z.positive());
const delimiter = z.enum([',', ';', '\t', '|', 'tab']);
const encoding = z.enum(['utf-8', 'windows-1252']);

const timePoint = z.strictObject({
  prefix: z.optional(text),
  suffix: z.optional(text),
  on: z.optional(text),
  occasion: z.optional(text),
});

const reading = {
  file: text,
  columns: z.optional(texts),
  // A blank meaning says that a code stands for no value.
  codes: z.optional(z.record(z.string(), z.record(z.string(), z.union([text, z.literal('')])))),
  dates: z.optional(datesByColumn),
  delimiter: z.optional(delimiter),
  encoding: z.optional(encoding),
  sheet: z.optional(text),
  header_line: z.optional(count),
  skip_rows: z.optional(count),
  only: z.optional(z.record(z.string(), listOf(text))),
  occasion: z.optional(text),
  layout: z.optional(z.enum(['long', 'wide'])),
  time_points: z.optional(z.array(timePoint).check(z.minLength(1))),
};
const readingSchema = z.strictObject(reading);
const assessmentsSchema = z.strictObject({ ...reading, instrument: text });
const outcomesSchema = z.strictObject({ ...reading, outcome: z.optional(text) });
const goalsSchema = z.strictObject({ ...reading, scale: z.optional(text), goal: z.optional(count) });
const ratingsSchema = z.strictObject({ ...reading, goal: z.optional(count) });

/** One entry may stand where a list is meant. */
function listOf<Schema extends z.ZodMiniType>(entry: Schema) {
  return z.optional(z.pipe(z.transform((value: unknown) => (value === undefined || Array.isArray(value) ? value : [value])), z.optional(z.array(entry))));
}

const kinds = Object.fromEntries(Object.keys(FIELDS).map((kind) => [columnName(kind), listOf(readingSchema)]));
const dataSchema = z.strictObject({
  ...kinds,
  assessments: listOf(assessmentsSchema),
  outcomes: listOf(outcomesSchema),
  goals: listOf(goalsSchema),
  goal_ratings: listOf(ratingsSchema),
  folder: z.optional(text),
  dates: z.optional(dates),
  delimiter: z.optional(delimiter),
  encoding: z.optional(encoding),
});

const chosenSchema = z.pipe(
  z.transform((value: unknown) => (typeof value === 'string' ? { set: value } : value)),
  z.strictObject({ set: text, pairing: z.optional(pairing), mixed: z.optional(z.enum(['apart', 'neither', 'deterioration'])) }),
);

/** An attribute, the groups that its codes are put in and, where it holds other codes, what makes these of them. */
const breakdown = z.pipe(
  z.transform((value: unknown) => (typeof value === 'string' ? { attribute: value } : value)),
  z.strictObject({ attribute: text, groups: z.optional(text), mapping: z.optional(text) }),
);

const share = z.number().check(z.minimum(0), z.maximum(1));
const numbers = z.record(z.string(), z.number().check(z.minimum(0)));

/** A number from outside, with where it comes from. */
const externalSchema = z.strictObject({
  value: z.number().check(z.positive()),
  source: text,
  year: text,
  categories: z.optional(z.record(z.string(), numbers)),
});

const reportSchema = z.strictObject({
  name: z.optional(text),
  recipient: z.optional(text),
  profile: z.optional(z.enum(Object.keys(reportProfiles) as ReportProfileId[])),
  disclosure: z.optional(text),
  population: z.optional(z.strictObject({ person: z.optional(texts), episode: z.optional(texts) })),
  indicators: z.optional(z.array(chosenSchema)),
  breakdowns: z.optional(z.array(breakdown)),
  published: z.optional(z.array(text)),
  summary_words: z.optional(count),
});

/** The shape of a config as it is written: snake case, nothing filled in. Its sense is checked after. */
export const configSchema = z.strictObject({
  service: z.strictObject({ name: text, contact: z.optional(text) }),
  period: z.strictObject({ start: text, end: text, by: z.optional(z.enum(['month', 'quarter', 'year'])) }),
  as_at: z.optional(text),
  data: dataSchema,
  definitions: z.optional(z.array(text)),
  prorate: z.optional(z.array(text)),
  pairing: z.optional(pairing),
  indicators: z.optional(z.array(chosenSchema)),
  breakdowns: z.optional(z.array(breakdown)),
  externals: z.optional(z.record(z.string(), externalSchema)),
  completeness: z.optional(z.strictObject({ plain: z.optional(share), care: z.optional(share), incomplete: z.optional(share) })),
  reports: z.optional(z.array(reportSchema).check(z.minLength(1))),
});

/** One reading of a file, as it is written. */
export type WrittenReading = z.infer<typeof readingSchema> & { readonly instrument?: string; readonly outcome?: string | undefined; readonly scale?: string | undefined; readonly goal?: number | undefined };

/** A config as it is written. */
export type WrittenConfig = Omit<z.infer<typeof configSchema>, 'data'> & {
  readonly data: {
    readonly folder?: string | undefined;
    readonly dates?: z.infer<typeof dates> | undefined;
    readonly delimiter?: WrittenReading['delimiter'];
    readonly encoding?: WrittenReading['encoding'];
  } & Readonly<Record<string, unknown>>;
};

/** Every key that may stand somewhere in a config, for "did you mean". */
export const CONFIG_KEYS: ReadonlySet<string> = new Set(
  [configSchema, configSchema.shape.service, configSchema.shape.period, dataSchema, assessmentsSchema, outcomesSchema, goalsSchema, timePoint, reportSchema, externalSchema].flatMap((schema) => Object.keys(schema.shape)),
);
