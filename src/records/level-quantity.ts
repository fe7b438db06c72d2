/** How often or how much a level says, as far as words can be read: from, up to, and whether the ends belong to it. */
export interface LevelQuantity {
  readonly from: number;
  readonly to: number;
  readonly isFromIn: boolean;
  readonly isToIn: boolean;
}

/** Numbers in words. "A few" is read as 2 to 4: near enough to warn by, and nothing else is done with it. */
const WORDS: readonly (readonly [pattern: RegExp, digits: string])[] = [
  [/\bonce\b/g, '1 times'], [/\btwice\b/g, '2 times'], [/\b(?:a )?few\b/g, '2-4'],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, place) => [new RegExp(`\\b${word}\\b`, 'g'), String(place + 1)] as const),
];

/** Times a week. */
const PERIODS: Readonly<Record<string, number>> = { day: 7, daily: 7, week: 1, weekly: 1, fortnight: 1 / 2, month: 12 / 52.18, monthly: 12 / 52.18, year: 1 / 52.18 };

const NUMBER = /(?<comparison>no more than|more than|over|at least|less than|fewer than|under|up to|at most)?\s*(?<low>\d+(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(?<high>\d+(?:\.\d+)?))?(?<orMore>\s*(?:times|days|hours|minutes)?\s*or more)?/;
const PERIOD = /\b(?:a|per|each|every|the)\s+(day|week|fortnight|month|year)|\b(daily|weekly|monthly)\b/;

/**
 * Reads the first quantity in a level's words, per week where a period is named; `undefined` where there is none. It is for
 * advice alone: no figure is ever made of it.
 *
 * @example
 * levelQuantity('Go out 1-2 times per week'); // => { from: 1, to: 2, isFromIn: true, isToIn: true }
 * levelQuantity('Feel at home'); // => undefined
 */
export function levelQuantity(words: string): LevelQuantity | undefined {
  const plain = WORDS.reduce((text, [pattern, digits]) => text.replace(pattern, digits), words.toLowerCase());
  const found = NUMBER.exec(plain);
  if (!found?.groups) return undefined;
  const { comparison = '', low = '', high = low, orMore } = found.groups;
  const rate = timesAWeek(plain.slice(found.index));
  const limits = LIMITS[orMore === undefined ? comparison : 'at least'];
  return { from: Number(low) * rate, to: Number(high) * rate, isFromIn: true, isToIn: true, ...limits?.(Number(low) * rate) };
}

function timesAWeek(words: string): number {
  const period = PERIOD.exec(words);
  return PERIODS[period?.[1] ?? period?.[2] ?? ''] ?? 1;
}

const above = (isFromIn: boolean) => () => ({ to: Infinity, isFromIn });
const below = (isToIn: boolean) => (to: number) => ({ from: 0, to, isToIn });

/** What stands before a number, and what becomes of its ends. */
const LIMITS: Readonly<Record<string, (number: number) => Partial<LevelQuantity>>> = {
  'more than': above(false), over: above(false), 'at least': above(true),
  'less than': below(false), 'fewer than': below(false), under: below(false), 'up to': below(true), 'at most': below(true), 'no more than': below(true),
};

/** Whether a quantity can be both. */
export function overlap(one: LevelQuantity, other: LevelQuantity): boolean {
  const [lower, upper] = one.from <= other.from ? [one, other] : [other, one];
  return upper.from < lower.to || (upper.from === lower.to && upper.isFromIn && lower.isToIn) || (one.from === other.from && one.isFromIn && other.isFromIn);
}

/** Whether everything that is one of them is also the other, as "more than 4" is also "more than 2". */
export function isWithin(inner: LevelQuantity, outer: LevelQuantity): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}
