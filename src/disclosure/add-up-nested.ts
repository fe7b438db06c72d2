import type { ModelBuilder } from './model-builder.js';
import type { Nesting, Split, Together } from './nesting.js';
import { OTHERS } from './own-words.js';

type CellAt = (split: Split, category: string) => number | undefined;
type Side = 'one' | 'other';

/**
 * Ties the counts of two splits that nest: what the categories of a group come to is the same on both sides. Members of
 * whom one side is not known are counts that nobody prints, between none and all who are not known there.
 *
 * @param at the cell of one count at a category; none where nobody is there
 */
export function addUpNested(builder: ModelBuilder, nesting: Nesting, at: CellAt): void {
  const cellsIn = (side: Side, categories: Iterable<string>) => [...categories].flatMap((category) => at(nesting[side], category) ?? []);
  const unknown = { one: cellsIn('one', nesting.one.unknown), other: cellsIn('other', nesting.other.unknown) };
  const left: Record<Side, number[]> = { one: [], other: [] };
  for (const group of smallTogether(nesting, at)) {
    const own = { one: cellsIn('one', group.one), other: cellsIn('other', group.other) };
    const more = sumOf(builder, own.one) - sumOf(builder, own.other);
    // As few as will do: any number of others may have it the other way round.
    const add = (side: Side, value: number) => { if (group.unknown[side] && unknown[side].length > 0) left[side].push(between(builder, Math.max(0, value))); };
    const before = { one: left.one.length, other: left.other.length };
    add('one', -more);
    add('other', more);
    same(builder, [...own.one, ...left.one.slice(before.one)], [...own.other, ...left.other.slice(before.other)]);
  }
  addUpUnknown(builder, { unknown, left, isWhole: nesting.isWhole });
}

/** Those who are not known on one side are in some group on the other, or not known there either. */
function addUpUnknown(builder: ModelBuilder, { unknown, left, isWhole }: { readonly unknown: Readonly<Record<Side, readonly number[]>>; readonly left: Readonly<Record<Side, readonly number[]>>; readonly isWhole: boolean }): void {
  const rest = { one: sumOf(builder, unknown.one) - sumOf(builder, left.one), other: sumOf(builder, unknown.other) - sumOf(builder, left.other) };
  const both = isWhole && rest.one === rest.other ? between(builder, Math.max(0, rest.one)) : undefined;
  for (const side of ['one', 'other'] as const) {
    if (rest[side] >= 0 && unknown[side].length > 0) same(builder, unknown[side], [...left[side], both ?? between(builder, rest[side])]);
  }
}

function between(builder: ModelBuilder, value: number): number {
  return builder.worked(value, { between: 'nested' });
}

function sumOf(builder: ModelBuilder, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + builder.valueOf(cell), 0);
}

/** That some counts come to the same as others. */
function same(builder: ModelBuilder, one: readonly number[], other: readonly number[]): void {
  const [[first], [second]] = [one, other];
  if (first === undefined || second === undefined || sumOf(builder, one) !== sumOf(builder, other)) return;
  if (one.length === 1) builder.sum(first, other);
  else if (other.length === 1) builder.sum(second, one);
  else {
    const total = between(builder, sumOf(builder, one));
    for (const parts of [one, other]) builder.sum(total, parts);
  }
}

/** Where small categories were put together, the groups that they were in hang together. */
function smallTogether(nesting: Nesting, at: CellAt): readonly Together[] {
  const sides = (['one', 'other'] as const).filter((side) => at(nesting[side], OTHERS) !== undefined);
  return sides.reduce((own: readonly Together[], side) => {
    const touched = own.filter((group) => group[side].some((category) => at(nesting[side], category) === undefined));
    const all = (of: Side) => [...touched.flatMap((group) => group[of]), ...(of === side ? [OTHERS] : [])];
    const unknown = (of: Side) => touched.some((group) => group.unknown[of]);
    return [...own.filter((group) => !touched.includes(group)), { one: all('one'), other: all('other'), unknown: { one: unknown('one'), other: unknown('other') } }];
  }, nesting.groups);
}
