import type { Rule } from '../rule.js';

const HEADINGS = ['The rule in words', 'Sources', 'Licence', 'Verified, and not', 'Choices', 'Review'];
const REVIEWED = /^(Reviewed by .+ on \d{4}-\d{2}-\d{2} against .+\.|Not yet reviewed by a second person)/m;

export const reviewNotes: Rule = {
  name: 'review-notes',
  description: 'Notes stand beside the file: the rule in words, what was read, the licence, what is not verified, choices, review.',
  reason: 'The reviewer compares the notes with the source and the JSON with the notes; without them only the author knows.',
  check({ path, notes, sources }) {
    if (notes === undefined) return [{ path: [], message: `Expected notes in ${path.replace(/json$/, 'md')}, found none.` }];
    const headings = notes.match(/(?<=^## ).+$/gm) ?? [];
    const unsaid = sources.filter(({ id }) => !notes.includes(`| ${id} |`));
    return [
      ...(headings.join() === HEADINGS.join() ? [] : [{ path: [], message: `Expected the headings ${HEADINGS.join('; ')}.` }]),
      ...unsaid.map(({ id }) => ({ path: ['sources'], message: `The notes do not say what was read in "${id}".` })),
      ...(REVIEWED.test(notes) ? [] : [{ path: [], message: 'Expected who reviewed it, when and against what, or that nobody has.' }]),
    ];
  },
};
