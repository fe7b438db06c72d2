import { between, chance, clamp, normal, stream, weighted, type Random } from './random.js';
import { britishDay } from './days.js';
import { needs } from './needs.js';
import { occasionsOf, stateOn, type Occasion, type State } from './occasions.js';
import { hasStarted, type Episode, type Row, type StartedEpisode } from './records.js';

type Answers = readonly (number | null)[];
type NotDone = 'Declined' | 'Too unwell' | 'Not asked' | 'Not applicable' | null;

/** Items answered 0 to `top`; each differs a little from the middle, as more people are tired than restless. */
interface Items {
  readonly offsets: readonly number[];
  readonly top: number;
  readonly noise: number;
}

const PHQ: Items = { offsets: [0, 0.02, 0.1, 0.14, -0.04, 0.04, -0.02, -0.14], top: 3, noise: 0.55 };
const GAD: Items = { offsets: [0.08, 0.04, 0.08, 0.06, -0.12, 0.02, -0.06], top: 3, noise: 0.5 };
const SWEMWBS: Items = { offsets: [-0.02, 0.02, -0.06, 0.02, 0.04, 0.06, 0.1], top: 4, noise: 0.55 };
const ONS_WELL: Items = { offsets: [-0.02, 0.04, 0.02], top: 10, noise: 1.1 };
const ONS_ANXIOUS: Items = { offsets: [0.02], top: 10, noise: 1.6 };

/** Items follow one level and so go together, each with some noise of its own. */
const draw = (random: Random, level: number, { offsets, top, noise }: Items): Answers =>
  offsets.map((offset) =>
    clamp(Math.round(top * (level + offset) + normal(random, { mean: 0, sd: noise })), { from: 0, to: top }),
  );

/** Thoughts of death or self-harm are rare, rarer still in people who are fairly well. */
const riskAnswer = (random: Random, mood: number): number =>
  chance(random, mood > 0.55 ? 0.09 : 0.015) ? between(random, { from: 1, to: 2 }) : 0;

const phq9 = (random: Random, mood: number): Answers => [...draw(random, mood, PHQ), riskAnswer(random, mood)];

const gad7 = (random: Random, worry: number): Answers => draw(random, worry, GAD);

const swemwbs = (random: Random, mood: number): Answers =>
  draw(random, 0.92 - mood, SWEMWBS).map((answer) => (answer ?? 0) + 1);

/** Satisfied, worthwhile, happy, anxious. */
const ons4 = (random: Random, { mood, worry }: State): Answers => [
  ...draw(random, 0.98 - mood, ONS_WELL),
  ...draw(random, worry, ONS_ANXIOUS),
];

interface Gaps {
  /** Chance that a form has a gap. */
  readonly share: number;
  /** Chance that the gap is the last question alone. */
  readonly lastOnly: number;
}

/** Leaves one or two answers out, as paper forms do; of those who leave one out of PHQ-9, some leave just the last. */
const leaveGaps = (random: Random, answers: Answers, gaps: Gaps): Answers => {
  if (!chance(random, gaps.share)) return answers;
  const last = answers.length - 1;
  const blank = chance(random, gaps.lastOnly)
    ? [last]
    : [between(random, { from: 0, to: last - 1 }), between(random, { from: 0, to: last - 1 })];
  return answers.map((answer, place) => (blank.includes(place) ? null : answer));
};

const blankAnswers = (length: number): Answers => Array.from({ length }, () => null);

const columns = (prefix: string, answers: Answers): Row =>
  Object.fromEntries(answers.map((answer, place) => [`${prefix}${place + 1}`, answer]));

const modesAt: Readonly<Record<Occasion['kind'], Readonly<Record<string, number>>>> = {
  baseline: { 'Face to face': 72, Phone: 18, Online: 6, Paper: 4 },
  review: { 'Face to face': 55, Phone: 40, Online: 5 },
  final: { 'Face to face': 42, Phone: 43, Online: 13, Paper: 2 },
};

