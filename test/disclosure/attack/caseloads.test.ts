import { expect, it } from 'vitest';
import { attackCaseload } from './attack-caseload.js';

const CASELOADS = 12;
const NOTHING = { fits: true, names: [], unanswered: 0 };

it(`of ${CASELOADS} small random caseloads, no small count of any figure can be pinned, nor one beside the figures, and no file tells what is hidden`, async () => {
  for (let seed = 1; seed <= CASELOADS; seed += 1) expect({ seed, ...(await attackCaseload(seed)) }).toEqual({ seed, figures: NOTHING, beside: NOTHING, unfounded: [] });
}, 120_000);
