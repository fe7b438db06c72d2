import type { CountModel, Need } from './count-model.js';
import { sumIndexOf, type SumIndex } from './sum-index.js';

/** No count is moved further than this from the real one: enough for every need, and small enough to search. */
export const FURTHEST = 60;

/** Other counts that would be shown in the same way: cell → difference from the real one. */
export type Differences = readonly (readonly [cell: number, by: number])[];

/** What is hidden so far, and how far each count has been seen to move without anything shown changing. */
export interface Openness {
  readonly isHidden: (cell: number) => boolean;
  /** Whether a cell may be hidden yet, as things stand. */
  readonly canBeHidden: (cell: number) => boolean;
  /** Lets cells up to a rank be hidden; all may be, until one is named. */
  readonly allow: (rank: number) => void;
  readonly hide: (cell: number) => void;
  /** What a reader must be left with of a cell, as things stand. */
  readonly needOf: (cell: number) => Need | undefined;
  /** How far a cell may move on its own: within its rounding if shown, freely if hidden, never below nobody. */
  readonly roomUp: (cell: number) => number;
  readonly roomDown: (cell: number) => number;
  /** Whether what was seen is enough. */
  readonly isOpen: (cell: number) => boolean;
  /** By how much a cell has to be moved to be open: up, or where the real count is large, either way. */
  readonly wanted: (cell: number) => { readonly up: number; readonly orDown: number | undefined };
  /** Takes note of other counts that would be shown in the same way. */
  readonly note: (differences: Differences) => void;
  /** Of what was noted, all that shows some count further up or down than anything else does. */
  readonly seen: () => readonly Differences[];
  /** Shows a cell again that was hidden for others. */
  readonly show: (cell: number) => Shown;
  readonly index: SumIndex;
}

/** What showing a cell again did. */
export interface Shown {
  /** What was noted and does not hold any longer. */
  readonly broken: readonly Differences[];
  /** The same with the cell kept to what is shown of it, so that the rest has to be made to add up again. */
  readonly within: (broken: Differences) => Differences;
  /** Cells that were seen to be open by that alone. */
  readonly narrow: () => readonly number[];
  /** Hides the cell again. @returns that it is not shown */
  readonly undo: () => false;
}

// eslint-disable-next-line max-lines-per-function -- one state, and the questions that are asked of it
export function opennessOf({ cells, sums, needOnceHidden }: CountModel): Openness {
  const index = sumIndexOf({ cells, sums, needOnceHidden });
  const hidden = Uint8Array.from(cells, (cell) => Number(cell.hidden));
  const [seenUp, seenDown] = [new Int32Array(cells.length), new Int32Array(cells.length)];
  const [bestUp, bestDown] = [new Map<number, Differences>(), new Map<number, Differences>()];
  let allowed = Infinity;
  const valueOf = (cell: number) => cells[cell]?.value ?? 0;
  const isHidden = (cell: number) => hidden[cell] === 1;
  // That there is nobody points at nobody, unless the rule says otherwise; then the cell has a need of its own.
  const needOf = (cell: number) => cells[cell]?.need ?? (isHidden(cell) && cells[cell]?.canHide && valueOf(cell) > 0 ? needOnceHidden : undefined);
  // Of a shown count no more can be asked than that it is not told to within a few.
  const atLeast = (cell: number) => (isHidden(cell) ? (needOf(cell)?.atLeast ?? 0) : 0);
  const isOpen = (cell: number) => {
    const need = needOf(cell);
    // A cell in no sum is told by nothing but itself.
    if (!need || (isHidden(cell) && index.sumsOf[cell]?.length === 0)) return true;
    const [up, down] = [seenUp[cell] ?? 0, seenDown[cell] ?? 0];
    return valueOf(cell) + up >= atLeast(cell) && up + down >= need.width;
  };
  const note = (differences: Differences) => {
    for (const [cell, by] of differences) {
      if (by > (seenUp[cell] ?? 0)) {
        seenUp[cell] = by;
        bestUp.set(cell, differences);
      }
      if (-by > (seenDown[cell] ?? 0)) {
        seenDown[cell] = -by;
        bestDown.set(cell, differences);
      }
    }
  };
  const seen = () => [...new Set([...bestUp.values(), ...bestDown.values()])];
  /** @returns the cells that may not be known to be open any longer */
  const forget = (gone: ReadonlySet<Differences>) => {
    const affected = new Set<number>();
    for (const differences of gone) {
      for (const [place] of differences) {
        if (bestUp.get(place) === differences) [seenUp[place]] = [0, bestUp.delete(place), affected.add(place)];
        if (bestDown.get(place) === differences) [seenDown[place]] = [0, bestDown.delete(place), affected.add(place)];
      }
    }
    return [...affected];
  };
  return {
    isHidden,
    canBeHidden: (cell) => cells[cell]?.canHide === true && !isHidden(cell) && (cells[cell].rank ?? 0) <= allowed,
    allow: (rank) => { allowed = rank; },
    hide: (cell) => { hidden[cell] = 1; },
    needOf,
    roomUp: (cell) => (isHidden(cell) ? FURTHEST : (cells[cell]?.high ?? 0) - valueOf(cell)),
    roomDown: (cell) => (isHidden(cell) ? Math.min(valueOf(cell), FURTHEST) : valueOf(cell) - (cells[cell]?.low ?? 0)),
    isOpen,
    wanted: (cell) => {
      const [value, width] = [valueOf(cell), needOf(cell)?.width ?? 0];
      if (value < atLeast(cell)) return { up: Math.max(atLeast(cell) - value, width), orDown: undefined };
      return { up: width, orDown: value >= width ? width : undefined };
    },
    note,
    seen,
    show: (cell) => {
      hidden[cell] = 0;
      const [least, most] = [(cells[cell]?.low ?? 0) - valueOf(cell), (cells[cell]?.high ?? 0) - valueOf(cell)];
      const all = seen();
      const broken = all.filter((differences) => differences.some(([place, by]) => place === cell && (by < least || by > most)));
      const affected = forget(new Set(broken));
      for (const differences of all) if (!broken.includes(differences)) note(differences);
      return {
        broken,
        within: (differences) => differences.map(([place, by]) => [place, place === cell ? Math.max(least, Math.min(most, by)) : by] as const),
        narrow: () => affected.filter((place) => !isOpen(place)),
        undo: () => {
          hidden[cell] = 1;
          for (const differences of broken) note(differences);
          return false;
        },
      };
    },
    index,
  };
}
