import type { CodeMapping, CodeSet } from '../definitions/code-set.js';
import ages from './code-sets/age-bands.json' with { type: 'json' };
import disability from './code-sets/disability.json' with { type: 'json' };
import ethnic2001 from './code-sets/ethnic-group-2001.json' with { type: 'json' };
import ethnic2001To2021 from './code-sets/ethnic-group-2001-to-2021.json' with { type: 'json' };
import ethnic2021 from './code-sets/ethnic-group-2021.json' with { type: 'json' };
import ethnic2021To2001 from './code-sets/ethnic-group-2021-to-2001.json' with { type: 'json' };
import imd2019 from './code-sets/imd-quintile-2019.json' with { type: 'json' };
import imd2025 from './code-sets/imd-quintile-2025.json' with { type: 'json' };
import sex from './code-sets/sex.json' with { type: 'json' };

/**
 * The standard codes of attributes of people, by id, with ways to group them. A test proves that each grouping is a
 * partition of its codes, which is what makes the assertion safe.
 */
export const codeSets = {
  'ethnic-group-2001': ethnic2001 as unknown as CodeSet,
  'ethnic-group-2021': ethnic2021 as unknown as CodeSet,
  'age-bands': ages as unknown as CodeSet,
  sex: sex as unknown as CodeSet,
  'imd-quintile-2019': imd2019 as unknown as CodeSet,
  'imd-quintile-2025': imd2025 as unknown as CodeSet,
  disability: disability as unknown as CodeSet,
};

/** Codes of one edition in those of another, each way, with the rows that lose something. */
export const codeMappings = {
  'ethnic-group-2001-to-2021': ethnic2001To2021 as unknown as CodeMapping,
  'ethnic-group-2021-to-2001': ethnic2021To2001 as unknown as CodeMapping,
};
