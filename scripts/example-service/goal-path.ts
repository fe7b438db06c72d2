import { between, chance, clamp, normal, pick, stream, weighted, type Random } from './random.js';
import type { GoalDraft } from './goal-drafts.js';
import type { Course, StartedEpisode } from './records.js';

/** Where a goal begins and how far it comes, on a scale of 0 to 10 that every goal scale is read off. */
export interface GoalPath {
  readonly baseline: number;
  readonly points: number;
  readonly target: number | null;
}

const pointsFor = (random: Random, course: Exclude<Course, 'mixed'>): number =>
  between(
    random,
    {
      better: { from: 3, to: 8 },
      'a-little-better': { from: 1, to: 4 },
      'the-same': { from: -1, to: 1 },
      worse: { from: -5, to: -1 },
    }[course],
  );

/** One goal in five goes its own way, whatever happens to the others. */
const courseOf = (random: Random, episode: StartedEpisode): Exclude<Course, 'mixed'> => {
  const own = chance(random, 0.22)
    ? weighted(random, { better: 40, 'a-little-better': 25, 'the-same': 25, worse: 10 })
    : episode.course;
  return own === 'mixed' ? pick(random, ['better', 'worse'] as const) : own;
};

/** Goals to hold on to what there is begin high and mostly stay there. */
const holding = (random: Random, course: Course, intent: 'maintain' | 'slow-decline'): GoalPath => {
  const steady = intent === 'maintain' ? { from: -1, to: 1 } : { from: -2, to: 0 };
  const points = between(random, course === 'worse' ? { from: -5, to: -3 } : steady);
  return { baseline: between(random, { from: 6, to: 9 }), points, target: null };
};

export const goalPath = (goal: GoalDraft, episode: StartedEpisode): GoalPath => {
  const random = stream('goal-path', goal.id);
  const course = courseOf(random, episode);
  if (goal.intent !== 'change') return holding(random, course, goal.intent);
  const baseline = between(random, { from: course === 'worse' ? 3 : 0, to: course === 'worse' ? 6 : 4 });
  const withTarget = goal.scale === 'goal-progress' && chance(random, 0.25);
  const target = withTarget ? between(random, { from: 7, to: 9 }) : null;
  return { baseline, points: pointsFor(random, course), target };
};

const gasLevel = (baseline: number, points: number): number => {
  const steps = points >= 6 ? 3 : points >= 4 ? 2 : points >= 2 ? 1 : points >= 0 ? 0 : -1;
  return clamp(baseline + steps, { from: -2, to: 2 });
};

const attainment = (points: number): string => (points >= 4 ? 'attained' : points >= 2 ? 'partly' : 'not');

/** What the goal is rated at that point of its course, as its scale says it. */
export const ratingAt = (goal: GoalDraft, path: GoalPath, progress: number): number | string => {
  if (goal.guide !== null) return gasLevel(goal.guide.baseline, path.points * progress);
  if (goal.scale === 'attainment') return attainment(path.points * progress);
  const wobble = progress > 0 && progress < 1 ? normal(stream('wobble', goal.id), { mean: 0, sd: 0.6 }) : 0;
  return clamp(Math.round(path.baseline + path.points * progress + wobble), { from: 0, to: 10 });
};
