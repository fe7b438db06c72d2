import type { Named } from '../indicators/named.js';
import type { SplitMembers, Splits } from '../indicators/splits.js';

/** One way in which the members of figures are split. */
export interface Split {
  /** What it is called where its counts stand. */
  readonly name: string;
  readonly breakdown: string;
  readonly behind: Splits;
  /** Categories of those of whom nothing is known, who may belong to any other. */
  readonly unknown: ReadonlySet<string>;
}

/** Categories of two splits that hold the same members, but for those of whom one of the two is not known. */
export interface Together {
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** Whether some of them are, in the one (the other) split, not known. */
  readonly unknown: { readonly one: boolean; readonly other: boolean };
}

/** How two splits of the same members nest: wards in localities, groups in groups of groups, a report's people in categories of another's. */
export interface Nesting {
  readonly one: Split;
  readonly other: Split;
  readonly groups: readonly Together[];
  /** Whether everybody is in one of the groups, or not known. */
  readonly isWhole: boolean;
}

/** Those who are outside a report are in none of its categories. */
const OUTSIDE = '\u0000outside';
const OUTSIDE_REASON = 'outside-this-report';

/**
 * Who has a category of the one split and who has one of the other, over the members of all figures: categories that are
 * never met together belong to different groups, and each group adds up to the same on both sides, whatever is counted.
 *
 * @returns `undefined` where all categories are met together, so that there is nothing but everybody to add up to
 */
export function nestingOf(one: Split, other: Split): Nesting | undefined {
  const met = metTogether(one, other);
  const known = met.filter(([own, theirs]) => !one.unknown.has(own) && !other.unknown.has(theirs));
  const found = connected(known).map(([own, theirs]): Together => ({
    one: own, other: theirs,
    unknown: { one: met.some(([first, second]) => one.unknown.has(first) && theirs.includes(second)), other: met.some(([first, second]) => other.unknown.has(second) && own.includes(first)) },
  }));
  const isInside = ({ one: own, other: theirs }: Together) => !own.includes(OUTSIDE) && !theirs.includes(OUTSIDE);
  const groups = found.filter(isInside);
  const isWhole = met.every(([own, theirs]) => own !== OUTSIDE && theirs !== OUTSIDE);
  if (groups.length === 0 || (found.length < 2 && isWhole && one.breakdown !== 'all' && other.breakdown !== 'all')) return undefined;
  return { one, other, groups, isWhole };
}

type Met = readonly (readonly [own: string, theirs: string])[];

/** Pairs of categories that some member has. */
function metTogether(one: Split, other: Split): Met {
  const met = new Map<string, readonly [string, string]>();
  const looked = new Map<object, Set<object>>();
  const masks = one.behind !== other.behind;
  for (const [figure, own] of one.behind) {
    const theirs = other.behind.get(figure);
    // Figures share lists of members, each of which is gone through once.
    if (theirs?.size !== own.size || looked.get(own.list)?.has(theirs.list)) continue;
    looked.set(own.list, (looked.get(own.list) ?? new Set()).add(theirs.list));
    const [first, second] = [splitting(one, own, masks), splitting(other, theirs, masks)];
    if (first && second) for (const pair of pairsIn(first, second, own.size)) met.set(JSON.stringify(pair), pair);
  }
  return [...met.values()];
}

function splitting({ breakdown }: Split, members: SplitMembers, masks: boolean): Named | undefined {
  const { size, reason, categories } = members;
  const own = breakdown === 'all' ? { names: ['all'], codes: new Int32Array(size).fill(1) } : categories(breakdown);
  const outside = masks ? reason.names.indexOf(OUTSIDE_REASON) + 1 : 0;
  if (!own || outside === 0) return own;
  return { names: [...own.names, OUTSIDE], codes: Int32Array.from(own.codes, (code, place) => (reason.codes[place] === outside ? own.names.length + 1 : code)) };
}

function pairsIn(one: Named, other: Named, size: number): Met {
  const seen = new Set<number>();
  const width = other.names.length + 1;
  for (let place = 0; place < size; place += 1) seen.add((one.codes[place] ?? 0) * width + (other.codes[place] ?? 0));
  return [...seen].flatMap((code) => {
    const [own, theirs] = [one.names[Math.floor(code / width) - 1], other.names[(code % width) - 1]];
    return own === undefined || theirs === undefined ? [] : [[own, theirs] as const];
  });
}

interface Group {
  readonly own: Set<string>;
  readonly theirs: Set<string>;
}

/** Groups of categories that hang together, in the order of names. Of two that meet the smaller goes into the larger, as there may be thousands. */
function connected(met: Met): readonly (readonly [readonly string[], readonly string[]])[] {
  const [byOwn, byTheirs] = [new Map<string, Group>(), new Map<string, Group>()];
  for (const [own, theirs] of met) {
    const [into = { own: new Set<string>(), theirs: new Set<string>() }, other] = [byOwn.get(own), byTheirs.get(theirs)].flatMap((group) => group ?? []).sort((one, two) => sizeOf(two) - sizeOf(one));
    const moved = other === into ? undefined : other;
    move([own, ...(moved?.own ?? [])], into.own, byOwn, into);
    move([theirs, ...(moved?.theirs ?? [])], into.theirs, byTheirs, into);
  }
  const groups = [...new Set(byOwn.values())].map(({ own, theirs }) => [[...own].sort(), [...theirs].sort()] as const);
  return groups.sort(([[one = '']], [[other = '']]) => (one < other ? -1 : 1));
}

function sizeOf({ own, theirs }: Group): number {
  return own.size + theirs.size;
}

function move(names: readonly string[], into: Set<string>, groupOf: Map<string, Group>, group: Group): void {
  for (const name of names) {
    into.add(name);
    groupOf.set(name, group);
  }
}
