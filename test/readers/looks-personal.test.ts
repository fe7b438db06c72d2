import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/readers/index.js';
import { looksPersonal } from '../../src/readers/looks-personal.js';

describe('columns that look like what identifies a person', () => {
  it.each([
    ['a name', ['Name', 'First Name', 'firstname', 'SURNAME', 'Client Name', 'clientName', 'Full_Name', 'known as', "Carer's name", 'GP name', 'Initials', 'Next of kin']],
    ['an NHS number', ['NHS', 'NHS Number', 'NHSNumber', 'nhs_no', 'NHS No.']],
    ['a number given to a person', ['CHI number', 'NI Number', 'NINO']],
    ['a postcode', ['Postcode', 'Post Code', 'home_postcode', 'PostCode', 'Zip']],
    ['an e-mail address', ['Email', 'E-mail address', 'client_email']],
    ['a telephone number', ['Phone', 'Telephone number', 'Mobile', 'Tel']],
    ['a date of birth', ['DOB', 'D.O.B.', 'Date of Birth', 'DateOfBirth', 'birth date', 'Birthday']],
    ['an address', ['Address', 'Address line 1', 'House number', 'UPRN']],
  ])('by their header: %s', (what, headers) => {
    expect(headers.map((header) => looksPersonal(header, []))).toEqual(headers.map(() => what));
  });

  it('and not those that only sound like it', () => {
    const headers = ['age_band', 'ward_name', 'Project name', 'funding_stream', 'country of birth', 'Ethnic group', 'needs addressed', 'nhs_region', 'programme', 'locality', 'gender', 'Hotel'];
    expect(headers.filter((header) => looksPersonal(header, ['North', 'South', '18-25']) !== undefined)).toEqual([]);
  });

  it.each([
    ['an e-mail address', ['a@example.org', '', 'b.c@example.com']],
    ['a postcode', ['AB1 2CD', 'ab12cd', 'unknown']],
    ['an NHS number', ['123 456 7890', '1234567890']],
    ['a telephone number', ['01632 960001', '+441632960002']],
  ])('by half of their cells or more: %s', (what, cells) => {
    expect(looksPersonal('Ref', cells)).toBe(what);
    expect(looksPersonal('Ref', [...cells, 'north', 'north', 'north', 'south'])).toBeUndefined();
  });
});

describe('reading people', () => {
  const text = 'person_id,Surname,Ref,Sex,Closed_on\np1,x,a@example.org,f,y\n';

  it('leaves such columns out, and says so', () => {
    const { tables, issues } = readCsv(text, { kind: 'persons', file: 'people.csv' });
    expect(tables[0]?.columns.map(({ field }) => field)).toEqual(['personId', 'attribute.Sex', 'attribute.Closed_on']);
    expect(issues.map(({ severity, code, line, column, header, message }) => ({ severity, code, line, column, header, message }))).toMatchInlineSnapshot(`
      [
        {
          "code": "personal-column",
          "column": 2,
          "header": "Surname",
          "line": 1,
          "message": "expected nothing that says who somebody is; found a column that looks like a name, which was not read",
          "severity": "notice",
        },
        {
          "code": "personal-column",
          "column": 3,
          "header": "Ref",
          "line": 1,
          "message": "expected nothing that says who somebody is; found a column that looks like an e-mail address, which was not read",
          "severity": "notice",
        },
      ]
    `);
    expect(JSON.stringify(issues)).not.toContain('example.org');
  });

  it('takes them where somebody says what they are', () => {
    const { tables, issues } = readCsv(text, { kind: 'persons', columns: { reference: 'Ref', label: 'Surname' } });
    expect(issues).toEqual([]);
    expect(tables[0]?.columns.map(({ field }) => field)).toContain('attribute.label');
  });

  it('takes no other spelling of a column of ours for an attribute', () => {
    const episodes = 'episode_id,person_id,referred_on,Closed On,Worker\ne1,p1,2024-01-01,2024-02-01,w1\n';
    const { tables, issues } = readCsv(episodes, { kind: 'episodes' });
    expect(tables[0]?.columns).toHaveLength(3);
    expect(issues.map(({ code, header, hint }) => `${code} ${header}: ${hint}`)).toMatchInlineSnapshot(`
      [
        "similar-column Closed On: if it is meant, say columns: { closed_on: "Closed On" }; if not, name it as an attribute: columns: { "attribute.Closed On": "Closed On" }",
        "similar-column Worker: if it is meant, say columns: { worker: "Worker" }; if not, name it as an attribute: columns: { "attribute.Worker": "Worker" }",
      ]
    `);
  });

  it.each(['Reporting use', 'reportng_use', 'Reporting_uses'])('stops where an objection would be passed over for one letter: %s', (header) => {
    const { tables, issues } = readCsv(`person_id,${header}\np1,objected\n`, { kind: 'persons' });
    expect([tables, issues.map(({ severity, code }) => `${severity} ${code}`)]).toEqual([[], ['error similar-column']]);
  });

  it('takes a word that is ours with a slip for an attribute where somebody says so, and a number for no slip', () => {
    const episodes = 'episode_id,person_id,referred_on,Workers,worker2\ne1,p1,2024-01-01,3,W2\n';
    const { tables, issues } = readCsv(episodes, { kind: 'episodes', columns: { 'attribute.Workers': 'Workers' } });
    expect(issues).toEqual([]);
    expect(tables[0]?.columns.map(({ field }) => field)).toEqual(expect.arrayContaining(['attribute.Workers', 'attribute.worker2']));
  });

  it('does not look at columns of other records, which are not read anyway', () => {
    const { issues } = readCsv('episode_id,on,attended,Surname\ne1,2024-01-01,yes,x\n', { kind: 'contacts' });
    expect(issues.map(({ code, message }) => `${code}: ${message}`)).toMatchInlineSnapshot(`
      [
        "column-not-read: expected every column to be read; found one that is not: "Surname"",
      ]
    `);
  });
});
