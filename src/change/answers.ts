import { classify } from './classify.js';
import type { CompiledMeasure } from './compile-measure.js';

/** Whether something was achieved, whether it got better, and whether it was kept up: three answers, none of which follows from another. */
export interface ChangeAnswers {
  readonly achieved: boolean | null;
  readonly improved: boolean | null;
  readonly maintained: boolean | null;
}

/**
 * The three answers about one pair. Achieved asks the follow-up alone; improved needs a rule or an order; maintained is a
 * number within its smallest change, a state no worse than it was, items of which none was lost, and whatever is achieved
 * at both ends of a range, a flag or weeks to be sustained. A move that cannot be compared answers neither of the last two.
 */
export function answersOf(compiled: CompiledMeasure, pair: { readonly baseline: number; readonly followUp: number }): ChangeAnswers {
  const found = classify(compiled, 'change', pair);
  const improved = found === undefined || found === 'incomparable' ? null : found === 'improved';
  return { achieved: compiled.isAchieved?.(pair.followUp) ?? null, improved, maintained: maintained(compiled, pair) };
}

function maintained(compiled: CompiledMeasure, pair: { readonly baseline: number; readonly followUp: number }): boolean | null {
  const { measure: { value }, isAchieved, order } = compiled;
  const stays = isAchieved ? isAchieved(pair.baseline) && isAchieved(pair.followUp) : null;
  if (value.kind === 'multi-select') return (pair.baseline & ~pair.followUp) === 0;
  if (value.kind === 'flag' || (value.kind === 'numeric' && value.range)) return stays;
  if (!order) return withinSmallest(classify(compiled, 'change', pair));
  const move = order.move(pair.baseline, pair.followUp);
  return move === 'incomparable' ? null : move !== 'worsened';
}

function withinSmallest(found: string | undefined): boolean | null {
  return found === undefined ? null : found === 'no-reliable-change' || found === 'no-important-change';
}
