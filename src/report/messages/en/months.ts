import type { XmrSignal } from '../../../statistics/index.js';

/** Referrals month by month. */
export const months = {
  heading: 'Referrals month by month',
  caption: 'Referrals received in each month',
  intro: 'Between the limits, numbers of referrals vary from month to month by themselves: a month that is higher or lower than the one before it says nothing. What stands out is named; it is no judgement.',
  tooFew: ({ months: found, needed }: { readonly months: string; readonly needed: string }) => `There are ${found} whole months, too few for limits, which need ${needed}. Until then, one month beside another says nothing about a trend.`,
  hidden: 'There are no limits, as the number of some month is hidden.',
  month: 'Month',
  referrals: 'Referrals',
  standsOut: 'What stands out',
  limits: {
    caption: 'Limits of an XmR chart of these months',
    what: 'Limit',
    value: 'Referrals a month',
    months: 'Months that the limits are made from',
    mean: 'Mean',
    lower: 'Lower limit: mean − 2.66 × mean moving range',
    upper: 'Upper limit: mean + 2.66 × mean moving range',
    nearLower: 'Near the lower limit: two thirds of the way',
    nearUpper: 'Near the upper limit: two thirds of the way',
  },
  signals: {
    'outside-limits': 'outside the limits',
    trend: 'one of seven in a row that all rise, or all fall',
    'near-limit': 'one of two in three near the same limit',
    shift: 'one of seven in a row on one side of the mean',
    ordinary: 'nothing',
  } satisfies Readonly<Record<XmrSignal, string>>,
  screening: {
    unscreened: 'Not screened: no unusual moving range is left out of the limits, as in the tool of NHS England’s Making Data Count. With screening, the same months can have other limits.',
    screened: 'Screened: moving ranges of 3.267 times their mean or more are left out of the limits once. Without screening, the same months can have other limits.',
  },
  rules: 'Four rules, in this order: outside the limits; seven months in a row that each rise or each fall; two of three in a row near one limit, all three on its side of the mean; seven in a row on one side of the mean.',
  rounded: 'Made from the counts as they are shown, which are rounded.',
};
