import { attainmentGuides, type AttainmentGuide } from './attainment-guides.js';
import { suitsAge } from './people.js';
import { chance, pick, type Random } from './random.js';
import { rewordings } from './reasons.js';
import type { Person } from './records.js';
import { statements } from './statements.js';
import type { Theme } from './themes.js';

/** What a goal is about and how it is rated, before anything became of it. */
export interface GoalDraft {
  readonly id: string;
  readonly theme: Theme;
  readonly words: string;
  readonly intent: 'change' | 'maintain' | 'slow-decline';
  readonly guide: AttainmentGuide | null;
  readonly scale: 'goal-progress' | 'gas' | 'attainment';
}

interface Drafting {
  readonly id: string;
  readonly theme: Theme;
  readonly person: Person;
  /** Goals of the episode so far: nobody sets the same goal twice. */
  readonly taken: readonly GoalDraft[];
}

/** Replaces each `{one|other}` by one of its choices. */
const expand = (random: Random, template: string): string =>
  template.replace(/\{([^}]*)\}/g, (_, choices: string) => pick(random, choices.split('|')));

const guideFor = (random: Random, theme: Theme): AttainmentGuide | null => {
  const guides = attainmentGuides.filter((guide) => guide.theme === theme);
  return guides.length > 0 && chance(random, 0.11) ? pick(random, guides) : null;
};

const draft = (random: Random, { id, theme, person }: Drafting): GoalDraft => {
  const guide = guideFor(random, theme);
  if (guide !== null) return { id, theme, guide, words: expand(random, guide.words), intent: 'change', scale: 'gas' };
  const template = pick(random, statements[theme].filter(({ ages }) => suitsAge(person, ages)));
  const intent = template.intent ?? 'change';
  const scale = intent === 'change' && chance(random, 0.1) ? 'attainment' : 'goal-progress';
  return { id, theme, guide: null, words: expand(random, template.words), intent, scale };
};

const soundsLike = (one: GoalDraft, other: GoalDraft): boolean => one.words.slice(0, 12) === other.words.slice(0, 12);

/** A goal that is none of those the person has already. */
export const draftGoal = (random: Random, drafting: Drafting): GoalDraft => {
  const made = draft(random, drafting);
  return drafting.taken.some((goal) => soundsLike(goal, made)) ? draftGoal(random, drafting) : made;
};

/** The goal that takes the place of another one: the same matter, mostly in smaller steps. */
export const draftSuccessor = (random: Random, { id, theme, taken }: Drafting): GoalDraft => {
  const words = pick(random, rewordings[theme].filter((choice) => taken.every((goal) => goal.words !== choice)));
  return { id, theme, words, intent: 'change', guide: null, scale: 'goal-progress' };
};
