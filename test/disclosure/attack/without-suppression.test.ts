import { expect, it, vi } from 'vitest';
import type { CountModel } from '../../../src/disclosure/count-model.js';
import { attackCaseload } from './attack-caseload.js';

// What is hidden by the small-number rule alone, and an audit that sees nothing.
vi.mock('../../../src/disclosure/suppress.js', () => ({ suppress: ({ cells }: CountModel) => ({ hidden: new Set(cells.flatMap(({ hidden }, place) => (hidden ? [place] : []))), seen: [] }) }));
vi.mock('../../../src/disclosure/audit.js', () => ({ audit: () => [] }));

it('the attack on whole reports finds small counts, in figures and beside them, where complementary suppression is switched off', async () => {
  const found = [await attackCaseload(1), await attackCaseload(2), await attackCaseload(3), await attackCaseload(4)];
  expect(found.filter(({ figures }) => figures.names.length > 0).length).toBeGreaterThan(2);
  expect(found.filter(({ beside }) => beside.names.length > 0).length).toBeGreaterThan(2);
}, 120_000);
