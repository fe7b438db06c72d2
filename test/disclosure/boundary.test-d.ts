import { expectTypeOf, it } from 'vitest';
import { assertShowable, disclose, forInternalUse, type DisclosedTable, type InternalFigures } from '../../src/disclosure/index.js';
import type { IndicatorTable, InternalRow } from '../../src/indicators/index.js';

declare const table: IndicatorTable;
declare const disclosed: DisclosedTable;
declare const internal: InternalFigures;

it('an exact table is not what a report is made from', () => {
  expectTypeOf<IndicatorTable>().not.toExtend<DisclosedTable | InternalFigures>();
  // @ts-expect-error exact figures have to go through disclose or forInternalUse
  assertShowable(table);
  // @ts-expect-error so does a table that says it went
  assertShowable({ ...table, kind: 'disclosed-table' });
});

it('figures for internal use are not what may leave', () => {
  expectTypeOf<InternalFigures>().not.toExtend<DisclosedTable>();
  expectTypeOf<DisclosedTable>().not.toExtend<InternalFigures>();
});

it('neither can be written by hand', () => {
  const { rows, waterfall, goals, settings, indicators, measures, observations, attrition, profile } = disclosed;
  const figures = { kind: 'disclosed-table' as const, rows, waterfall, goals, settings, indicators, measures, observations, attrition, profile };
  expectTypeOf(figures).not.toExtend<DisclosedTable>();
  expectTypeOf({ ...figures, kind: 'internal-figures' as const, profile: internal.profile }).not.toExtend<InternalFigures>();
});

it('a shown count may be hidden, and rows that left keep nothing exact', () => {
  expectTypeOf(disclosed.goals.given).toEqualTypeOf<number | null>();
  expectTypeOf<keyof InternalRow & ('standardDeviation' | 'completeness')>().toEqualTypeOf<'standardDeviation' | 'completeness'>();
  expectTypeOf<keyof DisclosedTable['rows'][number] & ('standardDeviation' | 'completeness')>().toBeNever();
});

it('both come only from an exact table', () => {
  expectTypeOf(disclose).parameter(0).toEqualTypeOf<IndicatorTable>();
  expectTypeOf(forInternalUse).parameter(0).toEqualTypeOf<IndicatorTable>();
  expectTypeOf(disclose).returns.resolves.toEqualTypeOf<DisclosedTable>();
});
