import { answersOf, scoredAnswers } from './answers-of.js';
import { checkIds, checkKnown, checkUnique } from './check-ids.js';
import { faultUnless, type Path } from './fault.js';
import type { Instrument, Item, Option } from './instrument.js';
import type { Issue } from './issue.js';

/** Items have ids of their own and answers that can be given, and conditions look back, never forward. */
export function checkItems(instrument: Instrument): readonly Issue[] {
  const { items, options, licence } = instrument;
  const shared = items.some((item) => !item.options);
  // Of a proprietary instrument nothing is held but what its scores are called.
  const isNone = licence.status === 'scores-only';
  const expected = isNone ? 'no items, as the licence is scores-only' : 'at least one item';
  return [
    ...faultUnless(items.length > 0 !== isNone, { code: isNone ? 'items-not-licensed' : 'items-empty', path: ['items'], expected }),
    ...checkIds(items, ['items']),
    ...checkOptions(options, ['options'], shared),
    ...items.flatMap((item, index) => checkItem(item, index, instrument)),
  ];
}

function checkItem(item: Item, index: number, instrument: Instrument): readonly Issue[] {
  const path = ['items', index];
  return [
    ...(item.options ? checkOptions(item.options, [...path, 'options'], true) : []),
    ...checkReverse(item, instrument, path),
    ...checkAskedWhen(item, index, instrument),
  ];
}

function checkOptions(options: readonly Option[], path: Path, needed: boolean): readonly Issue[] {
  return [
    ...faultUnless(options.some(({ absent }) => absent === undefined) || !needed, { code: 'options-empty', path, expected: 'at least one option with a value' }),
    ...options.flatMap(({ absent, scoredAs }, index) =>
      faultUnless(absent === undefined || scoredAs === undefined, { code: 'absent-but-scored', path: [...path, index], expected: 'absent or scoredAs, not both' })),
    ...checkUnique(options.map((option) => option.value), (index) => [...path, index, 'value']),
  ];
}

/** Turned round (lowest + highest − answer), every scored value must again be one. */
function checkReverse(item: Item, instrument: Pick<Instrument, 'options'>, path: Path): readonly Issue[] {
  const straight = [...scoredAnswers({ ...item, reverse: false }, instrument).values()];
  const stray = item.reverse ? [...scoredAnswers(item, instrument).values()].find((value) => !straight.includes(value)) : undefined;
  return faultUnless(stray === undefined, {
    code: 'reverse-not-an-option',
    path: [...path, 'reverse'],
    expected: 'options that stay so when reversed',
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
