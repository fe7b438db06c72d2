import { describe, expectTypeOf, it } from 'vitest';
import type { DisclosedTable, InternalFigures } from '../../src/disclosure/index.js';
import type { IndicatorTable } from '../../src/indicators/index.js';
import type { dataPackage, indicatorsCsv, Report, renderHtml } from '../../src/report/index.js';
import { reportModel } from '../../src/report/index.js';

declare const table: IndicatorTable;
declare const shown: DisclosedTable;
declare const internal: InternalFigures;

describe('what leaves is a type of its own', () => {
  it('a report is made of disclosed or internal figures', () => {
    expectTypeOf(reportModel(shown)).toEqualTypeOf<Report>();
    expectTypeOf(reportModel(internal)).toEqualTypeOf<Report>();
  });

  it('figures straight from aggregate do not compile', () => {
    // @ts-expect-error -- exact figures may leave only through disclose or forInternalUse
    reportModel(table);
    // @ts-expect-error -- the same table with the marks of a disclosed one is still not one
    reportModel({ ...table, kind: 'disclosed-table' as const, profile: shown.profile });
    expectTypeOf<IndicatorTable>().not.toExtend<Parameters<typeof indicatorsCsv>[0]>();
    expectTypeOf<IndicatorTable>().not.toExtend<Parameters<typeof dataPackage>[0]>();
  });

  it('a renderer takes a report, not figures', () => {
    expectTypeOf<DisclosedTable>().not.toExtend<Parameters<typeof renderHtml>[0]>();
  });
});
