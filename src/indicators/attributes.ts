import type { Caseload } from '../records/caseload.js';
import { cellOf, type Column } from '../records/column.js';
import type { Member } from './member.js';

/** Whom an attribute is read of: a person, and the episode used for them. */
export type Owner = Pick<Member, 'person' | 'episode'>;

type Reader = (owner: Owner) => string | undefined;

/** Fields of an episode that may be used as attributes, by their column names. */
const EPISODE_FIELDS: ReadonlyMap<string, string> = new Map([
  ['referral_source', 'referralSource'],
  ['primary_need', 'primaryNeed'],
  ['worker', 'worker'],
]);

/** Reads an attribute by name: the person's own, else the episode's. `undefined` where no file has it. */
export function attributeReader(caseload: Caseload, name: string): Reader | undefined {
  return personAttribute(caseload, name) ?? episodeAttribute(caseload, name);
}

/** Reads an attribute of people. */
export function personAttribute({ persons }: Caseload, name: string): Reader | undefined {
  const column = persons.columns[`attribute.${name}`];
  return column && (({ person }) => textOf(column, person));
}

/** Reads an attribute of episodes, or a field of theirs that may be used as one. */
export function episodeAttribute({ episodes: { table } }: Caseload, name: string): Reader | undefined {
  const column = table.columns[`attribute.${name}`] ?? table.columns[EPISODE_FIELDS.get(name) ?? ''];
  return column && (({ episode }) => textOf(column, episode));
}

function textOf(column: Column, row: number): string | undefined {
  const value = cellOf(column, row);
  return value === undefined ? undefined : String(value);
}

/**
 * Whether an attribute is read of episodes, as people have none of that name.
 *
 * @param attributes the columns that people and episodes have
 */
export function isOfEpisodes(attributes: { readonly persons: readonly string[]; readonly episodes: readonly string[] }, name: string): boolean {
  return !attributes.persons.includes(name) && (attributes.episodes.includes(name) || EPISODE_FIELDS.has(name));
}
