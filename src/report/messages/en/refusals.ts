/** What a report does not show, and why: published reports do all of it. */
export const refusals = {
  heading: 'What this report does not show, and why',
  items: [
    'By how many per cent a mean score changed. Most scales do not begin at nothing, so that a percentage of a score depends on where its numbers begin and says nothing about people.',
    'How many got better on at least one of several measures. With many measures nearly everybody does, by chance alone, and those who got worse on the others are not seen.',
    'A change without the number of people it is about, without its interval, or without how many of those due were measured.',
  ],
  anyOf: (title: string) => `Not shown: ${title}. It counts people who were better on at least one of several measures, which nearly everybody is by chance when there are many. Its rows are in indicators.csv.`,
};
