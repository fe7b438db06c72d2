import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { projectFolder } from './project-files.js';

const script = fileURLToPath(new URL('./days-in-zone.ts', import.meta.url));

interface DaysInZone {
  readonly offset: number;
  readonly days: unknown;
}

/** What the day functions say in a process of its own: a zone is read once, when Node starts. */
function daysIn(zone: string, language: string): DaysInZone {
  const output = execFileSync(process.execPath, ['--import', 'tsx', script], {
    cwd: projectFolder,
    env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
    encoding: 'utf8',
  });
  return JSON.parse(output) as DaysInZone;
}

const reference = daysIn('UTC', 'C');

// Zones west and east of Greenwich, one with a quarter hour, one that jumped over 30 December 2011.
it.each([
  ['Europe/London', 'en_GB.UTF-8'],
  ['America/Los_Angeles', 'en_US.UTF-8'],
  ['Pacific/Apia', 'de_DE.UTF-8'],
  ['Asia/Kathmandu', 'tr_TR.UTF-8'],
])('days in %s are those of UTC', (zone, language) => {
  const { offset, days } = daysIn(zone, language);
  expect(offset).not.toBe(reference.offset);
  expect(days).toEqual(reference.days);
  expect(days).toMatchObject({ '2011-12-30': [15338, '2011-12-30'], '2026-03-29': [20541, '2026-03-29'] });
});
