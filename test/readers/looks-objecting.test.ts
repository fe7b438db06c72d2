import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/readers/index.js';
import { looksObjecting } from '../../src/readers/looks-objecting.js';

describe('columns that may say who objects', () => {
  it.each([
    ['a "yes" that objects', ['Opted out', 'opt_out', 'OptOut', 'Data sharing opt out', 'National Data Opt-Out', 'objected', 'Objects to reporting', 'Objection', 'Do not report', 'Not for reporting', 'Exclude from reports', 'Dissent', 'No data sharing'], { yes: 'objected', isPlain: true }],
    ['a "yes" that agrees', ['Consent to share data', 'consent_to_reporting', 'ConsentToDataSharing', 'Permission to use data', 'Information sharing', 'Share data', 'Use in reports'], { yes: 'yes', isPlain: true }],
    ['a "yes" that takes a consent back', ['Consent to share withdrawn', 'Data sharing consent refused'], { yes: 'objected', isPlain: true }],
    ['a consent to something', ['Consent', 'Consent given', 'Opted in', 'GDPR', 'Privacy notice'], { yes: 'yes', isPlain: false }],
  ] as const)('by their header: %s', (_, headers, said) => {
    const found = headers.map((header) => ({ header, ...looksObjecting(header, []) }));
    expect(found.map(({ header, yes }) => ({ header, yes }))).toEqual(headers.map((header) => ({ header, yes: said.yes })));
    expect(found.map(({ isPlain }) => isPlain)).toEqual(headers.map(() => said.isPlain));
  });

  it('and not those that only sound like it', () => {
    const headers = ['Objective', 'Main objectives', 'Shared house', 'share_of_rent', 'Data source', 'Options', 'Report', 'reported by', 'Opted for', 'No recourse', 'Not in work', 'Alcohol use', 'drug_use', 'Consultant', 'adopted', 'No data', 'Never used'];
    expect(headers.filter((header) => looksObjecting(header, ['yes', 'no', 'North', 'Declined']) !== undefined)).toEqual([]);
  });

  it('by a cell that says so, under whatever header', () => {
    for (const cell of ['objected', 'Opted out', 'opt-out', 'test-record', 'Do not report']) expect(looksObjecting('Flag', ['yes', cell]), cell).toEqual({ yes: 'yes', isPlain: false });
  });
});

describe('reading people', () => {
  const read = (header: string, cell: string, columns: Readonly<Record<string, string>> = {}, codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) => {
    const { tables, issues } = readCsv(`person_id,${header}\np1,${cell}\n`, { kind: 'persons', file: 'people.csv', columns, codes });
    return { fields: tables[0]?.columns.map(({ field }) => field), issues: issues.map(({ severity, code, column }) => [severity, code, column]) };
  };

  it('a column that may say who objects is a problem and no attribute, until somebody says what it is', () => {
    expect(read('Opted out', 'Y')).toEqual({ fields: ['personId'], issues: [['problem', 'objection-column', 2]] });
    expect(read('Status', 'objected')).toEqual({ fields: ['personId'], issues: [['problem', 'objection-column', 2]] });
    expect(read('Opted out', 'Y', { reporting_use: 'Opted out' }, { reporting_use: { Y: 'objected' } })).toEqual({ fields: ['reportingUse', 'personId'], issues: [] });
    expect(read('Opted out', 'Y', { 'attribute.Opted out': 'Opted out' })).toEqual({ fields: ['attribute.Opted out', 'personId'], issues: [] });
  });

  it('of referrals too; and where the use in reports is known, other consents are attributes', () => {
    const episodes = readCsv('episode_id,person_id,referred_on,Consent to share\ne1,p1,2025-01-06,No\n', { kind: 'episodes' });
    expect(episodes.issues.map(({ code, hint }) => [code, hint?.includes('bring it to the people')])).toEqual([['objection-column', true]]);
    expect(readCsv('person_id,reporting_use,Consent to photos\np1,yes,No\n', { kind: 'persons' }).issues).toEqual([]);
  });

  it('"yes" under a header that says who objects is an error until codes say what it means', () => {
    const columns = { reporting_use: 'Opted out' };
    expect(read('Opted out', 'yes', columns).issues).toEqual([['error', 'objection-turned', 2]]);
    expect(read('Opted out', 'yes', columns, { reporting_use: { yes: 'objected', no: 'yes' } }).issues).toEqual([]);
    expect(read('Use in reports', 'yes', { reporting_use: 'Use in reports' }).issues).toEqual([]);
  });

  it('the hint can be followed, and holds no cell', () => {
    const { issues } = readCsv('person_id,Opted out\np1,Private words\n', { kind: 'persons', file: 'people.csv' });
    expect(issues[0]?.hint).toContain('columns: { reporting_use: "Opted out" }');
    expect(JSON.stringify(issues)).not.toContain('Private');
  });
});
