/** Sentences of the first page. What moved away stands beside what moved forward, in the same breath. */
export const headlines = {
  unknown: 'We do not know what would have happened without the service.',
  read: 'Each figure says how many people it is about. Where only some people were measured, it describes those people and nobody else.',
  supported: {
    label: 'people supported',
    beside: ({ referrals, people }: { readonly referrals: string; readonly people: string }) => `${referrals} referrals of ${people} people were received in the period.`,
    completeness: 'Everybody with at least one attended contact, counted once.',
  },
  referred: {
    label: 'people referred',
    completeness: 'Everybody referred in the period, counted once. How many were supported is not known, as contacts are not kept.',
  },
  goals: {
    label: 'goals in people’s own words, on episodes that closed',
    beside: ({ achieved, partly, moved }: { readonly achieved: string; readonly partly: string; readonly moved: string }) =>
      `${achieved} achieved, ${partly} partly achieved; ${moved} moved away.`,
    folded: ({ forward, not }: { readonly forward: string; readonly not: string }) =>
      `${forward} went forward (achieved, partly achieved or kept up), ${not} did not (no change, not achieved or moved away).`,
    ended: ({ ended }: { readonly ended: string }) => `${ended} were no longer relevant: a legitimate ending, neither achieved nor failed.`,
    completeness: (share: string) => `${share} of these goals were not reviewed.`,
  },
  progress: {
    label: 'of people made progress on what matters to them',
    beside: (share: string) => `${share} had a goal that moved away.`,
    standing: ({ progress, away }: { readonly progress: string; readonly away: string }) =>
      `Over goals that still stood: ${progress} made progress, ${away} had a goal that moved away.`,
    completeness: (share: string) => `${share} of people with a goal had one reviewed.`,
  },
  measure: {
    label: ({ measure, rule }: { readonly measure: string; readonly rule: string }) => `better on ${measure} by ${rule}`,
    worseLabel: ({ measure, rule }: { readonly measure: string; readonly rule: string }) => `worse on ${measure} by ${rule}`,
    better: (share: string) => `${share} better by as much.`,
    worse: (share: string) => `${share} worse by as much.`,
    same: (share: string) => `${share} in between.`,
    completeness: (share: string) => `${share} of closed episodes were measured at both ends.`,
  },
  mean: {
    label: (measure: string) => `mean change on ${measure}`,
    people: (count: string) => `${count} people`,
    means: ({ baseline, followUp, direction }: { readonly baseline: string; readonly followUp: string; readonly direction: string }) =>
      `From a mean of ${baseline} to ${followUp}; ${direction}.`,
  },
};