const heading = (random: Random, episode: Episode, occasion: Occasion, notDone: NotDone): Row => ({
  'Client ID': episode.personId,
  'Date Completed': britishDay(occasion.on),
  'How Completed': notDone === null ? weighted(random, modesAt[occasion.kind]) : null,
  'Completed By': notDone === null ? weighted(random, { Self: 93, Carer: 7 }) : null,
});

const whyNotDone = (random: Random, share: number): NotDone =>
  chance(random, share) ? weighted(random, { Declined: 5, 'Too unwell': 2, 'Not asked': 3 }) : null;

/** Whether this service asks PHQ-9 and GAD-7 in the episode. */
const asksLowMoodForms = ({ id, primaryNeed }: Episode): boolean =>
  chance(stream('low-mood-forms', id), needs[primaryNeed].lowMoodForms);

const notDoneShare = (occasion: Occasion): number => (occasion.kind === 'baseline' ? 0.03 : 0.06);

/** Sometimes there is an occasion and no form at all. */
const leftOut = (random: Random, occasion: Occasion): boolean =>
  chance(random, { baseline: 0.02, review: 0.45, final: 0.02 }[occasion.kind]);

const moodForm = (episode: StartedEpisode, occasion: Occasion): Row | null => {
  const random = stream('mood-form', episode.id, String(occasion.on));
  const asked = asksLowMoodForms(episode);
  if (leftOut(random, occasion) || (!asked && occasion.kind !== 'baseline')) return null;
  const notDone = asked ? whyNotDone(random, notDoneShare(occasion)) : 'Not applicable';
  const { mood, worry } = stateOn(episode, occasion);
  const phq = leaveGaps(random, phq9(random, mood), { share: 0.065, lastOnly: 0.4 });
  const gad = leaveGaps(random, gad7(random, worry), { share: 0.03, lastOnly: 0 });
  return {
    ...heading(random, episode, occasion, notDone),
    ...columns('PHQ', notDone === null ? phq : blankAnswers(9)),
    ...columns('GAD', notDone === null ? gad : blankAnswers(7)),
    'Not Done': notDone,
  };
};

const ONS_HEADERS = ['ONS Satisfied', 'ONS Worthwhile', 'ONS Happy', 'ONS Anxious'];

const wellbeingForm = (episode: StartedEpisode, occasion: Occasion): Row | null => {
  const random = stream('wellbeing-form', episode.id, String(occasion.on));
  if (leftOut(random, occasion)) return null;
  const notDone = whyNotDone(random, notDoneShare(occasion));
  const swNotDone = needs[episode.primaryNeed].swemwbs ? (notDone ?? whyNotDone(random, 0.02)) : 'Not applicable';
  const state = stateOn(episode, occasion);
  const ons = leaveGaps(random, ons4(random, state), { share: 0.04, lastOnly: 0.5 });
  const sw = leaveGaps(random, swemwbs(random, state.mood), { share: 0.05, lastOnly: 0.1 });
  return {
    ...heading(random, episode, occasion, notDone),
    ...Object.fromEntries(
      ONS_HEADERS.map((header, place) => [header, notDone === null ? (ons[place] ?? null) : null]),
    ),
    'ONS Not Done': notDone,
    ...columns('SW', swNotDone === null ? sw : blankAnswers(7)),
    'SW Not Done': swNotDone,
  };
};

const rowsOf = (
  episodes: readonly Episode[],
  form: (episode: StartedEpisode, occasion: Occasion) => Row | null,
): readonly Row[] =>
  episodes
    .filter(hasStarted)
    .flatMap((episode) => occasionsOf(episode).map((occasion) => ({ on: occasion.on, row: form(episode, occasion) })))
    .filter((entry): entry is { on: number; row: Row } => entry.row !== null)
    .sort((one, other) => one.on - other.on)
    .map(({ row }) => row);

/** PHQ-9 and GAD-7, filled in on one sheet. */
export const moodFormRows = (episodes: readonly Episode[]): readonly Row[] => rowsOf(episodes, moodForm);

/** The four ONS questions and SWEMWBS, filled in on one sheet. */
export const wellbeingRows = (episodes: readonly Episode[]): readonly Row[] => rowsOf(episodes, wellbeingForm);
