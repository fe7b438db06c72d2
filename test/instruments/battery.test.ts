import { describe, expect, it } from 'vitest';
import { scoredAnswers } from '../../src/definitions/answers-of.js';
import type { Instrument, Item } from '../../src/definitions/instrument.js';
import { itemsOfMethod, type ScoreDefinition } from '../../src/definitions/score-definition.js';
import { instruments } from '../../src/generated/all.js';
import { score } from '../../src/scores/score.js';

type Form = Readonly<Record<string, number | null>>;

/** An instrument with one of its scores: what every test below is about. */
interface Subject {
  readonly name: string;
  readonly instrument: Instrument;
  readonly definition: ScoreDefinition;
  readonly valueOf: (form: Readonly<Record<string, unknown>>, prorate?: boolean) => { readonly status: string; readonly value: number | null };
}

const subjects = instruments.flatMap((instrument) => instrument.scores.map((definition) => subjectOf(instrument, definition)));
const scoredHere = subjects.filter(({ definition }) => definition.method.kind !== 'imported');

function subjectOf(instrument: Instrument, definition: ScoreDefinition): Subject {
  const valueOf = (form: Readonly<Record<string, unknown>>, prorate = false) => {
    // What comes out of a database may be anything, whatever the types say.
    const own = Object.entries(score(instrument, form as Form, { prorate }).scores).find(([id]) => id === definition.id)?.[1];
    if (!own) throw new RangeError(`no score ${definition.id}`);
    return own;
  };
  return { name: `${instrument.id}/${definition.id}`, instrument, definition, valueOf };
}

/** Items a score is made from, its own or those of the score it is looked up from. */
function itemsOf({ method }: ScoreDefinition, instrument: Instrument): readonly Item[] {
  if (method.kind === 'lookup') return instrument.scores.filter(({ id }) => id === method.score).flatMap((from) => itemsOf(from, instrument));
  const ids = itemsOfMethod(method);
  return instrument.items.filter(({ id }) => ids.includes(id));
}

/** Answers of an item that have a value, from the lowest value to the highest. */
const rising = (item: Item, instrument: Instrument) => [...scoredAnswers(item, instrument)].sort(([, one], [, other]) => one - other).map(([answer]) => answer);

/** Every item answered at the same place between its lowest value (0) and its highest (1). */
function formAt({ items, ...instrument }: Instrument, place: number): Readonly<Record<string, number>> {
  return Object.fromEntries(items.map((item) => {
    const answers = rising(item, { items, ...instrument });
    return [item.id, answers[Math.round(place * (answers.length - 1))] ?? Number.NaN];
  }));
}

/** Every form there is, where they are few. */
function everyForm(items: readonly Item[], instrument: Instrument): readonly Form[] {
  return items.reduce<readonly Form[]>((forms, item) => forms.flatMap((form) => rising(item, instrument).map((answer) => ({ ...form, [item.id]: answer }))), [{}]);
}

/** Classes do not rise with answers: their ends are looked for among all forms. */
function reached({ definition, instrument, valueOf }: Subject): readonly number[] {
  const forms = definition.method.kind === 'classify' ? everyForm(itemsOf(definition, instrument), instrument) : [0, 0.5, 1].map((place) => formAt(instrument, place));
  return forms.map((form) => valueOf(form)).map(({ status, value }) => (status === 'complete' && value !== null ? value : Number.NaN));
}

const ADDING_UP: readonly string[] = ['sum', 'mean', 'scaled-sum'];

describe.each(scoredHere)('$name', (subject) => {
  const { definition, instrument, valueOf } = subject;
  const items = itemsOf(definition, instrument);
  const [minimum, maximum] = definition.range;
  const highest = formAt(instrument, 1);

  it('goes from one end of its range to the other, and no further', () => {
    const values = reached(subject);
    expect([Math.min(...values), Math.max(...values)]).toEqual([minimum, maximum]);
  });

  it('has no value, and not 0, with any one of its items unanswered', () => {
    for (const { id } of items) expect(valueOf({ ...highest, [id]: null })).toMatchObject({ status: 'insufficient', value: null });
    expect(valueOf({})).toMatchObject({ status: 'insufficient', value: null });
  });

  it('counts every item in the way it says: reversed ones from the other end', () => {
    if (!ADDING_UP.includes(definition.method.kind)) return;
    const turned = definition.method.kind === 'scaled-sum' ? Math.sign(definition.method.multiply) : 1;
    for (const item of items) {
      const options = (item.options ?? instrument.options).filter(({ absent }) => absent === undefined).sort((one, other) => (one.scoredAs ?? one.value) - (other.scoredAs ?? other.value));
      const [low, high] = [options[0]?.value ?? null, options.at(-1)?.value ?? null];
      const difference = Number(valueOf({ ...highest, [item.id]: high }).value) - Number(valueOf({ ...highest, [item.id]: low }).value);
      expect(Math.sign(difference), item.id).toBe(item.reverse ? -turned : turned);
    }
  });

  it('is made up for unanswered items only by its published rule, and never for those the rule spares', () => {
    const { maximumMissing = 0, never = [] } = definition.missing ?? {};
    const spared = items.map(({ id }) => id).filter((id) => !never.includes(id));
    const without = (left: readonly string[]) => ({ ...highest, ...Object.fromEntries(left.map((item) => [item, null])) });
    // A count is over what was answered; of the highest answers each counted.
    const notCounted = definition.method.kind === 'count-if' ? maximumMissing : 0;
    const made = Number(valueOf(highest).value) - notCounted;
    if (maximumMissing > 0) expect(valueOf(without(spared.slice(0, maximumMissing)), true)).toMatchObject({ status: 'prorated', value: made });
    expect(valueOf(without(spared.slice(0, maximumMissing + 1)), true).status).toBe('insufficient');
    for (const id of never) expect(valueOf(without([id]), true).status).toBe('insufficient');
  });

  it('is invalid with an answer that is not an option, whatever the rest', () => {
    const first = items[0]?.id ?? '';
    for (const wrong of [99_999, -99_999, 0.5, Number.NaN, '1', true, {}, []]) expect(valueOf({ ...highest, [first]: wrong }, true), JSON.stringify(wrong)).toMatchObject({ status: 'invalid', value: null });
  });

  it('owes nothing to keys that are no items', () => {
    expect(valueOf({ ...highest, [`${instrument.id}-note`]: 3, ['__proto__']: 3, constructor: 3 })).toEqual(valueOf(highest));
  });
});

describe.each(instruments)('$id', (instrument) => {
  it('says which keys and answers it does not know, and never what they were', () => {
    const [first] = instrument.items;
    const form = { ...(first && { [first.id]: 98_765 }), stray: 98_765 };
    const { issues } = score(instrument, form as Form);
    expect(issues.map(({ code, path }) => `${code} ${path.join()}`).sort()).toEqual([...(first ? [`answer-out-of-range ${first.id}`] : []), 'unknown-item stray']);
    expect(JSON.stringify(issues)).not.toContain('98765');
  });
});

it('a score that is only read from a column is never made here', () => {
  const imported = subjects.filter(({ definition }) => definition.method.kind === 'imported');
  for (const { valueOf, instrument } of imported) {
    expect(valueOf({})).toEqual({ status: 'insufficient', value: null, answered: 0, items: 0 });
    expect(instrument.licence.status).toBe('scores-only');
  }
});
