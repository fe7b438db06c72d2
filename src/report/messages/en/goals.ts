import { words } from './words.js';

/** What people wanted, and what happened to those goals. */
export const goals = {
  words,
  wanted: {
    heading: 'What people wanted',
    intro: ({ count }: { readonly count: string }) =>
      `People set goals in their own words. This section is about ${count} goals: every goal of engaged people whose episode closed in the period.`,
    agreed: ({ share, period }: { readonly share: string; readonly period: string }) => `Started episodes with an agreed goal, ${period}: ${share}.`,
    choseNotTo: (count: string) => `In ${count} more, the person chose not to set goals; they are not in this share.`,
    themes: { caption: 'Goals by theme', theme: 'Theme', goals: 'Goals' },
    chart: {
      title: 'What people’s goals were about',
      subtitle: (period: string) => `Number of goals by theme, episodes closed ${period}`,
      alternative: (bars: string) => `Bars, one per theme: ${bars}.`,
    },
    noThemes: 'Goals were not broken down by theme in this run: add "theme" to the breakdowns to see what they were about.',
  },
  happened: {
    heading: 'What happened to those goals',
    completeness: (share: string) => `Completeness first: what follows describes the ${share} of people with a goal who had at least one reviewed.`,
    outcomes: {
      caption: 'Goals by what became of them',
      outcome: 'What became of the goal',
      all: 'All goals',
      standing: 'Goals that still stood',
      note: 'Goals that were no longer relevant, replaced or withdrawn have ended; they stay among all goals and are left out of those that still stood.',
    },
    people: {
      caption: 'People by where their goals went',
      figure: 'People',
      all: 'Over all goals',
      standing: 'Over goals that still stood',
      progress: { caption: 'People by the direction of their goals taken together', level: 'Direction', share: 'Share of people' },
      note: 'Forward means at least one goal achieved, partly achieved or kept up, and none moved away. A person with many goals counts once.',
    },
    themes: {
      caption: 'What became of goals, by theme',
      theme: 'Theme',
      total: 'Goals',
      chart: {
        title: 'What became of goals, by theme',
        subtitle: (period: string) => `Number of goals by theme and by what became of them, episodes closed ${period}`,
        alternative: (bars: string) => `Stacked bars, one per theme, cut by what became of the goals. Goals per theme: ${bars}.`,
        notDrawn: (themes: string) => `Not drawn, as their number of goals is hidden: ${themes}.`,
        hidden: 'The outline of a bar is the number of goals of the theme. Parts that are hidden are not drawn, so parts may not fill the outline.',
      },
    },
  },
};
