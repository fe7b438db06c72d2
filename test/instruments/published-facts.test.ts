import { describe, expect, it } from 'vitest';
import type { Instrument, Item, Option } from '../../src/definitions/instrument.js';
import { itemsOfMethod, type ScoreDefinition } from '../../src/definitions/score-definition.js';
import { instruments } from '../../src/generated/all.js';
import published from './published-facts.json' with { type: 'json' };

/** Whole numbers as `"0..4"`, anything else one by one. */
type Values = string | readonly number[];

/**
 * One score as its facts were written down a second time: from notes on the publications, not from the definition. What
 * a row leaves out must be left out of the definition too. `from` names the items where a score uses only some; `scored`
 * what answers count as where that differs; `chosen` gives the reason where several values are published or the value is
 * ours, and says so where it stands in the definition's own notes only; `notHeld` what is published and left out.
 */
interface PublishedFacts {
  readonly items: number;
  readonly from?: readonly string[];
  readonly options?: Values;
  readonly itemOptions?: Readonly<Record<string, Values>>;
  readonly scored?: Readonly<Record<string, readonly number[]>>;
  readonly reversed?: readonly string[];
  readonly range: readonly number[];
  readonly direction: string;
  readonly table?: readonly (readonly number[])[];
  readonly caseness?: Readonly<Record<string, number>>;
  readonly change?: readonly { readonly kind: string; readonly points: number; readonly tie?: string }[];
  readonly bands?: readonly (readonly number[])[];
  readonly maximumMissing?: number;
  readonly source: string;
  readonly chosen?: Readonly<Record<string, string>>;
  readonly notHeld?: Readonly<Record<string, string>>;
}

const table: Readonly<Record<string, PublishedFacts>> = published;
const subjects = instruments.flatMap((instrument: Instrument) =>
  instrument.scores.map((definition) => ({ name: `${instrument.id}/${definition.id}`, instrument, definition })),
);

/** Items a score is made from, its own or those of the score it is looked up from. */
function itemsOf({ method }: ScoreDefinition, instrument: Instrument): readonly Item[] {
  if (method.kind === 'lookup') return instrument.scores.filter(({ id }) => id === method.score).flatMap((from) => itemsOf(from, instrument));
  const ids = itemsOfMethod(method);
  return instrument.items.filter(({ id }) => ids.includes(id));
}

const rising = (options: readonly Option[]) => [...options].sort((one, other) => one.value - other.value);
const valuesOf = (options: readonly Option[]) => rising(options).map(({ value }) => value);

