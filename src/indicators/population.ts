import type { Caseload } from '../records/caseload.js';
import { episodeAttribute, personAttribute } from './attributes.js';
import type { Owners } from './member.js';
import { numbersSeen } from './seen.js';
import { truthOf, type Truths } from './truth.js';

/** Attributes that the people and episodes of a report have; everybody else is outside it. */
export interface Population {
  readonly episode?: Readonly<Record<string, string>>;
  readonly person?: Readonly<Record<string, string>>;
}

/** Whether people, each with an episode of theirs, are outside a report. */
export function outsideOf(caseload: Caseload, population: Population, owners: Owners): Truths {
  const outside = new Uint8Array(owners.episode.length);
  for (const { seen, value } of attributesIn(caseload, population, owners)) {
    numbersSeen(seen, new Uint8Array(outside.length), (text) => truthOf(text !== value)).forEach((truth, place) => (outside[place] ||= truth));
  }
  return outside;
}

/** Attributes that a population asks for and no file has: nobody would be in the report. */
export function unknownAttributes(caseload: Caseload, population: Population): readonly string[] {
  return attributesIn(caseload, population).flatMap(({ name, seen: { column } }) => (column ? [] : [name]));
}

/** What is asked of people is read of people, also where episodes have a column of the same name. */
function attributesIn(caseload: Caseload, { person = {}, episode = {} }: Population, owners?: Owners) {
  return [
    ...Object.entries(person).map(([name, value]) => ({ name, value, seen: personAttribute(caseload, name, owners) })),
    ...Object.entries(episode).map(([name, value]) => ({ name, value, seen: episodeAttribute(caseload, name, owners) })),
  ];
}
