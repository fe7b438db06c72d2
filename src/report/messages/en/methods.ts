/** How the figures are made, and what the words and marks mean. */
export const methods = {
  heading: 'Methods',
  pairings: {
    'first-last': 'Change compares the first and the last valid measurement of an episode, on different days.',
    'closure-window': 'Change compares the earliest valid measurement from referral to 28 days after the start with the one nearest to closure, within 28 days before or after it.',
    'latest-review': 'For people still open, change compares the earliest valid measurement with the latest one at least 14 days after it, up to the end of the period.',
    'by-occasion': 'Change compares measurements by the occasion they were recorded for, as their days are not known.',
  },
  items: [
    'A person with several episodes that closed in the period counts once in figures about people, with the latest.',
    'Shares have Wilson’s 95% interval; means of change have Student’s t interval; waits are given as the median and the quartiles.',
    'Better and worse are counted by the threshold published for the measure. Where there is none, the smallest important change is used, and the table says so.',
    'Two intervals that overlap do not show that two groups are alike.',
    'Goals are not averaged across people. A goal that is no longer relevant is an ending, neither achieved nor failed.',
  ],
  prorated: (instruments: string) => `Unanswered items were filled in by the instrument’s published rule for: ${instruments}.`,
  notProrated: 'Nothing is imputed: an instrument with too many unanswered items has no score.',
  glossary: 'Words and marks',
  terms: [
    { term: 'Person', meaning: 'Somebody the service is for, counted once however many episodes they have.' },
    { term: 'Episode', meaning: 'From one referral to one closure.' },
    { term: 'Engaged', meaning: 'Two or more attended contacts; where contacts are not kept, a recorded start.' },
    { term: 'Goal', meaning: 'What matters to the person, in their own words.' },
    { term: 'Goal that still stood', meaning: 'A goal that had not ended as no longer relevant, replaced or withdrawn.' },
    { term: 'Measured at both ends', meaning: 'A valid first measurement and a valid follow-up on the same instrument, on different days.' },
    { term: 'Between … and …', meaning: 'The 95% interval: how far a figure about this many people could differ by chance. The wider it is, the less is known.' },
    { term: '[c]', meaning: 'Hidden, so that nobody can be recognised: the number is small, or would give a small one away.' },
    { term: '[x]', meaning: 'Not available: a file is missing, the people have not had their days yet, or too few were measured.' },
    { term: '[z]', meaning: 'Does not apply.' },
  ],
  profiles: {
    internal: 'Exact figures for the service’s own eyes. Nothing is hidden or rounded.',
    disclosed: ({ id, hideUpTo, hidesZero, smallShownAs, rounding, roundTo, minimumDenominator, minimumValues, minimumCompleteness }: ProfileNumbers) => {
      const small = `counts from ${hidesZero ? 0 : 1} to ${hideUpTo}`;
      const how = smallShownAs === null ? `${small} are hidden and shown as [c], and so are counts that would give them away` : `${small} are shown as ${smallShownAs}, and counts that would give them away are hidden and shown as [c]`;
      const others = roundTo === 1 ? 'other counts are exact' : `other counts are to the ${rounding === 'midpoint' ? `middle of each run of ${roundTo}` : `nearest ${roundTo}`}, each on its own, so that totals may not add up`;
      return `${id}: ${hideUpTo === 0 ? 'no count is small by itself' : how}; ${others}. Percentages need ${minimumDenominator}; means need ${minimumValues} people. Outcome shares and means are withheld where under ${minimumCompleteness} of those due were measured.`;
    },
  },
  rounding: 'Percentages are rounded and may not add up to 100%.',
  cautions: {
    'small-base': 'Few people (under 50)',
    'read-with-care': 'Read with care: some of those due were not measured',
    incomplete: 'Incomplete: describes only those measured',
    'withheld-incomplete': 'Withheld, as too few of those due were measured: counts only',
    immature: 'Not yet: some have not had the days that the figure needs',
    'no-episodes': 'No file of episodes: an episode runs from first to last record',
    'engagement-not-known': 'Contacts are not kept: everybody with a start counts as engaged',
    'by-occasion': 'Paired by occasion, as days are not known',
    'folded-levels': 'Levels or groups put together, as each by itself would be too small to show',
    'mixed-mode': 'Some answered in another way, or somebody else answered, at follow-up',
  },
  markers: { '[c]': '[c] hidden: small, or would tell a small number', '[x]': '[x] not available', '[z]': '[z] does not apply' },
  markersInWords: { '[c]': 'hidden, so that nobody can be recognised', '[x]': 'not available', '[z]': 'does not apply' },
  tooFew: 'No percentage is shown where fewer than 30 people or goals are in it.',
  cautionFor: ({ caution, headings }: { readonly caution: string; readonly headings: string }) => `${caution}: ${headings}.`,
  cautionForMany: ({ caution, count, of }: { readonly caution: string; readonly count: string; readonly of: string }) => `${caution}: ${count} of ${of} groups here; indicators.csv says which.`,
  cautionForAll: (caution: string) => `${caution}.`,
  facts: {
    unit: 'Unit',
    statistic: 'Statistic',
    attribution: 'Counted in the period by',
    exclusions: 'Left out, in this order',
    accompanies: 'Always shown with',
    direction: 'Direction',
    range: 'Range',
    aim: 'Range to be in',
    achieved: 'Counts as achieved',
    caution: 'Caution',
    units: { person: 'person', episode: 'episode', goal: 'goal', contact: 'contact', connection: 'connection', need: 'need' },
    statistics: { count: 'count', proportion: 'share', mean: 'mean', median: 'median and quartiles', distribution: 'distribution', ratio: 'ratio', rate: 'rate' },
    evidence: ({ fact, evidence }: { readonly fact: string; readonly evidence: string }) => `${fact} (evidence: ${evidence}).`,
    source: (place: string) => `Source ${place}.`,
    caseness: { name: 'Caseness', atLeast: (value: string) => `${value} or more`, atMost: (value: string) => `${value} or less` },
  },
  attributions: {
    referred: 'day of referral',
    started: 'day of start',
    closed: 'day of closure',
    event: 'day of the event',
    'open-at-end': 'being open at the end of the period',
    'last-record': 'day of the last record (there is no file of episodes)',
  },
};

export interface ProfileNumbers {
  readonly id: string;
  readonly hideUpTo: number;
  readonly hidesZero: boolean;
  readonly smallShownAs: number | null;
  readonly rounding: 'nearest' | 'midpoint';
  readonly roundTo: number;
  readonly minimumDenominator: number;
  readonly minimumValues: number;
  readonly minimumCompleteness: string;
}
