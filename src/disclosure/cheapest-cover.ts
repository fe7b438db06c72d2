import type { CountModel, Need } from './count-model.js';
import type { Moves } from './moves.js';
import { FURTHEST } from './moves.js';
import type { Solve } from './solver.js';

/** What is looked at: some cells and how far each of some targets must be movable; everything else stands still. */
export interface CoverProblem {
  readonly cells: readonly number[];
  readonly targets: readonly number[];
}

/** Which cells to hide, and how the targets then may move. */
export interface Cover {
  readonly hide: readonly number[];
  readonly moves: readonly ReadonlyMap<number, number>[];
}

/**
 * The cheapest cells to hide so that every target can be moved as far as it needs, by whole numbers, within what is
 * shown. Mixed-integer form of Fischetti and Salazar (2001): a cell that is shown moves within its rounding, one that is
 * hidden moves freely. The targets share what is hidden, each has its own move.
 */
export function cheapestCover(model: CountModel, moves: Moves, { cells, targets }: CoverProblem, solve: Solve): Cover | undefined {
  const inside = new Set(cells);
  const sums = [...new Set(cells.flatMap((cell) => moves.sumsOf(cell)))];
  const choices = cells.filter((cell) => model.cells[cell]?.canHide && !moves.isHidden(cell));
  const lines: string[] = [];
  const bounds: string[] = [];
  const whole: string[] = [];
  targets.forEach((target, place) => {
    const name = (cell: number) => `f${place}_${cell}`;
    for (const sum of sums) {
      const { total, parts } = model.sums[sum] ?? { total: -1, parts: [] };
      const terms = [...parts.filter((cell) => inside.has(cell)).map((cell) => `+ ${name(cell)}`), ...(inside.has(total) ? [`- ${name(total)}`] : [])];
      lines.push(`${terms.join(' ')} = 0`);
    }
    for (const cell of cells) {
      whole.push(name(cell));
      const { up, down } = moves.room(cell);
      if (!choices.includes(cell)) {
        bounds.push(`-${down} <= ${name(cell)} <= ${up}`);
        continue;
      }
      const furthestDown = Math.min(model.cells[cell]?.value ?? 0, FURTHEST);
      bounds.push(`-${furthestDown} <= ${name(cell)} <= ${FURTHEST}`);
      lines.push(`${name(cell)} - ${FURTHEST - up} y${cell} <= ${up}`, `${name(cell)} + ${furthestDown - down} y${cell} >= -${down}`);
    }
    lines.push(...targetLines(name(target), { value: model.cells[target]?.value ?? 0, need: moves.needOf(target) ?? model.needOnceHidden, sign: `z${place}` }));
    whole.push(`z${place}`);
    bounds.push(`0 <= z${place} <= 1`);
  });
  for (const cell of choices) {
    whole.push(`y${cell}`);
    bounds.push(`0 <= y${cell} <= 1`);
  }
  const objective = choices.map((cell) => `+ ${model.cells[cell]?.cost ?? 0} y${cell}`).join(' ');
  const found = attempt(solve, `Minimize\n obj: ${objective === '' ? '0 z0' : objective}\nSubject To\n ${lines.map((line, place) => `c${place}: ${line}`).join('\n ')}\nBounds\n ${bounds.join('\n ')}\nGeneral\n ${whole.join(' ')}\nEnd\n`);
  if (!found) return undefined;
  const valueOf = (name: string) => Math.round(found[name] ?? 0);
  return {
    hide: choices.filter((cell) => valueOf(`y${cell}`) === 1),
    moves: targets.map((_, place) => new Map(cells.map((cell) => [cell, valueOf(`f${place}_${cell}`)]))),
  };
}

/** Small counts must be movable up; others either way. */
function targetLines(name: string, { value, need, sign }: { readonly value: number; readonly need: Need; readonly sign: string }): readonly string[] {
  if (value < need.atLeast) return [`${name} >= ${Math.max(need.atLeast - value, need.width)}`, `${sign} >= 0`];
  const far = FURTHEST + need.width;
  return [`${name} - ${far} ${sign} >= ${need.width - far}`, `${name} - ${far} ${sign} <= -${need.width}`];
}

/** A solver that breaks down is one that found nothing. */
function attempt(solve: Solve, problem: string) {
  try {
    return solve(problem);
  } catch {
    return undefined;
  }
}
