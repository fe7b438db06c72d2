import fc from 'fast-check';
import type { Assessment, Contact, Day, Episode, Goal, GoalEvent, GoalRating, OutcomeRecord, Person, Records } from '../../src/records/index.js';
import { formatDay } from '../../src/records/index.js';

/** The quarter that the figures are of; days of records reach from before it to after it. */
export const period = { start: '2025-01-01', end: '2025-03-31' } as const;
/** 1 October 2024 as a day number. */
const FIRST_DAY = 19997;

type Without<Kind, Key extends keyof Kind> = Omit<Kind, Key>;

/** A goal with its history, without ids. */
export interface GoalStory {
  readonly goal: Without<Goal, 'personId' | 'goalId' | 'episodeId'>;
  readonly ratings: readonly Without<GoalRating, 'goalId'>[];
  readonly events: readonly Without<GoalEvent, 'goalId'>[];
}

/** An episode with all that was recorded in it, without ids. No two records of one kind are of the same day. */
export interface EpisodeStory {
  readonly episode: Without<Episode, 'personId' | 'episodeId'>;
  readonly contacts: readonly Without<Contact, 'episodeId'>[];
  readonly assessments: readonly Without<Assessment, 'personId' | 'episodeId'>[];
  readonly goals: readonly GoalStory[];
  readonly outcomes: readonly Without<OutcomeRecord, 'personId' | 'episodeId'>[];
}

/** A person with their episodes, one after the other. */
export interface Story {
  readonly person: Without<Person, 'personId'>;
  readonly episodes: readonly EpisodeStory[];
}

const maybe = <Value>(value: fc.Arbitrary<Value>, freq = 3) => fc.option(value, { nil: null, freq });
const oneOf = <const Value extends string | number>(...values: readonly Value[]) => fc.constantFrom(...values);
/** When something of an episode may have been recorded, in days from its referral: near the start, near the end, or at any time. */
interface Span {
  readonly referred: number;
  readonly length: number;
}
const offset = ({ length }: Span) => fc.oneof(fc.nat(30), fc.integer({ min: Math.max(0, length - 30), max: length + 30 }), fc.nat(140));
/** Different days. */
const offsets = (span: Span, most: number, least = 0) => fc.uniqueArray(offset(span), { minLength: least, maxLength: most, size: 'max' });
const dayOf = (number: number): Day => formatDay(number);

const attributes = fc.record({ sex: maybe(oneOf('Female', 'Male', 'Not known')), area: maybe(oneOf('north', 'south')), imd_quintile: maybe(oneOf('1', '2', '5')) });

/** All nine (or seven) answers, sometimes with one left blank; or only the total; or nothing, with or without a reason. */
function answers(instrument: 'phq-9' | 'gad-7') {
  const items = Array.from({ length: instrument === 'phq-9' ? 9 : 7 }, (_, item) => `q${item + 1}`);
  const each = { minLength: items.length, maxLength: items.length };
  const complete = fc.oneof(fc.array(oneOf(0, 0, 0, 1, 2), each), fc.array(oneOf(0, 1, 2, 3), each));
  const responses = fc.tuple(complete, fc.option(fc.nat(items.length - 1), { nil: -1, freq: 2 })).map(([given, blank]) => ({
    responses: Object.fromEntries(items.map((item, place) => [item, place === blank ? null : (given[place] ?? null)])),
  }));
  const total = fc.oneof(fc.nat(9), fc.nat(items.length * 3)).map((score) => ({ scores: { total: score } }));
  return fc.oneof({ weight: 6, arbitrary: responses }, { weight: 6, arbitrary: total }, { weight: 3, arbitrary: nothing });
}

/** Nothing was answered, with a reason or without. */
const nothing = maybe(oneOf('not-asked', 'asked-declined', 'not-applicable', 'no-suitable-version'), 4).map((absentReason) => ({ absentReason }));

/** An instrument in an episode: answered on some days, and with a few people on none. */
function assessments(instrument: 'phq-9' | 'gad-7', span: Span): fc.Arbitrary<EpisodeStory['assessments']> {
  const sheet = (given: ReturnType<typeof answers> | typeof nothing) => fc.tuple(given, maybe(oneOf('phone', 'online'), 2));
  const sheets = (given: ReturnType<typeof answers> | typeof nothing, least: number) =>
    offsets(span, 5, least).chain((days) => fc.tuple(...days.map((after) => sheet(given).map(([answered, mode]) => ({ instrument, on: dayOf(span.referred + after), mode, ...answered })))));
  return fc.oneof({ weight: 6, arbitrary: sheets(answers(instrument), 1) }, { weight: 1, arbitrary: sheets(nothing, 0) });
}

