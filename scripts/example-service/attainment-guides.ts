import type { Theme } from './themes.js';

/** A goal with five described levels, written with the person before work starts. Level 0 is what is expected. */
export interface AttainmentGuide {
  readonly theme: Theme;
  readonly words: string;
  readonly baseline: -2 | -1;
  /** From -2 (much less than expected) to +2 (much more than expected). */
  readonly levels: readonly [string, string, string, string, string];
}

/** Invented, like the statements. `{one|other}` stands for one of its choices. */
export const attainmentGuides: readonly AttainmentGuide[] = [
  {
    theme: 'getting-out', baseline: -2, words: 'Get out of the house {on my own|by myself} {more often|again}',
    levels: ['Not out in a week', 'Out one day a week, with someone', 'Out one day a week, alone', 'Out two or three days a week, alone', 'Out four or more days a week, alone'],
  },
  {
    theme: 'getting-out', baseline: -1, words: 'Use the bus {into town|to see my sister|to the day centre}',
    levels: ['Does not go to the stop', 'Goes to the stop, does not get on', 'Takes the bus with someone', 'Takes the bus alone', 'Takes a bus with a change alone'],
  },
  {
    theme: 'home', baseline: -1, words: 'Keep the tenancy going and {the rent paid|deal with the arrears}',
    levels: ['Notice to leave', 'Arrears growing', 'Arrears no longer growing', 'Plan agreed and kept to for a month', 'Arrears cleared'],
  },
  {
    theme: 'home', baseline: -2, words: 'Answer {the door|the door and the phone}',
    levels: ['Never answers', 'Answers once a week', 'Answers two or three times a week', 'Answers most days', 'Answers every day and invites someone in'],
  },
  {
    theme: 'connection', baseline: -2, words: 'Sing with {a choir|other people} again',
    levels: ['Has not been', 'Has spoken to the leader', 'Has been once', 'Goes every other week', 'Goes every week'],
  },
  {
    theme: 'connection', baseline: -1, words: 'See {a friend|people} more than I do now',
    levels: ['Sees nobody in a month', 'Sees someone once a month', 'Sees someone every fortnight', 'Sees someone every week', 'Sees someone several times a week'],
  },
  {
    theme: 'mental-wellbeing', baseline: -1, words: 'Sleep {better|at night and not in the day}',
    levels: ['Under three hours most nights', 'Three to four hours most nights', 'Five hours most nights', 'Six hours most nights', 'Seven hours or more most nights'],
  },
  {
    theme: 'money', baseline: -2, words: 'Face the {debt letters|post}',
    levels: ['All letters unopened', 'Letters opened with help', 'List of all debts made', 'Every company written to', 'Plan agreed with every company'],
  },
  {
    theme: 'family', baseline: -1, words: 'See {my children|my family|my granddaughter} more',
    levels: ['No contact', 'Messages only', 'Has met once', 'Meets every month', 'Meets every week'],
  },
  {
    theme: 'activity', baseline: -1, words: 'Walk further {than the corner|without stopping}',
    levels: ['Walks indoors only', 'Walks to the gate', 'Walks to the corner', 'Walks round the block', 'Walks to the park and back'],
  },
  {
    theme: 'activity', baseline: -2, words: 'Cook {again|for myself}, proper food',
    levels: ['No cooking', 'Cooks once a week with help', 'Cooks once a week alone', 'Cooks two or three times a week', 'Cooks four or more times a week'],
  },
  {
    theme: 'learning-work', baseline: -2, words: 'Get my English good enough {for work|to speak for myself}',
    levels: ['Not enrolled', 'On the waiting list', 'Has started the class', 'Has gone for a full term', 'Has passed the first level'],
  },
  {
    theme: 'learning-work', baseline: -2, words: 'Be useful: {volunteer somewhere|give some time} each week',
    levels: ['Has not asked anywhere', 'Has asked about places', 'Has done one session', 'Goes every other week', 'Goes every week'],
  },
  {
    theme: 'health', baseline: -1, words: 'Get {up and down the stairs|into the bath} safely',
    levels: ['Does not try', 'Needs someone to hold on to', 'Manages with someone near', 'Manages alone with a rail', 'Manages alone without a rail'],
  },
  {
    theme: 'caring', baseline: -2, words: 'Time {for me|off}, away from looking after my {husband|mum}',
    levels: ['None in a month', 'One hour a month', 'One hour a fortnight', 'One hour a week', 'Two hours or more a week'],
  },
];
