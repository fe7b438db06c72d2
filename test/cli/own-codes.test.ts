import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, runCli } from './run-cli.js';

const example = filesIn('examples/own-codes');
type Json = Readonly<Record<string, unknown>>;

/** The example with some of its files changed. */
async function report(change: Readonly<Record<string, (text: string) => string>> = {}) {
  const files = Object.fromEntries(Object.entries(example).map(([name, text]) => [name, change[name]?.(text) ?? text]));
  const folder = folderWith(files);
  const { status, stderr } = await runCli(['report', '--config', 'whatmatters.config.yaml', '--out', 'out', '--disclosure', 'internal', '--quiet'], { cwd: folder });
  const read = (name: string) => (status === 0 ? readFileSync(join(folder, 'out', name), 'utf8') : '');
  const rows = Papa.parse<Record<string, string>>(read('indicators.csv'), { header: true, skipEmptyLines: true }).data;
  const people = rows.filter((row) => row['indicator_id'] === 'a2-people-referred' && row['breakdown'] === 'area').map((row) => [row['category'], row['numerator']]);
  return { status, stderr, people, page: read('report.html') };
}
const changed = (change: (value: Json) => Json) => (text: string) => JSON.stringify(change(JSON.parse(text) as Json));

describe('codes of a service’s own', () => {
  it('are read from the old system’s, put in groups, and stay in view where they are none', async () => {
    const { status, people } = await report();
    expect(status).toBe(0);
    expect(people).toEqual([['north', '2'], ['south', '3'], ['not-known', '2'], ['not-in-code-set', '1']]);
  });

  it('without a mapping or groups are shown as they are', async () => {
    const { people } = await report({
      'whatmatters.config.yaml': (text) => text.replace('groups: our-areas/two-sides, mapping: old-areas-to-our-areas', 'groups: old-areas'),
    });
    expect(people).toEqual([['1', '2'], ['2', '1'], ['3', '2'], ['0', '2'], ['not-in-code-set', '1']]);
  });

  it('stand in the report: what is inside each group, what became of each code, and what is lost', async () => {
    const { page } = await report();
    expect(page).toContain('Harbour (HB); Millside (MS)');
    expect(page).toContain('<th scope="row">Harbour and Millside (1)</th><td class="text">Harbour (HB)</td><td class="text">Loses: Millside had no code of its own, and is in here.</td>');
    expect(page).toContain('<th scope="row">Old Town (2)</th><td class="text">Old Town (OT)</td><td class="text">nothing</td>');
    expect(page).toContain('1 of 4 codes lose something');
  });

  const groupings = (groups: (groups: readonly Json[]) => readonly Json[]) => changed((set) => ({ ...set, groupings: (set['groupings'] as readonly Json[]).map((one) => ({ ...one, groups: groups(one['groups'] as readonly Json[]) })) }));

  it.each([
    ['a code in no group', { 'our-areas.json': groupings((groups) => groups.slice(0, 3)) }, 'our-areas.json: groupings.0.groups: Expected every code in a group, found "99".'],
    ['a missing comma', { 'our-areas.json': groupings((groups) => groups.map((group) => ({ ...group, codes: String(group['codes']) === 'HB,MS' ? ["HB'MS"] : group['codes'] }))) }, 'Expected codes of the set only, found "HB\'MS".'],
    ['a code in two groups', { 'our-areas.json': groupings((groups) => groups.map((group) => ({ ...group, codes: [...(group['codes'] as readonly string[]), ...(group['id'] === 'south' ? ['HB'] : [])] }))) }, 'Expected every code in one group only, found "HB".'],
    ['a name of two codes', { 'our-areas.json': changed((set) => ({ ...set, codes: [...(set['codes'] as readonly Json[]), { id: 'hb', label: { en: 'Harbour Bank' } }] })) }, 'Expected names that no other code has, found "those of HB".'],
    ['an unmapped code', { 'old-areas-to-our-areas.json': changed((one) => ({ ...one, rows: (one['rows'] as readonly Json[]).slice(1) })) }, 'old-areas-to-our-areas.json: rows: Expected a row for every code, found "1".'],
    ['a loss that is not told', { 'old-areas-to-our-areas.json': (text: string) => text.replace(', "note": "Millside had no code of its own, and is in here."', '') }, 'rows.0: Expected a note that says what is lost'],
    ['a mapping to a set that is not there', { 'old-areas-to-our-areas.json': (text: string) => text.replace('"to": "our-areas"', '"to": "our-area"') }, 'old-areas-to-our-areas.json: to: Expected one of'],
    ['a mapping to another set than the groups are of', { 'whatmatters.config.yaml': (text: string) => text.replace('groups: our-areas/two-sides', 'groups: sex') }, 'breakdowns.0.mapping: expected the name of a mapping to the code set in groups; found "old-areas-to-our-areas"'],
    ['an unknown grouping', { 'whatmatters.config.yaml': (text: string) => text.replace('two-sides', 'two-side') }, 'found "our-areas/two-side"'],
  ])('are refused before data are read: %s', async (_, change: Readonly<Record<string, (text: string) => string>>, message) => {
    const { status, stderr } = await report(change);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
