import { checkRecordedValue } from './check-recorded-value.js';
import { checkIds, checkKnown, checkUnique } from './check-ids.js';
import { checkStates } from './check-states.js';
import { faultUnless, type Path } from './fault.js';
import type { Issue } from './issue.js';
import type { RecordedValue } from './recorded-value.js';
import type { MultiSelectValue, NumericValue } from './value-kind.js';

const PATH: Path = ['value'];

/** The value kind of a goal scale or outcome can hold values: a scale with width, a sound list of states or items, days to count over. */
export function checkValue(value: RecordedValue): readonly Issue[] {
  switch (value.kind) {
    case 'flag':
      return [];
    case 'state':
      return checkStates(value, PATH);
    case 'multi-select':
      return checkItems(value);
    case 'numeric':
      return checkNumbers(value);
    default:
      return checkRecordedValue(value, PATH);
  }
}

function checkNumbers({ minimum, maximum, step, range, achieved }: NumericValue): readonly Issue[] {
  const onScale = (number: number, at: Path) =>
    faultUnless(number >= minimum && number <= maximum, { code: 'number-off-scale', path: [...PATH, ...at], expected: `${minimum} to ${maximum}`, found: number });
  return [
    ...faultUnless(minimum < maximum, { code: 'range-empty', path: PATH, expected: `a maximum above ${minimum}`, found: maximum }),
    ...faultUnless(step > 0, { code: 'step-not-positive', path: [...PATH, 'step'], expected: 'more than 0', found: step }),
    ...(range ? [...onScale(range.low, ['range', 'low']), ...onScale(range.high, ['range', 'high']), ...checkOrder(range.low, range.high)] : []),
    ...(achieved ? onScale('atLeast' in achieved ? achieved.atLeast : achieved.atMost, ['achieved']) : []),
  ];
}

function checkOrder(low: number, high: number): readonly Issue[] {
  return faultUnless(low <= high, { code: 'range-upside-down', path: [...PATH, 'range'], expected: `an end of ${low} or more`, found: high });
}

/** Items are kept as the bits of one whole number. */
const MOST_ITEMS = 30;

function checkItems({ items, required }: MultiSelectValue): readonly Issue[] {
  const known = items.map(({ id }) => id);
  const { of, atLeast } = required;
  const pathOf = (index: number): Path => [...PATH, 'required', 'of', index];
  return [
    ...checkIds(items, [...PATH, 'items']),
    ...checkKnown(of, { known, code: 'item-unknown', pathOf }),
    ...checkUnique(of, pathOf),
    ...faultUnless(!known.includes('none'), { code: 'item-called-none', path: [...PATH, 'items'], expected: 'an id other than none', found: 'none' }),
    ...faultUnless(items.length > 0 && items.length <= MOST_ITEMS, { code: 'items-number', path: [...PATH, 'items'], expected: `1 to ${MOST_ITEMS} items`, found: items.length }),
    ...faultUnless(Number.isInteger(atLeast) && atLeast > 0 && atLeast <= of.length, {
      code: 'required-unreachable', path: [...PATH, 'required', 'atLeast'], expected: `a whole number from 1 to ${of.length}`, found: atLeast,
    }),
  ];
}
