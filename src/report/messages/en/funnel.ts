import type { FunnelClass } from '../../../statistics/index.js';

/** Parts of the service beside everybody. */
export const funnel = {
  heading: 'Parts of the service beside everybody',
  intro: 'The smaller a group, the further its share lies from that of everybody by chance alone. Within its limits, a group is like everybody; outside them it is worth a closer look, and nothing more. Groups stand in a fixed order and are not ranked.',
  caption: (breakdown: string) => `${breakdown}: progress on goals with funnel limits`,
  people: 'People',
  limits: (level: string) => `${level} limits for this many people`,
  place: 'Beside everybody',
  places: {
    'low-99.8': 'lower (outside the 99.8% limits)',
    'low-95': 'lower (outside the 95% limits)',
    similar: 'similar',
    'high-95': 'higher (outside the 95% limits)',
    'high-99.8': 'higher (outside the 99.8% limits)',
  } satisfies Readonly<Record<FunnelClass, string>>,
  comparisons: (count: string) => `${count} groups are compared. Where all are alike, about 1 in 20 such groups still lies outside its 95% limits by chance, and about 2 in 1,000 outside its 99.8% limits.`,
  mix: 'Groups that support different people may differ for that alone; nothing here takes account of it.',
};
