import { checkIds, checkKnown } from './check-ids.js';
import { faultUnless, type Path } from './fault.js';
import type { Issue } from './issue.js';
import type { CountValue, EventValue, SustainedValue } from './recorded-value.js';

/** Kinds that are observed as another: a count has days to be counted over, an event its own names, a state weeks to last. */
export function checkRecordedValue(value: CountValue | EventValue | SustainedValue, path: Path): readonly Issue[] {
  if (value.kind === 'count') return checkCount(value, path);
  return value.kind === 'event' ? checkEvent(value, path) : checkSustained(value, path);
}

function checkCount(value: CountValue, path: Path): readonly Issue[] {
  const { exposureDays, minimumExposureDays, achieved } = value;
  const above = ['maximum', 'perDays', 'step', 'minimumExposureDays'] as const;
  const rate = achieved && ('atLeast' in achieved ? achieved.atLeast : achieved.atMost);
  return [
    ...above.flatMap((key) => faultUnless(value[key] > 0, { code: 'count-number', path: [...path, key], expected: 'more than 0', found: value[key] })),
    ...faultUnless(exposureDays === undefined || exposureDays >= minimumExposureDays, {
      code: 'exposure-too-short', path: [...path, 'exposureDays'], expected: `${minimumExposureDays} days or more`, found: exposureDays,
    }),
    ...faultUnless(rate === undefined || rate >= 0, { code: 'number-off-scale', path: [...path, 'achieved'], expected: 'a rate of 0 or more', found: rate }),
  ];
}

/** Names that an event has of its own. */
const OWN_NAMES = ['not-yet', 'happened', 'outside-window'];

function checkEvent({ competing = [], window }: EventValue, path: Path): readonly Issue[] {
  const names = competing.map(({ id }) => id);
  const taken = names.filter((id) => OWN_NAMES.includes(id));
  const { fromDay, toDay } = window ?? { fromDay: 0, toDay: 0 };
  return [
    ...checkIds(competing, [...path, 'competing']),
    ...faultUnless(taken.length === 0, { code: 'competing-name-taken', path: [...path, 'competing'], expected: `ids other than ${OWN_NAMES.join(', ')}`, found: taken.join(', ') }),
    ...faultUnless(fromDay >= 0 && fromDay <= toDay, { code: 'window-upside-down', path: [...path, 'window'], expected: `days from 0 on, up to ${toDay}`, found: fromDay }),
  ];
}

function checkSustained({ weeks, lapse }: SustainedValue, path: Path): readonly Issue[] {
  const days = typeof lapse === 'object' ? lapse.graceDays : 1;
  return [
    ...faultUnless(weeks > 0, { code: 'weeks-number', path: [...path, 'weeks'], expected: 'more than 0', found: weeks }),
    ...faultUnless(days > 0, { code: 'grace-days-number', path: [...path, 'lapse', 'graceDays'], expected: 'more than 0', found: days }),
    ...(typeof lapse === 'string' ? checkKnown([lapse], { known: ['reset', 'fail'], code: 'lapse-unknown', pathOf: () => [...path, 'lapse'] }) : []),
  ];
}
