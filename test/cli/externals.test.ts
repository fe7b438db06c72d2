import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

async function report(externals: string) {
  const folder = folderWith({
    'ours.yaml': `service: { name: Invented }\nperiod: { start: 2024-04-01, end: 2025-03-31 }\ndata: { episodes: { file: e.csv } }\nindicators: [access]\n${externals}\n`,
    'e.csv': 'episode_id,person_id,referred_on\ne1,p1,2024-05-01\n',
  });
  const { status, stderr } = await runCli(['report', '--config', 'ours.yaml', '--out', 'out', '--disclosure', 'internal', '--quiet'], { cwd: folder });
  return { status, stderr, csv: status === 0 ? readFileSync(join(folder, 'out', 'indicators.csv'), 'utf8') : '' };
}

describe('externals of a config', () => {
  it.each([
    ['population: { value: 0, source: Invented, year: 2024 }', 'externals.population.value: Expected more than 0, found 0.'],
    ['population: { value: -5, source: Invented, year: 2024 }', 'externals.population.value: Expected more than 0, found -5.'],
    ['population: { source: Invented, year: 2024 }', 'externals.population.value: Expected a number, found nothing.'],
    ['population: { value: "5,000", source: Invented, year: 2024 }', 'externals.population.value: Expected a number, found "5,000".'],
    ['population: { value: 5000 }', 'externals.population.source: Expected a text, found nothing.'],
    ['populaton: { value: 5000, source: Invented, year: 2024 }', 'expected the name of a number from outside that an indicator asks for; found "populaton"'],
  ])('%s is refused, and says what is wrong', async (entry, message) => {
    const { status, stderr } = await report(`externals: { ${entry} }`);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('that are not given leave the figure not available, by name', async () => {
    const { status, csv } = await report('');
    expect(status).toBe(0);
    expect(csv).toMatch(/a3-referral-rate,.*\[x\],"needs: population, a number from outside with its source"/);
  });
});
