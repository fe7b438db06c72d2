import { faultUnless } from './fault.js';
import type { Indicator } from './indicator.js';
import type { Issue } from './issue.js';
import { toldBy, type Told } from './told-by.js';

/** What a figure lacks beside it: how many were measured at all, or who got worse. */
export interface LackedCompany {
  readonly about: string;
  readonly what: 'completeness' | 'worse';
}

/**
 * What an indicator must be shown with, and neither tells itself nor names in `accompanies`: an outcome its
 * completeness, and whoever got better those who got worse, of the same measure (or goals) and people as open or closed.
 *
 * @param known indicators that it may name, itself among them or not
 * @example
 * const { indicators } = indicatorSets.core;
 * const alone = { ...indicators.find(({ id }) => id === 'w4-reliably-better'), accompanies: ['w2-paired-completeness'] };
 * lackedCompany(alone, indicators); // => [{ about: 'each', what: 'worse' }]
 */
export function lackedCompany(indicator: Indicator, known: readonly Indicator[]): readonly LackedCompany[] {
  const own = toldBy(indicator);
  const told = companyOf(indicator, known).filter((one) => isOfOpen(one) === isOfOpen(indicator)).map(toldBy);
  const aboutOf = (what: Told['what']) => [...new Set(own.filter((one) => one.what === what).map(({ about }) => about))];
  // A figure that tells an outcome, of whoever was measured, is nobody's completeness.
  const isComplete = (about: string) => told.some((all) => tells(all, about, 'completeness') && !all.some(({ what }) => what === 'outcome'));
  const isCountered = (about: string) => tells(own, about, 'worse') || told.some((all) => tells(all, about, 'worse'));
  return [
    ...aboutOf('outcome').flatMap((about) => (isComplete(about) ? [] : [{ about, what: 'completeness' as const }])),
    ...aboutOf('better').flatMap((about) => (isCountered(about) ? [] : [{ about, what: 'worse' as const }])),
  ];
}

/** An indicator says what it must be shown with: it cannot be printed without. */
export function checkCompany(indicator: Indicator, known: readonly Indicator[]): readonly Issue[] {
  return lackedCompany(indicator, known).flatMap(({ about, what }) =>
    faultUnless(false, { code: 'company-missing', path: ['accompanies'], expected: `an indicator that tells ${WORDS[what]} ${about === 'each' ? 'the same measure' : about}, such as ${example(indicator, about, what)}`, found: (indicator.accompanies ?? []).join(', ') || 'none' }));
}

const WORDS = { completeness: 'how many were measured on', worse: 'who got worse on' } as const;

function example(indicator: Indicator, about: string, what: LackedCompany['what']): string {
  const [ofGoals, ofMeasures] = what === 'worse' ? ['g7-going-backwards', 'w4-reliably-worse'] : ['g8-goal-review-completeness', 'w2-paired-completeness'];
  return `${about === 'goals' ? ofGoals : ofMeasures}${isOfOpen(indicator) ? '-open' : ''}`;
}

/** Everything that is shown with an indicator, and with that in turn. */
export function companyOf(indicator: Indicator, known: readonly Indicator[]): readonly Indicator[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  const found = new Map<string, Indicator>();
  const add = ({ accompanies = [] }: Indicator): void => {
    for (const id of accompanies) {
      const one = byId.get(id);
      if (!one || id === indicator.id || found.has(id)) continue;
      found.set(id, one);
      add(one);
    }
  };
  add(indicator);
  return [...found.values()];
}

/** What is produced for each measure tells of every one of them. */
function tells(all: readonly Told[], about: string, what: Told['what']): boolean {
  return all.some((one) => one.what === what && (one.about === about || ((one.about === 'each' || about === 'each') && (one.about === 'goals') === (about === 'goals'))));
}

function isOfOpen({ attribution }: Indicator): boolean {
  return attribution === 'open-at-end';
}
