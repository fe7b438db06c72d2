import type { Indicator } from '../definitions/indicator.js';
import type { FigureFrame } from './evaluate.js';

/** A number from outside the service's records, with where it comes from. */
export interface External {
  readonly value: number;
  readonly source: string;
  /** The year it is of; IMD and census numbers of different years do not mix. */
  readonly year: number | string;
  /** The same by breakdown and category, where a figure is to be shown by group. */
  readonly categories?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Such as `population` or `service-cost`, by the name that indicators ask for. */
export type Externals = Readonly<Record<string, External>>;

/** The external number that an indicator asks for by name. */
export function externalOf({ over, amount }: Pick<Indicator, 'over' | 'amount'>): string | undefined {
  if (amount) return amount.external;
  if (!over || 'unit' in over) return undefined;
  return 'external' in over ? over.external : over.expectedShare;
}

/** The external number a figure lacks: none was given, or it is an amount of the whole period and this is a part of it. */
export function missingExternal({ indicator, period }: FigureFrame, whole: FigureFrame['period'], externals: Externals): string | undefined {
  const name = externalOf(indicator);
  if (name === undefined) return undefined;
  if (!Object.hasOwn(externals, name)) return `${name}, a number from outside with its source`;
  const isPart = period.start !== whole.start || period.end !== whole.end;
  return indicator.amount && isPart ? `${name} of this part of the period` : undefined;
}

/** The groups of the population that an indicator counts people over: one from which nobody came is a group of the figure too. */
export function groupsOutside({ over }: Indicator, breakdown: string, externals: Externals): readonly string[] {
  const name = over && 'unit' in over ? undefined : over && externalOf({ over });
  const own = name !== undefined && Object.hasOwn(externals, name) ? externals[name]?.categories : undefined;
  const groups = own && Object.hasOwn(own, breakdown) ? own[breakdown] : undefined;
  return Object.entries(groups ?? {}).flatMap(([group, number]) => (number > 0 ? [group] : []));
}
