/** What a goal is about. The first code of a goal's domain is its theme. */
export type Theme =
  | 'getting-out'
  | 'home'
  | 'connection'
  | 'mental-wellbeing'
  | 'money'
  | 'family'
  | 'activity'
  | 'learning-work'
  | 'health'
  | 'caring';

/** The theme that a second code most often names. */
export const besideTheme: Readonly<Record<Theme, Theme>> = {
  'getting-out': 'mental-wellbeing',
  home: 'money',
  connection: 'mental-wellbeing',
  'mental-wellbeing': 'health',
  money: 'home',
  family: 'connection',
  activity: 'health',
  'learning-work': 'connection',
  health: 'activity',
  caring: 'family',
};
