import type { CountModel } from './count-model.js';
import type { Differences, Openness } from './openness.js';

function take(byCell: Map<number, Differences[number]>, cell: number): Differences {
  const own = byCell.get(cell);
  byCell.delete(cell);
  return own ? [own] : [];
}

/** Places that were not come by before, which they now are. */
function unwalked(places: Iterable<number>, walked: Set<number>): readonly number[] {
  const fresh = [...places].filter((place) => !walked.has(place));
  for (const place of fresh) walked.add(place);
  return fresh;
}

/** How many moves are tried to put right what one count moved. */
const BUDGET = 60;
/** How many for each sum that does not add up, where many counts moved at once. */
const BUDGET_EACH = 40;

/** Finds other whole counts that would be shown in the same way, without a solver. */
export interface Repairs {
  /** Moves one cell as far as it needs, and others until everything adds up again. @returns whether it was found to be open */
  readonly search: (cell: number) => boolean;
  /** Takes note of counts that nearly add up, once they do. @returns whether they could be made to */
  readonly settle: (nearly: Differences) => boolean;
}

/**
 * One cell is moved from its real count; in a sum that no longer adds up, the cell is moved that brings everything
 * nearest to adding up, and again, within what is shown of them. What adds up in the end is a proof, as it is a whole set
 * of counts that fits; what does not proves nothing. Cells in one sum only take up what is left over there, last.
 */
