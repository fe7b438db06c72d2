import { withoutNoise } from '../scores/without-noise.js';
import { aboveZero, fromZeroToOne, requireAll, type Requirement } from '../statistics/requirements.js';

/** One goal on its attainment scale: −2 to +2, or from −3, half steps too. */
export interface ScaledGoal {
  readonly level: number | null | undefined;
  /** Where it began; needed for the change in T. */
  readonly baselineLevel?: number | null | undefined;
  /** Above 0, such as importance; every goal or none. */
  readonly weight?: number;
}

export interface GasTOptions {
  /**
   * The correlation assumed between goals, 0 to 1. It is an assumption of the formula (0.3 in Kiresuk and Sherman) and no
   * property of the data: where another is used, say so.
   */
  readonly rho?: number;
}

export interface GasT {
  /** 50 where every goal came out as expected; `null` where no goal was scored. */
  readonly t: number | null;
  /** Of the goals that have both levels, so that both have the same goals and weights. */
  readonly baselineT: number | null;
  readonly changeInT: number | null;
  /** Goals scored, and goals left out (with their weight) for having no level. */
  readonly scored: number;
  readonly missing: number;
  readonly warnings: readonly GasTWarning[];
}

/**
 * `ordinal`: levels have an order and T treats them as distances. `not-for-comparing-services`: T depends on how
 * ambitious goals were, and on how many there were. `few-goals`: one goal alone. `goals-missing`: some had no level.
 * `weighted`: weights, by difficulty above all, lower T where harder goals were not reached. `rho`: not the usual 0.3.
 */
export type GasTWarning = 'ordinal' | 'not-for-comparing-services' | 'few-goals' | 'goals-missing' | 'weighted' | 'rho';

/**
 * Kiresuk and Sherman's T of one person's goals, on request only: counts of goals per level come first. Unweighted unless
 * every goal has a weight. A goal without a level is left out with its weight, never counted as 0.
 *
 * `T = 50 + 10 Σwx / √((1 − ρ) Σw² + ρ (Σw)²)`, after Kiresuk TJ and Sherman RE 1968, Community Ment Health J 4:443-453, doi
 * 10.1007/BF01530764, in the form of the erratum to Turner-Stokes L 2009, Clin Rehabil 23:362-370, doi 10.1177/0269215508101742.
 *
 * @throws {RangeError} for a weight that is not above 0, weights on some goals only, or a rho outside 0 to 1
 * @example
 * const goals = [{ baselineLevel: -1, level: 0 }, { baselineLevel: -1, level: 1 }, { baselineLevel: -2, level: -1 }];
 * const { t, changeInT } = gasT(goals);
 * [t, Math.round(changeInT * 1000) / 1000]; // => [50, 18.257]
 */
export function gasT(goals: readonly ScaledGoal[], { rho = USUAL_RHO }: GasTOptions = {}): GasT {
  const weights = goals.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
  requireAll('gasT', [fromZeroToOne({ name: 'rho', value: rho }), ...weightRequirements(weights, goals.length)]);
  const scored = goals.filter(({ level }) => isLevel(level));
  const paired = scored.filter(({ baselineLevel }) => isLevel(baselineLevel));
  const [baselineT, pairedT] = [tOf(paired, ({ baselineLevel }) => baselineLevel, rho), tOf(paired, ({ level }) => level, rho)];
  const missing = goals.length - scored.length;
  const warnings: readonly (readonly [GasTWarning, boolean])[] = [
    ['ordinal', true], ['not-for-comparing-services', true], ['few-goals', scored.length === 1], ['goals-missing', missing > 0], ['weighted', new Set(weights).size > 1], ['rho', rho !== USUAL_RHO],
  ];
  return {
    t: tOf(scored, ({ level }) => level, rho),
    baselineT,
    changeInT: baselineT === null || pairedT === null ? null : withoutNoise(pairedT - baselineT),
    scored: scored.length,
    missing,
    warnings: warnings.flatMap(([code, holds]) => (holds ? [code] : [])),
  };
}

const USUAL_RHO = 0.3;

function isLevel(level: number | null | undefined): level is number {
  return typeof level === 'number' && Number.isFinite(level);
}

function tOf(goals: readonly ScaledGoal[], levelOf: (goal: ScaledGoal) => number | null | undefined, rho: number): number | null {
  if (goals.length === 0) return null;
  let [products, weights, squares] = [0, 0, 0];
  for (const goal of goals) {
    const { weight = 1 } = goal;
    products += weight * (levelOf(goal) ?? 0);
    weights += weight;
    squares += weight ** 2;
  }
  return 50 + (10 * products) / Math.sqrt((1 - rho) * squares + rho * weights ** 2);
}

/** A weight of 0 would take a goal out in silence; leave it out of the list instead. */
function weightRequirements(weights: readonly number[], goals: number): readonly Requirement[] {
  return [
    ...weights.map((value) => aboveZero({ name: 'weight', value })),
    [weights.length === 0 || weights.length === goals, `a weight for every goal or for none, found ${weights.length} of ${goals}`],
  ];
}
