import type { Caseload } from '../records/caseload.js';
import { episodeAttribute, personAttribute, type Owner } from './attributes.js';

/** Attributes that the people and episodes of a report have; everybody else is outside it. */
export interface Population {
  readonly episode?: Readonly<Record<string, string>>;
  readonly person?: Readonly<Record<string, string>>;
}

/** Tests whether a person, with an episode of theirs, belongs to a report. */
export function insideTest(caseload: Caseload, population: Population): (owner: Owner) => boolean {
  const tests = readersOf(caseload, population);
  return (owner) => tests.every(({ read, value }) => read?.(owner) === value);
}

/** Attributes that a population asks for and no file has: nobody would be in the report. */
export function unknownAttributes(caseload: Caseload, population: Population): readonly string[] {
  return readersOf(caseload, population).flatMap(({ name, read }) => (read ? [] : [name]));
}

/** What is asked of people is read of people, also where episodes have a column of the same name. */
function readersOf(caseload: Caseload, { person = {}, episode = {} }: Population) {
  return [
    ...Object.entries(person).map(([name, value]) => ({ name, value, read: personAttribute(caseload, name) })),
    ...Object.entries(episode).map(([name, value]) => ({ name, value, read: episodeAttribute(caseload, name) })),
  ];
}
