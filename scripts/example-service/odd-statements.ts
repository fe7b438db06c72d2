import type { Theme } from './themes.js';

/**
 * Invented statements with characters that break careless software: quotes, a line break, accents, what a
 * spreadsheet takes for a formula, what a browser takes for a tag. Each appears once, with consent to be quoted.
 */
export const oddStatements: readonly { readonly theme: Theme; readonly words: string }[] = [
  { theme: 'mental-wellbeing', words: '- to feel like me again' },
  { theme: 'getting-out', words: '+ more time outside' },
  { theme: 'mental-wellbeing', words: '=me time, one evening a week' },
  { theme: 'activity', words: '@ the allotment on Saturdays, rain or shine' },
  { theme: 'family', words: 'Walks with my grandson <3' },
  { theme: 'getting-out', words: 'To be out of the house > 3 days a week & not feel sick about it' },
  { theme: 'mental-wellbeing', words: 'Be <b>me</b>, not "the patient"' },
  { theme: 'connection', words: 'Ring my sister on Sundays,\nand not just when something is wrong' },
  { theme: 'connection', words: 'Meet my old workmates at the café for a piece of gâteau, like we used to' },
  { theme: 'money', words: 'Not be frightened of "final notices", "red letters" and the like' },
  { theme: 'home', words: "Get on with next door; it's only a hedge" },
];
