import type { CountCell, CountModel, CountSum, Need } from './count-model.js';
import { isSmall, shownLike } from './count.js';
import type { DisclosureProfile } from './profile.js';
import type { CountRange } from './told-by-value.js';
import { withoutTwins } from './without-twins.js';

/** A reader must be left with a choice of at least this many counts more than one (indicators reference 4.2: max − min of 3). */
const WIDTH = 3;

/** A zero is hidden last: that there is nobody is worth telling, and it covers others in one direction only. */
const ZERO = 3;

const PLAIN = { cost: 1, rank: 0, canHide: true, hidden: false };

/** Collects cells and how they add up. */
export interface ModelBuilder {
  /** A count that is printed: shown as the profile says, unless it is small (or said to be) or has to go with another; `within` is what else tells of it. */
  readonly printed: (value: number, options?: { readonly cost?: number; readonly rank?: number; readonly canHide?: boolean; readonly hidden?: boolean; readonly within?: CountRange | undefined }) => number;
  /** A count of an earlier report: in a range that was told, or hidden then; nothing changes it now. */
  readonly told: (value: number, range: CountRange | null) => number;
  /** A count that nobody prints and everybody can work out, such as those of 100 who did not. */
  readonly worked: (value: number, options?: { readonly between?: 'parts' | 'nested' }) => number;
  readonly sum: (total: number, parts: readonly number[], guessed?: 'guessed') => void;
  /** That one of two counts holds the other; what is between them must not be told to within a few. */
  readonly nested: (inner: number, outer: number) => void;
  readonly valueOf: (cell: number) => number;
  /** What was collected, cells that are always the same taken for one, and where each of them went. */
  readonly model: () => { readonly model: CountModel; readonly placeOf: (cell: number) => number; readonly places: readonly number[] };
}

export function modelBuilder(profile: DisclosureProfile, { zerosMayGo = false }: { readonly zerosMayGo?: boolean } = {}): ModelBuilder {
  const cells: CountCell[] = [];
  const sums = new Map<string, CountSum>();
  const need: Need = { width: WIDTH, atLeast: profile.hideUpTo + 1 };
  const open: Need = { width: WIDTH, atLeast: 0 };
  const add = (cell: CountCell) => cells.push(cell) - 1;
  const valueOf = (cell: number) => cells[cell]?.value ?? 0;
  const worked: ModelBuilder['worked'] = (value, { between = 'parts' } = {}) =>
    add({ value, low: 0, high: Infinity, hidden: true, canHide: false, cost: 0, ...(value > 0 && isSmall(value, profile) && { need: between === 'parts' ? need : open }) });
  const sum: ModelBuilder['sum'] = (total, parts, guessed) => {
    if ([total, ...parts].some((cell) => cells[cell] === undefined)) return;
    // What is always 0 and always shown tells nothing.
    const real = parts.filter((cell) => !isKnown(cells[cell]));
    if (real.includes(total) || parts.reduce((all, cell) => all + valueOf(cell), 0) !== valueOf(total)) return;
    const own = { total, parts: [...real].sort((one, other) => one - other) };
    const key = JSON.stringify(own);
    if (own.parts.length > 0 && !(guessed && sums.has(key))) sums.set(key, { ...own, ...(guessed && { guessed: true }) });
  };
  return {
    printed: (value, options) => {
      const { cost, rank, canHide, hidden, within } = { ...PLAIN, ...options };
      const small = isSmall(value, profile);
      const isHidden = hidden || (small && profile.smallShownAs === null);
      const own = { value, ...rangeOf(value, profile, within), hidden: isHidden, cost, rank, ...(small && { need: isHidden ? need : open }) };
      if (isHidden || value > 0) return add({ ...own, canHide: isHidden || canHide });
      return add({ ...own, canHide: canHide && zerosMayGo, cost: cost * ZERO });
    },
    told: (value, range) => add({ value, ...(range ?? { low: 0, high: Infinity }), hidden: range === null, canHide: false, cost: 0, ...(range === null && value > 0 && { need: isSmall(value, profile) ? need : open }) }),
    worked,
    sum,
    nested: (inner, outer) => {
      const between = valueOf(outer) - valueOf(inner);
      // Further apart, each on its own says no more than it is.
      if (between > 0 && isSmall(between, profile)) sum(outer, [inner, worked(between, { between: 'nested' })]);
    },
    valueOf,
    model: () => {
      const { model, placeOf } = withoutTwins({ cells, sums: [...sums.values()], needOnceHidden: { width: WIDTH, atLeast: 0 } });
      return { model, placeOf, places: cells.map((_, cell) => placeOf(cell)) };
    },
  };
}

/** What can be told of a count that is shown, by its rounding and by what else is said. */
function rangeOf(value: number, profile: DisclosureProfile, { low, high }: CountRange = { low: 0, high: Infinity }): CountRange {
  const rounded = shownLike(value, profile);
  return { low: Math.max(rounded.low, low), high: Math.min(rounded.high, high) };
}

function isKnown(cell: CountCell | undefined): boolean {
  return cell !== undefined && !cell.hidden && !cell.canHide && cell.low === cell.high && cell.value === 0;
}
