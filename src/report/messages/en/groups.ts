/** Who was and was not reached. */
export const groups = {
  heading: 'Who was and was not reached',
  intro: 'Reach comes before outcome: a fair outcome among the few who got in can hide unequal access. Groups stand in a fixed order and are not ranked. Where fewer than 30 people are in a figure, only counts are shown.',
  none: 'This run has no breakdown by group.',
  unavailable: 'Reach and progress on goals by group are not available, as the files they are counted from are missing.',
  caption: (breakdown: string) => `${breakdown}: referred, supported, and progress on goals`,
  noDifference: (breakdown: string) => `No clear difference by ${breakdown}`,
  difference: (breakdown: string) => `Some groups’ intervals leave out the figure for everybody, by ${breakdown}`,
  subtitle: (period: string) => `Share of people making progress on what matters to them, with 95% interval, episodes closed ${period}. The line is everybody.`,
  alternative: ({ points, everybody }: { readonly points: string; readonly everybody: string }) => `A dot and its interval per group: ${points}. Everybody: ${everybody}.`,
  notDrawn: (groups: string) => `Not drawn, as no share can be shown: ${groups}.`,
  comparisons: (count: string) => `${count} groups are compared. Where nothing differs at all, about 1 in 20 such comparisons still looks different by chance.`,
  fromRest: 'Making progress: difference from everybody else, in percentage points',
  recorded: { caption: 'How complete the records about people are', attribute: 'Attribute' },
};