const VALUES = {
  'goal-progress': fc.nat(10),
  gas: fc.integer({ min: -2, max: 2 }),
  attainment: oneOf('attained', 'partly', 'not'),
} as const;

function goalStory(span: Span): fc.Arbitrary<GoalStory> {
  return fc.record({
    scale: oneOf('goal-progress', 'goal-progress', 'gas', 'attainment'),
    words: fc.nat(9999),
    domain: maybe(oneOf('home', 'people;health', 'money')),
    set: maybe(fc.nat(20), 5),
    intent: maybe(oneOf('change', 'maintain', 'slow-decline'), 2),
    target: maybe(fc.nat(10), 2),
    status: maybe(oneOf('active', 'achieved', 'partly-achieved', 'not-achieved', 'no-longer-relevant', 'withdrawn'), 2),
    statusOffset: maybe(fc.nat(60)),
    level: maybe(fc.integer({ min: -2, max: 0 }), 2),
    days: offsets(span, 4),
    values: fc.tuple(fc.array(VALUES['goal-progress'], { minLength: 4, maxLength: 4 }), fc.array(VALUES.gas, { minLength: 4, maxLength: 4 }), fc.array(VALUES.attainment, { minLength: 4, maxLength: 4 })),
    events: fc.uniqueArray(fc.tuple(fc.integer({ min: 20, max: 140 }), oneOf('active', 'achieved', 'replaced', 'not-achieved')), { maxLength: 2, selector: ([after]) => after }),
  }).map(({ scale, words, set, days, values, events, level, status, statusOffset, ...goal }) => {
    const start = span.referred + (set ?? 0);
    const [points, levels, states] = values;
    const valueAt = (place: number) => (scale === 'goal-progress' ? points[place] : scale === 'gas' ? levels[place] : states[place]) ?? null;
    return {
      goal: {
        ...goal, scale, statement: `invented words ${words}`, setOn: set === null ? null : dayOf(start), status,
        statusOn: status === null || statusOffset === null ? null : dayOf(start + statusOffset), baselineLevel: scale === 'gas' ? level : null,
      },
      ratings: days.map((after, place) => ({ on: dayOf(start + after), value: valueAt(place) })),
      events: events.map(([after, value]) => ({ on: dayOf(start + after), kind: 'status', value })),
    };
  });
}

function outcomes(span: Span): fc.Arbitrary<EpisodeStory['outcomes']> {
  const going = offsets(span, 3).chain((days) => fc.tuple(...days.map((after) => maybe(fc.nat(7), 8).map((value) => ({ outcome: 'leaving-the-house', on: dayOf(span.referred + after), value })))));
  const states = oneOf('rough-sleeping', 'supported', 'settled-mainstream', 'sheltered-or-extra-care', 'prison');
  const housing = offsets(span, 3).chain((days) => fc.tuple(...days.map((after) => states.map((value) => ({ outcome: 'housing-status', on: dayOf(span.referred + after), value })))));
  return fc.tuple(going, housing).map((both) => both.flat());
}

function episodeStory(referred: number): fc.Arbitrary<EpisodeStory & { readonly end: number }> {
  const ends = fc.record({ wait: maybe(fc.nat(60), 5), length: maybe(fc.integer({ min: 1, max: 120 }), 6) });
  return ends.chain(({ wait, length }) => {
    const span = { referred, length: length ?? 90 };
    const contact = oneOf('yes', 'yes', 'yes', 'no', 'cancelled');
    return fc.record({
      closure: maybe(oneOf('planned', 'planned', 'planned', 'unplanned', 'not-started', 'died', 'moved'), 8),
      triage: maybe(oneOf('accepted', 'declined-by-person', 'not-appropriate', 'pending'), 4),
      team: maybe(oneOf('east', 'west')),
      contacts: offsets(span, 6, 1).chain((days) => fc.tuple(...days.map((after) => contact.map((attended) => ({ on: dayOf(referred + after), attended }))))),
      phq: assessments('phq-9', span),
      gad: assessments('gad-7', span),
      goals: fc.array(goalStory(span), { maxLength: 3, size: 'max' }),
      outcomes: outcomes(span),
    }).map(({ closure, triage, team, contacts, phq, gad, goals, outcomes: values }) => ({
      episode: {
        referredOn: dayOf(referred), startedOn: wait === null ? null : dayOf(referred + wait), closedOn: length === null ? null : dayOf(referred + length),
        closure: length === null ? null : closure, triage, attributes: { team },
      },
      contacts, assessments: [...phq, ...gad], goals, outcomes: values,
      end: length === null ? Number.POSITIVE_INFINITY : referred + length,
    }));
  });
}