// eslint-disable-next-line max-lines-per-function -- a numeric kernel: its steps share the state of one search
export function repairsOf({ cells, sums }: CountModel, openness: Openness): Repairs {
  const { cellsOf, factorsOf, sumsOf, timesIn } = openness.index;
  const NONE = new Int32Array();
  const at = (lists: readonly Int32Array[], place: number) => lists[place] ?? NONE;
  const [moved, lastMove] = [new Int32Array(cells.length), new Int32Array(cells.length)];
  const [off, isWaiting] = [new Int32Array(sums.length), new Uint8Array(sums.length)];
  // What a sum's own cells can take up is counted once in each search, as cells get hidden between them.
  const [spareUp, spareDown, countedIn] = [new Int32Array(sums.length), new Int32Array(sums.length), new Int32Array(sums.length)];
  const takesUp = Uint8Array.from(cells, (_, cell) => Number(at(sumsOf, cell).length === 1));
  let [waiting, touched, clock, fixed, round]: [number[], Set<number>, number, number, number] = [[], new Set(), 0, -1, 1];

  const roomFor = (cell: number, by: number) => (by > 0 ? Math.min(by, openness.roomUp(cell) - (moved[cell] ?? 0)) : -Math.min(-by, openness.roomDown(cell) + (moved[cell] ?? 0)));
  /** How far a sum is off beyond what its own cells can take up. */
  function beyond(sum: number, by: number): number {
    if (countedIn[sum] !== round) countSpare(sum);
    if (by > (spareDown[sum] ?? 0)) return by - (spareDown[sum] ?? 0);
    return by < -(spareUp[sum] ?? 0) ? by + (spareUp[sum] ?? 0) : 0;
  }
  function countSpare(sum: number): void {
    let [up, down] = [0, 0];
    const [own, factors] = [at(cellsOf, sum), at(factorsOf, sum)];
    for (let place = 0; place < own.length; place += 1) {
      const cell = own[place] ?? -1;
      if (takesUp[cell] === 0 || cell === fixed) continue;
      const isPart = (factors[place] ?? 0) > 0;
      up += isPart ? openness.roomUp(cell) : openness.roomDown(cell);
      down += isPart ? openness.roomDown(cell) : openness.roomUp(cell);
    }
    [spareUp[sum], spareDown[sum], countedIn[sum]] = [up, down, round];
  }
  function change(cell: number, by: number): void {
    const [own, times] = [at(sumsOf, cell), at(timesIn, cell)];
    moved[cell] = (moved[cell] ?? 0) + by;
    touched.add(cell);
    clock += 1;
    lastMove[cell] = clock;
    for (let place = 0; place < own.length; place += 1) {
      const sum = own[place] ?? -1;
      off[sum] = (off[sum] ?? 0) + by * (times[place] ?? 0);
      if (isWaiting[sum] === 1 || beyond(sum, off[sum] ?? 0) === 0) continue;
      isWaiting[sum] = 1;
      waiting.push(sum);
    }
  }
  /** How much nearer everything comes by a move, for each count moved; what moved lately had rather stay. */
  function gain(cell: number, by: number): number {
    let nearer = 0;
    const [own, times] = [at(sumsOf, cell), at(timesIn, cell)];
    for (let place = 0; place < own.length; place += 1) {
      const sum = own[place] ?? -1;
      nearer += Math.abs(beyond(sum, off[sum] ?? 0)) - Math.abs(beyond(sum, (off[sum] ?? 0) + by * (times[place] ?? 0)));
    }
    const size = Math.abs(by);
    const recent = lastMove[cell] ?? 0;
    return nearer / size - (recent > 0 ? 0.3 + (0.5 * recent) / (clock + 1) : 0) + Math.min(0.2, size / 50);
  }
  function mend(sum: number, excess: number): boolean {
    let [best, by, most] = [-1, 0, -Infinity];
    const [own, factors] = [at(cellsOf, sum), at(factorsOf, sum)];
    for (let place = 0; place < own.length; place += 1) {
      const cell = own[place] ?? -1;
      if (cell === fixed || takesUp[cell] === 1) continue;
      const possible = roomFor(cell, Math.trunc(-excess / (factors[place] ?? 1)));
      if (possible === 0) continue;
      const value = gain(cell, possible);
      if (value > most) [best, by, most] = [cell, possible, value];
    }
    if (best >= 0) change(best, by);
    return best >= 0;
  }
  function mendAll(budget: number): boolean {
    for (let left = budget; waiting.length > 0;) {
      const sum = waiting.at(-1) ?? -1;
      const excess = beyond(sum, off[sum] ?? 0);
      if (excess === 0) {
        waiting.pop();
        isWaiting[sum] = 0;
        continue;
      }
      left -= 1;
      if (left < 0 || !mend(sum, excess)) return false;
    }
    return true;
  }
  function takeUpIn(sum: number): void {
    const [own, factors] = [at(cellsOf, sum), at(factorsOf, sum)];
    for (let place = 0; place < own.length && off[sum] !== 0; place += 1) {
      const [cell, factor] = [own[place] ?? -1, factors[place] ?? 1];
      const by = cell === fixed || takesUp[cell] === 0 ? 0 : roomFor(cell, Math.trunc(-(off[sum] ?? 0) / factor));
      if (by === 0) continue;
      moved[cell] = (moved[cell] ?? 0) + by;
      touched.add(cell);
      off[sum] = (off[sum] ?? 0) + by * factor;
    }
  }
  function takeUp(): boolean {
    const together = new Set([...touched].flatMap((cell) => [...at(sumsOf, cell)]));
    for (const sum of together) takeUpIn(sum);
    return [...together].every((sum) => off[sum] === 0);
  }
  function settled(budget: number): boolean {
    const found = mendAll(budget) && takeUp();
    if (found) {
      const differences = [...touched].flatMap((cell) => (moved[cell] === 0 ? [] : [[cell, moved[cell] ?? 0] as const]));
      // From one cell on, all hangs together.
      for (const own of fixed < 0 ? apart(differences) : [differences]) openness.note(own);
    }
    for (const cell of touched) {
      [moved[cell], lastMove[cell]] = [0, 0];
      for (const sum of at(sumsOf, cell)) [off[sum], isWaiting[sum]] = [0, 0];
    }
    for (const sum of waiting) isWaiting[sum] = 0;
    [waiting, touched, clock, fixed, round] = [[], new Set(), 0, -1, round + 1];
    return found;
  }
  /** Whether counts are a whole set that fits as they are. */
  function addsUp(differences: Differences): boolean {
    const isPossible = differences.every(([cell, by]) => Number.isInteger(by) && by <= openness.roomUp(cell) && -by <= openness.roomDown(cell));
    const together = new Map<number, number>();
    for (const [cell, by] of isPossible ? differences : []) at(sumsOf, cell).forEach((sum, place) => together.set(sum, (together.get(sum) ?? 0) + by * (at(timesIn, cell)[place] ?? 0)));
    return isPossible && [...together.values()].every((left) => left === 0);
  }
  /** What moves in no sum together with the rest fits by itself. */
  function apart(differences: Differences): readonly Differences[] {
    const byCell = new Map(differences.map((own) => [own[0], own]));
    const walked = new Set<number>();
    const groups: Differences[] = [];
    for (const start of differences) {
      if (!byCell.delete(start[0])) continue;
      const group = [start];
      for (const [cell] of group) group.push(...unwalked(at(sumsOf, cell), walked).flatMap((sum) => [...at(cellsOf, sum)]).flatMap((other) => take(byCell, other)));
      groups.push(group);
    }
    return groups;
  }
  function tryMove(cell: number, by: number): void {
    if (roomFor(cell, by) !== by) return;
    fixed = cell;
    change(cell, by);
    settled(BUDGET);
  }
  return {
    search: (cell) => {
      if (openness.isOpen(cell)) return true;
      const { up, orDown } = openness.wanted(cell);
      return (orDown === undefined ? [up, -1, -2] : [up, -orDown, 2, 1, -1, -2]).some((by) => {
        tryMove(cell, by);
        return openness.isOpen(cell);
      });
    },
    settle: (nearly) => {
      if (addsUp(nearly)) {
        for (const own of apart(nearly)) openness.note(own);
        return true;
      }
      for (const [cell, by] of nearly) if (by !== 0 && takesUp[cell] === 0) change(cell, by);
      return settled(BUDGET_EACH * waiting.length);
    },
  };
}
