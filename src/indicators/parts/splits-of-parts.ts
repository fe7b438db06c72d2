import type { Named } from '../named.js';
import type { SplitMembers, Splits } from '../splits.js';
import type { Coded, Part, PartFigure, PartMembers } from './part.js';

/** Who is behind the figures of the whole period in each of some parts. */
export function splitsOfParts(parts: readonly Part[]): Splits {
  return new Map(parts.flatMap((part, place) => {
    const { start, end } = part.run.period;
    const whole = part.figures.filter((figure) => figure.start === start && figure.end === end);
    return whole.map((figure) => [`${figure.indicator}\n${figure.measure}\npart ${place}`, membersOf(part, figure)] as const);
  }));
}

function membersOf({ members }: Part, { members: place, roles, reasons }: PartFigure): SplitMembers {
  const list: Pick<PartMembers, 'categories'> = members[place] ?? { categories: {} };
  return { list, size: roles.length, reason: namedOf(reasons), categories: (breakdown) => (Object.hasOwn(list.categories, breakdown) ? namedOf(list.categories[breakdown]) : undefined) };
}

function namedOf({ names, of }: Coded = { names: [], of: [] }): Named {
  return { names, codes: Int32Array.from(of) };
}