/** Episodes that follow one another, until one stays open. */
function episodesFrom(earliest: number, most: number): fc.Arbitrary<readonly EpisodeStory[]> {
  return fc.integer({ min: earliest, max: earliest + 70 }).chain((referred) =>
    episodeStory(referred).chain(({ end, ...first }) =>
      most > 1 && Number.isFinite(end)
        ? fc.oneof(fc.constant([first]), episodesFrom(end + 1, most - 1).map((later) => [first, ...later]))
        : fc.constant([first])));
}

/** A random person: up to three episodes around the quarter, with gaps in everything that may have gaps. */
export const arbitraryStory: fc.Arbitrary<Story> = fc.record({ person: attributes.map((given) => ({ attributes: given })), episodes: episodesFrom(FIRST_DAY, 3) });

/** Somebody with something of every kind, long before the quarter: with them the data hold every measure and attribute. */
export const EARLY: Story = {
  person: { attributes: { sex: 'Female', area: 'north', imd_quintile: '1' } },
  episodes: [{
    episode: { referredOn: '2023-01-02', startedOn: '2023-01-10', closedOn: '2023-03-01', closure: 'planned', triage: 'accepted', attributes: { team: 'east' } },
    contacts: [{ on: '2023-01-10', attended: 'yes' }, { on: '2023-02-01', attended: 'yes' }],
    assessments: [
      { instrument: 'phq-9', on: '2023-01-10', scores: { total: 20 } }, { instrument: 'phq-9', on: '2023-03-01', scores: { total: 2 } },
      { instrument: 'gad-7', on: '2023-01-10', scores: { total: 20 } },
    ],
    goals: [{ goal: { statement: 'early words', scale: 'goal-progress', domain: 'home', status: 'achieved' }, ratings: [{ on: '2023-01-10', value: 2 }], events: [] },
      { goal: { statement: 'earlier words', scale: 'gas', domain: 'home', status: 'achieved' }, ratings: [{ on: '2023-01-10', value: -1 }], events: [] }],
    outcomes: [{ outcome: 'leaving-the-house', on: '2023-01-10', value: 2 }, { outcome: 'housing-status', on: '2023-01-10', value: 'supported' }],
  }],
};

/** Random people, after one whose records are all long before the quarter. */
export const arbitraryStories = fc.array(arbitraryStory, { minLength: 4, maxLength: 12, size: 'max' }).map((stories) => [EARLY, ...stories]);

/** The stories as a service's records, with ids. */
export function recordsOf(stories: readonly Story[], prefix = 'p'): Required<Pick<Records, 'persons' | 'episodes' | 'contacts' | 'assessments' | 'goals' | 'goalEvents' | 'goalRatings' | 'outcomes'>> {
  const people = stories.map((story, place) => ({ personId: `${prefix}${place}`, ...story }));
  const episodes = people.flatMap(({ personId, episodes: own }) => own.map((story, place) => ({ personId, episodeId: `${personId}-e${place}`, ...story })));
  const goals = episodes.flatMap(({ personId, episodeId, goals: own }) => own.map((story, place) => ({ personId, episodeId, goalId: `${episodeId}-g${place}`, ...story })));
  return {
    persons: people.map(({ personId, person }) => ({ personId, ...person })),
    episodes: episodes.map(({ personId, episodeId, episode }) => ({ personId, episodeId, ...episode })),
    contacts: episodes.flatMap(({ episodeId, contacts }) => contacts.map((contact) => ({ episodeId, ...contact }))),
    assessments: episodes.flatMap(({ personId, episodeId, assessments: own }) => own.map((assessment) => ({ personId, episodeId, ...assessment }))),
    goals: goals.map(({ personId, episodeId, goalId, goal }) => ({ personId, episodeId, goalId, ...goal })),
    goalEvents: goals.flatMap(({ goalId, events }) => events.map((event) => ({ goalId, ...event }))),
    goalRatings: goals.flatMap(({ goalId, ratings }) => ratings.map((rating) => ({ goalId, ...rating }))),
    outcomes: episodes.flatMap(({ personId, episodeId, outcomes: own }) => own.map((outcome) => ({ personId, episodeId, ...outcome }))),
  };
}
