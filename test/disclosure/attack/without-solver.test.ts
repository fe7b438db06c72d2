import { expect, it, vi } from 'vitest';
import { disclose } from '../../../src/disclosure/index.js';
import { indicatorsCsv } from '../../../src/report/index.js';
import { pinned } from './pinned.js';
import { starSeven } from './read-csv.js';
import { tinyTable } from './tiny-tables.js';

// A page with a strict content security policy may not compile WebAssembly.
vi.mock('highs', () => { throw new Error('this page may not compile WebAssembly'); });

it('no small count can be pinned where the solver may not load', async () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const table = tinyTable(seed);
    const found = pinned(indicatorsCsv(await disclose(table, 'nhs-star-7')), table, { rule: starSeven, upTo: 7 });
    expect({ seed, ...found }).toEqual({ seed, fits: true, names: [], unanswered: 0 });
  }
}, 60_000);
