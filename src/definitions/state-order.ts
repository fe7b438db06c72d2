import type { StateValue } from './value-kind.js';

/**
 * The states that are better than a state: those reached along the `improves` pairs, which chain.
 *
 * @example
 * [...statesBetterThan('partly', attainment.value)]; // => ['attained']
 */
export function statesBetterThan(state: string, { improves }: Pick<StateValue, 'improves'>): ReadonlySet<string> {
  const better = new Set<string>();
  const waiting = [state];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const [worse, to] of improves) {
      if (worse !== from || better.has(to)) continue;
      better.add(to);
      waiting.push(to);
    }
  }
  return better;
}
