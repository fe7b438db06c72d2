import { between, stream, weighted } from './random.js';
import { FIRST_DAY, LAST_DAY, type Day } from './days.js';
import type { Person } from './records.js';

const PEOPLE = 400;
const OBJECTED = 3;

/** Shares in per cent, invented. Empty means that nobody wrote anything down. */
const ageBands = { '18-24': 7, '25-34': 13, '35-49': 22, '50-64': 24, '65-74': 15, '75-84': 12, '85+': 6, '': 1 };
const sexes = { Female: 60, Male: 38, 'Not stated': 1, '': 1 };
/** The five high-level groups of the 2021 census of England and Wales. */
const ethnicGroups = {
  White: 74,
  'Asian, Asian British or Asian Welsh': 10,
  'Black, Black British, Black Welsh, Caribbean or African': 5,
  'Mixed or Multiple ethnic groups': 3,
  'Other ethnic group': 2,
  'Not stated': 4,
  '': 2,
};
const imdQuintiles = { 1: 32, 2: 24, 3: 18, 4: 14, 5: 9, '': 3 };
const longTermConditions = { Yes: 58, No: 33, 'Not stated': 5, '': 4 };

const makePerson = (id: string, registeredOn: Day, objected: boolean): Person => {
  const random = stream('person', id);
  return {
    id,
    registeredOn,
    ageBand: weighted(random, ageBands),
    sex: weighted(random, sexes),
    ethnicGroup: weighted(random, ethnicGroups),
    imdQuintile: weighted(random, imdQuintiles),
    longTermCondition: weighted(random, longTermConditions),
    reporting: objected ? 'Objected' : 'Yes',
  };
};

/** Everybody the service ever heard of, in the order in which they were registered. */
export const makePeople = (): readonly Person[] => {
  const random = stream('people');
  const days = Array.from({ length: PEOPLE }, () => between(random, { from: FIRST_DAY, to: LAST_DAY - 3 }));
  const objecting = new Set<number>();
  while (objecting.size < OBJECTED) objecting.add(between(random, { from: 0, to: PEOPLE / 2 }));
  return days
    .sort((one, other) => one - other)
    .map((on, place) => makePerson(`P${String(place + 1).padStart(4, '0')}`, on, objecting.has(place)));
};

/** Whether a goal that only older or only younger people would set could be this person's. */
export const suitsAge = (person: Person, ages: 'under-65' | 'over-50' | undefined): boolean => {
  if (ages === 'under-65') return !['65-74', '75-84', '85+', ''].includes(person.ageBand);
  if (ages === 'over-50') return !['18-24', '25-34', '35-49', ''].includes(person.ageBand);
  return true;
};
