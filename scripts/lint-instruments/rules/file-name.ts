import type { Rule } from '../rule.js';

const FOLDER_OF = { instrument: 'standard', 'goal-scale': 'goals', outcome: 'outcomes' } as const;

export const fileName: Rule = {
  name: 'file-name',
  description: 'The file is named by the id and stands in the folder of its kind.',
  reason: 'A definition is found by its id: in imports, in configs, in reports.',
  check({ path, definition: { id, kind } }) {
    const expected = `${FOLDER_OF[kind]}/${id}.json`;
    return path === expected ? [] : [{ path: ['id'], message: `Expected the file ${expected}, found ${path}.` }];
  },
};
