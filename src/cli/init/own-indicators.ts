import type { IndicatorSet } from '../../definitions/indicator.js';

/** The file in which `init` shows what a set of indicators of a service's own looks like. */
export const OWN_INDICATORS_FILE = 'indicators.json';

/** One indicator with everything that most need: who is meant, who is left out and why, who meets it, where it comes from. */
const OWN: IndicatorSet = {
  kind: 'indicator-set',
  id: 'ours',
  title: { en: 'Indicators of our own' },
  indicators: [
    {
      kind: 'indicator',
      id: 'ours-started-within-14-days',
      version: '1.0.0',
      title: { en: 'Accepted referrals that started within 14 days' },
      description: { en: 'Of accepted referrals in the period, those that had started within 14 days. Shown once every referral has had 14 days.' },
      unit: 'episode',
      statistic: 'proportion',
      attribution: 'referred',
      maturityDays: 14,
      initialPopulation: { field: 'episode.triage', in: ['accepted'] },
      exclusions: [{ reason: 'died', when: { field: 'episode.closure', in: ['died'] } }],
      numerator: { days: ['referredOn', 'startedOn'], atMost: 14 },
      sources: [{ id: 'ours', citation: 'The agreement this standard stands in, with its year.' }],
    },
  ],
};

/** The file's text. */
export function ownIndicators(): string {
  return `${JSON.stringify(OWN, null, 2)}\n`;
}
