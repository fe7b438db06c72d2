import type { Theme } from './themes.js';

/** What a need brings with it: how common it is, which questionnaires fit, and what goals are about. */
interface NeedProfile {
  readonly share: number;
  /** Chance that PHQ-9 and GAD-7 are asked. */
  readonly lowMoodForms: number;
  /** Whether this service asks SWEMWBS for the need. */
  readonly swemwbs: boolean;
  /** Centre of how unwell people are at the start, 0 to 1. */
  readonly distress: number;
  readonly themes: Readonly<Partial<Record<Theme, number>>>;
}

export type Need =
  | 'low-mood'
  | 'anxiety'
  | 'loneliness'
  | 'long-term-condition'
  | 'money'
  | 'housing'
  | 'caring'
  | 'work-and-learning';

export const needs: Readonly<Record<Need, NeedProfile>> = {
  'low-mood': {
    share: 20, lowMoodForms: 1, swemwbs: true, distress: 0.6,
    themes: { 'mental-wellbeing': 5, 'getting-out': 3, activity: 3, connection: 2, family: 2, home: 1, health: 1 },
  },
  anxiety: {
    share: 15, lowMoodForms: 1, swemwbs: false, distress: 0.55,
    themes: { 'getting-out': 5, 'mental-wellbeing': 4, connection: 2, 'learning-work': 2, health: 1, home: 1 },
  },
  loneliness: {
    share: 18, lowMoodForms: 0.5, swemwbs: true, distress: 0.45,
    themes: { connection: 6, 'getting-out': 3, activity: 3, family: 2, 'learning-work': 1, 'mental-wellbeing': 1 },
  },
  'long-term-condition': {
    share: 13, lowMoodForms: 0.5, swemwbs: false, distress: 0.42,
    themes: { health: 5, activity: 3, 'getting-out': 3, 'mental-wellbeing': 1, family: 1, connection: 1 },
  },
  money: {
    share: 10, lowMoodForms: 0, swemwbs: false, distress: 0.45,
    themes: { money: 7, home: 2, family: 1, 'mental-wellbeing': 1, 'learning-work': 1 },
  },
  housing: {
    share: 12, lowMoodForms: 0, swemwbs: false, distress: 0.47,
    themes: { home: 7, money: 2, family: 1, 'getting-out': 1, connection: 1 },
  },
  caring: {
    share: 7, lowMoodForms: 0, swemwbs: true, distress: 0.48,
    themes: { caring: 8, health: 1, connection: 1, 'mental-wellbeing': 1 },
  },
  'work-and-learning': {
    share: 5, lowMoodForms: 0, swemwbs: true, distress: 0.38,
    themes: { 'learning-work': 7, connection: 1, money: 1, 'mental-wellbeing': 1 },
  },
};

export const needShares: Readonly<Record<Need, number>> = Object.fromEntries(
  Object.entries(needs).map(([need, profile]) => [need, profile.share]),
) as Record<Need, number>;