/** The values that a row of the table means. */
function written(values: Values): readonly number[] {
  if (typeof values !== 'string') return values;
  const [first = Number.NaN, last = Number.NaN] = values.split('..').map(Number);
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** Items whose answers are not those of the instrument. */
const withOwnAnswers = (items: readonly Item[], instrument: Instrument) =>
  items.filter(({ options }) => options && String(valuesOf(options)) !== String(valuesOf(instrument.options)));

/** How the answers to the items of a score look in its definition. */
function answersIn(items: readonly Item[], instrument: Instrument) {
  const optionsOf = (item: Item) => item.options ?? instrument.options;
  const differing = items.filter((item) => optionsOf(item).some(({ scoredAs }) => scoredAs !== undefined));
  return {
    items: items.length,
    from: items.length === instrument.items.length ? [] : items.map(({ id }) => id),
    options: items.length === 0 ? [] : valuesOf(instrument.options),
    itemOptions: Object.fromEntries(withOwnAnswers(items, instrument).map((item) => [item.id, valuesOf(optionsOf(item))])),
    scored: Object.fromEntries(differing.map((item) => [item.id, rising(optionsOf(item)).map(({ value, scoredAs }) => scoredAs ?? value)])),
    reversed: items.filter(({ reverse }) => reverse).map(({ id }) => id),
  };
}

/** What a definition says, in the shape of the table. */
function saidBy(definition: ScoreDefinition, instrument: Instrument) {
  const { method, caseness, changeRules = [], bands = [], missing } = definition;
  return {
    ...answersIn(itemsOf(definition, instrument), instrument),
    range: definition.range,
    direction: definition.direction,
    table: method.kind === 'lookup' ? method.table : [],
    caseness: Object.fromEntries(Object.entries(caseness ?? {}).filter(([, value]) => typeof value === 'number')),
    change: changeRules,
    bands: bands[0]?.bands.map(({ minimum, maximum }) => [minimum, maximum]) ?? [],
    maximumMissing: missing?.maximumMissing ?? 0,
  };
}

/** What a row of the table says, whole. */
function saidIn(row: PublishedFacts) {
  return {
    items: row.items,
    from: row.from ?? [],
    options: written(row.options ?? []),
    itemOptions: Object.fromEntries(Object.entries(row.itemOptions ?? {}).map(([id, values]) => [id, written(values)])),
    scored: row.scored ?? {},
    reversed: row.reversed ?? [],
    range: row.range,
    direction: row.direction,
    table: row.table ?? [],
    caseness: row.caseness ?? {},
    // A rule of the definition says more than the published facts: its own source and population.
    change: (row.change ?? []).map((rule): unknown => expect.objectContaining(rule)),
    bands: row.bands ?? [],
    maximumMissing: row.maximumMissing ?? 0,
  };
}

/** Fails where a definition differs from the table, or is not in it. */
function hold({ name, instrument, definition }: (typeof subjects)[number]): void {
  const row = table[name];
  if (!row) throw new Error(`${name} is not in published-facts.json: read its numbers a second time from the publication and write them there`);
  expect(saidBy(definition, instrument), name).toEqual(saidIn(row));
}

const subject = (wanted: string) => subjects.filter(({ name }) => name === wanted)[0] ?? expect.fail(`no score ${wanted}`);

describe('a second transcription of the published facts', () => {
  it.each(subjects)('agrees with $name', (one) => {
    hold(one);
  });

  it('has no row for a score that is not there', () => {
    expect(Object.keys(table).filter((name) => !subjects.some((one) => one.name === name))).toEqual([]);
  });

  it('names a source in each row, and a reason wherever a value was chosen or left out', () => {
    for (const [name, { source, chosen = {}, notHeld = {}, ...facts }] of Object.entries(table)) {
      expect(source.length, name).toBeGreaterThan(10);
      for (const reason of Object.values({ ...chosen, ...notHeld })) expect(reason.length, name).toBeGreaterThan(20);
      expect(Object.keys(chosen).filter((key) => !(key in facts)), `${name}: chosen, but not there`).toEqual([]);
      expect(Object.keys(notHeld).filter((key) => key in facts), `${name}: not held, but there`).toEqual([]);
    }
  });
});

describe('a definition that the second transcription does not bear out', () => {
  const phq9 = subject('phq-9/total');
  const changed = (part: Partial<ScoreDefinition>) => ({ ...phq9, definition: { ...phq9.definition, ...part } });
  const withItems = (items: readonly Item[]) => ({ ...phq9, instrument: { ...phq9.instrument, items } });
  const [rule] = phq9.definition.changeRules ?? [];
  const [scheme] = phq9.definition.bands ?? [];
  const { missing, caseness } = phq9.definition;
  if (!rule || !('points' in rule) || !scheme || !missing || !caseness) throw new Error('the PHQ-9 has lost a fact');

  it.each([
    ['its range', changed({ range: [0, 28] })],
    ['its direction', changed({ direction: 'increase' })],
    ['its cut-off', changed({ caseness: { ...caseness, atLeast: 9 } })],
    ['the points of its change rule', changed({ changeRules: [{ ...rule, points: 5 }] })],
    ['the tie of its change rule', changed({ changeRules: [{ ...rule, tie: 'more-than' }] })],
    ['one more change rule', changed({ changeRules: [rule, rule] })],
    ['an edge of its bands', changed({ bands: [{ ...scheme, bands: scheme.bands.map((band) => ({ ...band, maximum: band.maximum === 9 ? 8 : band.maximum })) }] })],
    ['how many may be missing', changed({ missing: { ...missing, maximumMissing: 3 } })],
    ['an item left out', withItems(phq9.instrument.items.slice(1))],
    ['an item turned round', withItems(phq9.instrument.items.map((item) => (item.id === 'q3' ? { ...item, reverse: true } : item)))],
    ['an answer more', { ...phq9, instrument: { ...phq9.instrument, options: [...phq9.instrument.options, { value: 4 }] } }],
  ])('fails: %s', (_, wrong) => {
    expect(() => {
      hold(phq9);
    }).not.toThrow();
    expect(() => {
      hold(wrong);
    }).toThrow('phq-9/total');
  });

  it('fails where one cell of a conversion table is another', () => {
    const metric = subject('swemwbs/metric');
    const { method } = metric.definition;
    if (method.kind !== 'lookup') throw new Error('the SWEMWBS has lost its table');
    const cells = method.table.map(([from, to]) => [from, from === 29 ? 25.99 : to] as const);
    const wrong = { ...metric.definition, method: { ...method, table: cells } };
    expect(() => {
      hold({ ...metric, definition: wrong });
    }).toThrow('swemwbs/metric');
  });

  it('fails where the table has no row, so that a new instrument is read twice', () => {
    expect(() => {
      hold({ ...phq9, name: 'new/total' });
    }).toThrow('new/total is not in published-facts.json');
  });
});
