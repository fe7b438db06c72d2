import type { Theme } from './themes.js';

/** Why a goal ended or paused without being reached. */
export const statusReasons = {
  'no-longer-relevant': [
    'life-event: bereavement',
    'life-event: moved nearer to family',
    'life-event: moved',
    'life-event: started work',
    'life-event: long hospital stay',
    'happened without us doing anything',
    'something else became more pressing',
  ],
  replaced: ['smaller steps', 'too much at once', 'not what the person meant'],
  withdrawn: ['person changed their mind', 'does not want to talk about it', 'it was never their own idea'],
  'on-hold': ['waiting for an operation', 'waiting list', 'unwell', 'away with family', 'waiting for a decision'],
} as const;

export const rewordReasons = ['smaller steps', 'plainer words', 'person wanted to add to it'] as const;

/** What a goal becomes when it is said again or gives way to another one, mostly a smaller step. */
export const rewordings: Readonly<Record<Theme, readonly string[]>> = {
  'getting-out': ['Start with the end of the road and see', 'Out of the house once a week, never mind where', 'Just get to the shop and back'],
  home: ['Somewhere I can stay and not have to ask', 'Sort the flat out, one room at a time', 'Keep hold of this place'],
  connection: ['Get to know one person properly', 'Be with people once a week, even if I only listen', 'Go along and stay half an hour'],
  'mental-wellbeing': ['A few decent nights in the week', 'Have more good days than bad', 'Get going in the mornings'],
  money: ['Open the letters and know what they say', 'Have enough left for the weekend', 'One debt at a time, starting with the rent'],
  family: ['See my family more than I do now', 'Be there when it counts', 'A phone call a week to begin with'],
  activity: ['One thing in the week that I do for the fun of it', 'Move about for ten minutes a day', 'A gentle class, once a fortnight is plenty for now'],
  'learning-work': ['Find out what is on offer first', 'Go to one session and see if I like it', 'Get ready to work, then look'],
  health: ['Look after myself better than I have been', 'Do what I can manage on the day', 'Understand what I have got'],
  caring: ['Some time that is mine', 'A night off now and then', 'Be looked after a bit as well'],
};

/** What a worker takes out before words are approved for quoting: who, and when. */
export const redactions: readonly { readonly find: RegExp; readonly put: string }[] = [
  { find: /\b(husband|wife|partner)\b/g, put: '[partner]' },
  { find: /\b(mum|dad|gran|aunt|sister-in-law|sister|brother|cousin|niece|nephew)\b/gi, put: '[relative]' },
  { find: /\b(daughter|son|grandson|granddaughter|grandsons|little girl|little boy|twins)\b/g, put: '[child]' },
  { find: /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(s?)\b/g, put: '[day]' },
  { find: /\b(the mosque|the temple|church|chapel)\b/g, put: '[place of worship]' },
  { find: /\b(dementia|autism)\b/g, put: '[condition]' },
];
