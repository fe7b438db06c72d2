/** Who this is about, and what was asked. */
export const reach = {
  heading: 'Who this is about, and what was asked',
  intro: ({ referrals, people, supported }: { readonly referrals: string; readonly people: string; readonly supported: string }) =>
    `In the period, ${referrals} referrals of ${people} people were received, and ${supported} people were supported.`,
  table: { caption: 'Referrals, waits and starts', figure: 'Figure' },
  median: (value: string) => `${value} days`,
  quartiles: ({ lower, upper }: { readonly lower: string; readonly upper: string }) => `half of them ${lower} to ${upper} days`,
  latestPart: 'Where part of the period is named, it is the latest in which everybody has had the days that the figure needs.',
  trend: {
    caption: 'Referrals and people supported, by part of the period',
    period: 'Part of the period',
    notAdditive: 'People are counted once in each row, so the rows do not add up to the whole period.',
  },
  chart: {
    title: 'Referrals received in each part of the period',
    subtitle: (period: string) => `Number of referrals, ${period}`,
    alternative: (points: string) => `Upright bars, one per part of the period: ${points}.`,
  },
  closures: { notRecorded: 'How episodes closed is not recorded.', caption: 'How episodes closed', level: 'Ending', figure: 'Episodes', share: 'Share' },
  asked: 'What people were asked',
  askedGoals: (scales: string) => `Their own goals, in their own words, rated on: ${scales}.`,
  askedMeasure: ({ title, scores }: { readonly title: string; readonly scores: string }) => `${title}: ${scores}.`,
  range: ({ minimum, maximum }: { readonly minimum: string; readonly maximum: string }) => `${minimum} to ${maximum}`,
  states: (count: string) => `one of ${count} situations`,
  items: (count: string) => `any of ${count} items`,
  flag: 'yes or no',
  directions: { increase: 'higher is better', decrease: 'lower is better', 'toward-range': 'within a range is better', 'by-order': 'some moves are better, some cannot be compared', none: 'neither way is better' },
};
