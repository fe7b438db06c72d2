import { oneLine, type ToldGoal } from '../indicators/goals-told.js';
import type { Day } from '../records/day.js';

/** Words that may leave, under the theme they are about and with nothing about the person. */
export interface Quote {
  readonly theme: string;
  /** The approved text, and no other. */
  readonly text: string;
  /** The approved text is not what the person said, letter by letter. */
  readonly paraphrased: boolean;
}

/** Why the words of a goal do not leave, the first reason that applies. */
export const WITHHELD_REASONS = [
  'no-consent', 'consent-withdrawn', 'consent-without-day', 'consent-later', 'consent-before-goal', 'other-scope', 'reworded-since', 'no-approved-text', 'no-theme', 'small-theme', 'not-drawn',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

export interface WordsRule {
  /** Day up to which things are known: consent that was given later is not known yet. */
  readonly asAt: Day;
  /** What this report is called in a consent's scope: `report`, its name, its recipient. */
  readonly scopes: readonly string[];
  /** Theme → its goals as shown; `null` where hidden, no entry where the run does not show it. */
  readonly themes: ReadonlyMap<string, number | null>;
  /** A theme has more goals, and more people's goals, than this. */
  readonly moreThan: number;
  readonly perTheme: number;
}

export interface ChosenWords {
  readonly quotes: readonly Quote[];
  /** Goals by why their words do not leave: exact, for the service's own eyes. */
  readonly withheld: Readonly<Partial<Record<WithheldReason, number>>>;
}

/**
 * The words that may leave: with consent recorded on or before the as-at day, for this report, and not withdrawn; as an
 * approved text; under a theme that many share. Of these so many per theme and one per person, drawn by a checksum of their
 * ids: what became of a goal decides nothing, and nobody chooses.
 */
export function chooseWords(goals: Iterable<ToldGoal>, rule: WordsRule): ChosenWords {
  // Of many goals few are agreed to be told; without one nobody need be counted.
  let counted: ReadonlyMap<string, number> | undefined;
  const peopleOf = (theme: string) => (counted ??= peopleByTheme(goals)).get(theme) ?? 0;
  const able: ToldGoal[] = [];
  const withheld = new Map<WithheldReason, number>();
  for (const goal of goals) {
    const reason = reasonToWithhold(goal, rule, peopleOf);
    if (reason === undefined) able.push(goal);
    else withheld.set(reason, (withheld.get(reason) ?? 0) + 1);
  }
  const drawn = draw(able, rule.perTheme);
  withheld.set('not-drawn', able.length - drawn.length);
  const counts = WITHHELD_REASONS.map((reason) => [reason, withheld.get(reason) ?? 0] as const);
  return { quotes: inOrder(drawn.map(quoteOf)), withheld: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
}

function reasonToWithhold(goal: ToldGoal, rule: WordsRule, peopleOf: (theme: string) => number): WithheldReason | undefined {
  return reasonOfConsent(goal, rule) ?? reasonOfText(goal) ?? reasonOfTheme(goal, rule, peopleOf);
}

function reasonOfConsent({ quoteConsent, quoteConsentOn: on, quoteScope = '', setOn }: ToldGoal, { asAt, scopes }: WordsRule): WithheldReason | undefined {
  if (quoteConsent === 'withdrawn') return 'consent-withdrawn';
  if (quoteConsent !== 'yes') return 'no-consent';
  if (on === undefined) return 'consent-without-day';
  if (on > asAt) return 'consent-later';
  if (setOn !== undefined && on < setOn) return 'consent-before-goal';
  const wanted = new Set(scopes.map(plain));
  return quoteScope.split(';').some((scope) => wanted.has(plain(scope))) ? undefined : 'other-scope';
}

/** Somebody who has found other words since may no longer stand by the ones that were approved. */
function reasonOfText({ approvedText = '', rewordedOn, quoteConsentOn }: ToldGoal): WithheldReason | undefined {
  if (rewordedOn.some((on) => on === null || quoteConsentOn === undefined || on > quoteConsentOn)) return 'reworded-since';
  return approvedText.trim() === '' ? 'no-approved-text' : undefined;
}

function reasonOfTheme({ theme }: ToldGoal, { themes, moreThan }: WordsRule, peopleOf: (theme: string) => number): WithheldReason | undefined {
  if (theme === undefined) return 'no-theme';
  const shown = themes.get(theme) ?? 0;
  return shown > moreThan && peopleOf(theme) > moreThan ? undefined : 'small-theme';
}

function peopleByTheme(goals: Iterable<ToldGoal>): ReadonlyMap<string, number> {
  const people = new Map<string, Set<string>>();
  for (const { theme, personId } of goals) if (theme !== undefined) people.set(theme, (people.get(theme) ?? new Set()).add(personId));
  return new Map([...people].map(([theme, own]) => [theme, own.size]));
}

function draw(able: readonly ToldGoal[], perTheme: number): readonly ToldGoal[] {
  const drawn: ToldGoal[] = [];
  const byChance = able.map((goal) => ({ goal, key: checksum(goal.goalId) })).sort((one, other) => one.key - other.key || (one.goal.goalId < other.goal.goalId ? -1 : 1));
  for (const { goal } of byChance) {
    const isTold = drawn.some(({ personId }) => personId === goal.personId);
    if (!isTold && drawn.filter(({ theme }) => theme === goal.theme).length < perTheme) drawn.push(goal);
  }
  return drawn;
}

/** FNV-1a of 32 bits: scatters ids, so that their order, which may follow the calendar or the worker, decides nothing. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}

function quoteOf({ theme = '', approvedText = '', isVerbatim }: ToldGoal): Quote {
  return { theme, text: oneLine(approvedText), paraphrased: !isVerbatim };
}

/** By theme, then by text: the order in which they were drawn follows ids. */
function inOrder(quotes: readonly Quote[]): readonly Quote[] {
  const keyOf = ({ theme, text }: Quote) => `${theme}\n${text}`;
  return [...quotes].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function plain(text: string): string {
  return oneLine(text).toLowerCase();
}
