import { expect, it } from 'vitest';
import { phq9 } from '../../src/generated/phq-9.js';
import { indicatorContext } from '../../src/indicators/context.js';
import { dataFacts } from '../../src/indicators/data-facts.js';
import { caseload, type Day, type Records } from '../../src/records/index.js';

const answers = Object.fromEntries(phq9.items.map(({ id }) => [id, 1]));
const timesOf = (when: readonly { readonly on?: Day; readonly occasion?: 'baseline' }[]) => {
  const assessments = when.map((own) => ({ personId: 'p', instrument: 'phq-9', responses: answers, ...own }));
  const records: Records = { episodes: [{ episodeId: 'e', personId: 'p', referredOn: '2025-01-02' }], assessments };
  const { isAnswered, hasDay, hasOccasion } = dataFacts(indicatorContext(caseload({ records, definitions: [phq9] }).caseload)).measures.get('phq-9/total') ?? {};
  return { isAnswered, hasDay, hasOccasion };
};

it('tells days and occasions apart, also where nobody states an occasion', () => {
  expect(timesOf([{ on: '2025-01-06' }])).toEqual({ isAnswered: true, hasDay: true, hasOccasion: false });
  expect(timesOf([{ occasion: 'baseline' }])).toEqual({ isAnswered: true, hasDay: false, hasOccasion: true });
  expect(timesOf([{ on: '2025-01-06' }, { occasion: 'baseline' }])).toEqual({ isAnswered: true, hasDay: true, hasOccasion: true });
});
