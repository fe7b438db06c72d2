import { checkIds, checkKnown, checkUnique } from './check-ids.js';
import { faultUnless, type Path } from './fault.js';
import type { Instrument, Item, Option } from './instrument.js';
import type { Issue } from './issue.js';

/** Items have ids of their own and answers that can be given, and conditions look back, never forward. */
export function checkItems(instrument: Instrument): readonly Issue[] {
  const { items, options } = instrument;
  const shared = items.some((item) => !item.options);
  return [
    ...faultUnless(items.length > 0, { code: 'items-empty', path: ['items'], expected: 'at least one item' }),
    ...checkIds(items, ['items']),
    ...checkOptions(options, ['options'], shared),
    ...items.flatMap((item, index) => checkItem(item, index, instrument)),
  ];
}

/** The answers that an item may be given: its own, or else the instrument's. */
export function answersOf(item: Item, { options }: Pick<Instrument, 'options'>): readonly number[] {
  return (item.options ?? options).map((option) => option.value);
}

function checkItem(item: Item, index: number, instrument: Instrument): readonly Issue[] {
  const path = ['items', index];
  return [
    ...(item.options ? checkOptions(item.options, [...path, 'options'], true) : []),
    ...checkReverse(item, answersOf(item, instrument), path),
    ...checkAskedWhen(item, index, instrument),
  ];
}

function checkOptions(options: readonly Option[], path: Path, needed: boolean): readonly Issue[] {
  return [
    ...faultUnless(options.length > 0 || !needed, { code: 'options-empty', path, expected: 'at least one option' }),
    ...checkUnique(options.map((option) => option.value), (index) => [...path, index, 'value']),
  ];
}

/** Turned round (lowest + highest − answer), every answer must again be an answer. */
function checkReverse({ reverse }: Item, answers: readonly number[], path: Path): readonly Issue[] {
  const ends = Math.min(...answers) + Math.max(...answers);
  const stray = reverse ? answers.find((answer) => !answers.includes(ends - answer)) : undefined;
  return faultUnless(stray === undefined, {
    code: 'reverse-not-an-option',
    path: [...path, 'reverse'],
    expected: 'options that are options again when turned round',
    found: stray,
  });
}

function checkAskedWhen({ askedWhen }: Item, index: number, instrument: Instrument): readonly Issue[] {
  if (!askedWhen) return [];
  const path = ['items', index, 'askedWhen'];
  const earlier = instrument.items.slice(0, index);
  const asked = earlier.find((item) => item.id === askedWhen.item);
  const highest = asked ? Math.max(...answersOf(asked, instrument)) : Infinity;
  return [
    ...checkKnown([askedWhen.item], { known: earlier.map(({ id }) => id), code: 'item-unknown', pathOf: () => [...path, 'item'] }),
    ...faultUnless(askedWhen.atLeast <= highest, {
      code: 'answer-unreachable',
      path: [...path, 'atLeast'],
      expected: `at most ${highest}`,
      found: askedWhen.atLeast,
    }),
  ];
}
