import * as z from 'zod/mini';

const count = z.int().check(z.nonnegative());
const counts = z.record(z.string(), count);
const place = z.int().check(z.gte(-1));
const texts = z.array(z.string());
const histogram = z.array(z.tuple([z.number(), count]));
const coded = z.strictObject({ names: texts, of: z.array(count) });
const side = { members: count, roles: z.string().check(z.regex(/^[012]*$/)) };
const group = z.strictObject({
  people: count,
  attributes: z.record(z.string(), counts),
  contacts: z.strictObject({ sum: count, squares: count }),
  baselines: histogram,
});

/** Settings are compared with those of the other parts and of the config, which were checked when they were made. */
const run = z.looseObject({
  indicators: z.array(z.looseObject({})),
  period: z.strictObject({ start: z.string(), end: z.string() }),
  by: z.nullable(z.enum(['month', 'quarter', 'year'])),
  asAt: z.string(),
  breakdowns: texts,
  measures: z.array(z.looseObject({ measure: z.looseObject({ id: z.string() }) })),
});

const data = z.strictObject({
  given: texts,
  madeEpisodes: z.boolean(),
  hasEpisodes: z.boolean(),
  hasClosure: z.boolean(),
  attributes: z.strictObject({ persons: texts, episodes: texts }),
  columns: z.record(z.string(), texts),
  known: texts,
  unknown: z.strictObject({ breakdowns: texts, population: texts }),
  measures: z.array(z.strictObject({ id: z.string(), isAnswered: z.boolean(), hasDay: z.boolean(), hasOccasion: z.boolean() })),
});

/** The ids of the records that a part counts. */
export const partIdsSchema = z.strictObject({ persons: texts, episodes: texts, goals: texts });

/** A list of members of a part. */
export const partMembersSchema = z.strictObject({
  persons: z.array(place),
  episodes: z.array(place),
  goals: z.array(place),
  events: z.exactOptional(z.strictObject({ files: coded, lines: z.array(count) })),
  categories: z.record(z.string(), coded),
});

/** A figure of a part. */
export const partFigureSchema = z.strictObject({
  ...side,
  indicator: z.string(),
  measure: z.string(),
  start: z.string(),
  end: z.string(),
  reasons: coded,
  levels: coded,
  over: z.exactOptional(z.strictObject(side)),
  cells: z.array(z.strictObject({
    breakdown: z.string(),
    category: z.string(),
    numerator: count,
    denominator: count,
    exclusions: counts,
    levels: counts,
    values: histogram,
    mixedMode: z.boolean(),
    over: count,
  })),
});

const told = z.strictObject({
  goalId: z.string(),
  personId: z.string(),
  theme: z.exactOptional(z.string()),
  setOn: z.exactOptional(z.string()),
  rewordedOn: z.array(z.nullable(z.string())),
  quoteConsent: z.exactOptional(z.string()),
  quoteConsentOn: z.exactOptional(z.string()),
  quoteScope: z.exactOptional(z.string()),
  approvedText: z.exactOptional(z.string()),
  isVerbatim: z.boolean(),
});

const partHead = {
  kind: z.literal('part'),
  version: z.literal(1),
  run,
  data,
  waterfall: z.array(z.strictObject({ kind: z.string(), step: z.string(), count })),
  goals: z.strictObject({ given: count, counts }),
  observations: z.array(z.strictObject({ measure: z.string(), statuses: counts, sameDay: count })),
  attrition: z.array(z.strictObject({ measure: z.string(), paired: group, unpaired: group, scores: z.strictObject({ first: histogram, later: histogram }) })),
  told: z.array(told),
};

/** A part without its ids, members and figures, which a file holds on lines of their own. */
export const partHeadSchema = z.strictObject(partHead);

/** A part of a caseload as `aggregatePart` makes it and JSON stores it: its shape; `mergeParts` checks that its counts agree. */
export const partSchema = z.strictObject({ ...partHead, ids: partIdsSchema, members: z.array(partMembersSchema), figures: z.array(partFigureSchema) });
