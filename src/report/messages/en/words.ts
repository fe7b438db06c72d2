import type { WithheldReason } from '../../../disclosure/index.js';

/** Goals in words that may leave. */
export const words = {
  heading: 'In people’s own words',
  rule: ({ perTheme, moreThan }: { readonly perTheme: number; readonly moreThan: number }) =>
    `Words stand here only where the person had agreed to it, for a report like this one, by the day up to which things are known, and had not withdrawn; as a text that was approved for it; and under a theme that more than ${String(moreThan)} people share. Of these, at most ${String(perTheme)} of a theme and one of a person are shown, drawn by a checksum of the goals’ ids: nobody chose them, and what became of the goal decided nothing.`,
  quote: ({ theme, said, paraphrased }: { readonly theme: string; readonly said: string; readonly paraphrased: boolean }) => `${theme}: “${said}”${paraphrased ? ' (paraphrased)' : ''}`,
  none: 'No words may be shown.',
  withheld: 'Goals whose words do not stand here, by the first reason that applies:',
  reasons: {
    'no-consent': 'no consent to be quoted',
    'consent-withdrawn': 'consent withdrawn',
    'consent-without-day': 'consent without its day',
    'consent-later': 'consent given after the day up to which things are known',
    'consent-before-goal': 'consent dated before the goal was set',
    'other-scope': 'consent for something else than this report',
    'reworded-since': 'put in other words since the consent',
    'no-approved-text': 'no approved text',
    'no-theme': 'no theme recorded',
    'small-theme': 'theme too small, or not shown',
    'not-drawn': 'allowed, and not drawn',
  } satisfies Readonly<Record<WithheldReason, string>>,
};
