import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { DisclosedTable } from '../../src/disclosure/index.js';
import { ROW_COLUMNS } from '../../src/indicators/index.js';
import { plainDecimal } from '../../src/report/csv/plain-decimal.js';
import { rowColumnName } from '../../src/report/csv/row-column-name.js';
import { dataPackage, indicatorsCsv } from '../../src/report/index.js';
import { invented, shownOf, tableOf } from './invented-service.js';

describe('plain decimals', () => {
  it.each([[0, '0'], [-2.5, '-2.5'], [1e21, '1000000000000000000000'], [-1.25e-7, '-0.000000125'], [2 / 3, '0.6666666666666666']])('%d is %s', (number, text) => {
    expect(plainDecimal(number)).toBe(text);
  });

  it('have no exponent and come back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = plainDecimal(number);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(text)).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

describe('indicators.csv', async () => {
  const figures = await shownOf(invented);
  const csv = indicatorsCsv(figures);

  it('has the columns of contracts in their order, and a line per row', () => {
    expect(csv.split('\r\n')[0]).toBe(
      'service,report,indicator_id,measure,rule,definition_version,title,unit,statistic,attribution,period_start,period_end,breakdown,category,level,numerator,denominator,value,lower95,upper95,method,initial_population,excluded,marker,caution,disclosure_profile,run_id',
    );
    expect(csv.split('\r\n')).toHaveLength(figures.rows.length + 2);
  });

  it('is RFC 4180: CRLF at every line end, the last one too, and no byte-order mark', () => {
    expect(csv).not.toMatch(/(?<!\r)\n/);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.charCodeAt(0)).toBe('s'.charCodeAt(0));
  });

  it('comes back as the rows it was written from: no value is an empty cell, never 0', () => {
    const { data } = Papa.parse<Readonly<Record<string, string>>>(csv, { header: true, skipEmptyLines: true });
    const back = data.map((row) => ROW_COLUMNS.map((column) => row[rowColumnName(column)]));
    expect(back).toEqual(figures.rows.map((row) => ROW_COLUMNS.map((column) => (row[column] === null ? '' : String(row[column])))));
    expect(figures.rows.some(({ value }) => value === null)).toBe(true);
  });

  it('refuses figures that were not disclosed', () => {
    expect(() => indicatorsCsv(tableOf(invented) as unknown as DisclosedTable)).toThrow(TypeError);
    expect(() => dataPackage(tableOf(invented) as unknown as DisclosedTable)).toThrow(TypeError);
  });
});

describe('datapackage.json', async () => {
  const figures = await shownOf(invented);
  const described = dataPackage(figures, { libraryVersion: '0.0.0', runId: 'abc', licences: [{ name: 'OGL-UK-3.0' }] });
  const [resource] = described.resources;

  it('describes every column of the CSV, in order, with a type that its cells have', () => {
    const header = indicatorsCsv(figures).split('\r\n')[0];
    expect(resource?.schema.fields.map(({ name }) => name).join(',')).toBe(header);
    expect(resource?.schema.fields.every(({ description }) => description.endsWith('.'))).toBe(true);
    const typed = Object.fromEntries(resource?.schema.fields.map(({ name, type }) => [name, type]) ?? []);
    const { data } = Papa.parse<Readonly<Record<string, string>>>(indicatorsCsv(figures), { header: true, skipEmptyLines: true });
    const wrong = data.flatMap((row) => Object.entries(row).filter(([name, cell]) => cell !== '' && !fits(typed[name], cell)));
    expect(wrong).toEqual([]);
  });

  it('names a key that is unique', () => {
    const { data } = Papa.parse<Readonly<Record<string, string>>>(indicatorsCsv(figures), { header: true, skipEmptyLines: true });
    const keys = data.map((row) => JSON.stringify(resource?.schema.primaryKey.map((name) => row[name])));
    expect(new Set(keys).size).toBe(data.length);
  });

  it('holds no time of day, and the licence that the service gives', () => {
    expect(described).toMatchObject({ licenses: [{ name: 'OGL-UK-3.0' }], version: '0.0.0', runId: 'abc', asAt: '2025-12-31', disclosureProfile: 'nhs-star-7' });
    expect(JSON.stringify({ ...described, sources: [] })).not.toMatch(/\d{2}:\d{2}|created|timestamp/i);
  });
});

function fits(type: string | undefined, cell: string): boolean {
  if (type === 'number') return /^-?\d+(?:\.\d+)?$/.test(cell);
  return type === 'date' ? /^\d{4}-\d{2}-\d{2}$/.test(cell) : type === 'string';
}
