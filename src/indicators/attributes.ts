import type { Caseload } from '../records/caseload.js';
import { NONE, type Owners } from './member.js';
import type { Seen } from './seen.js';

/** Fields of an episode that may be used as attributes, by their column names. */
const EPISODE_FIELDS: ReadonlyMap<string, string> = new Map([
  ['referral_source', 'referralSource'],
  ['primary_need', 'primaryNeed'],
  ['worker', 'worker'],
]);

/** An attribute by name, as its owners see it: the person's own, else the episode's, where any file has it. */
export function attributeOf(caseload: Caseload, name: string, owners: Owners = NOBODY): Seen {
  const own = personAttribute(caseload, name, owners);
  return own.column ? own : episodeAttribute(caseload, name, owners);
}

const NOBODY: Owners = { person: NONE, episode: NONE };

/** An attribute of people. */
export function personAttribute({ persons }: Caseload, name: string, { person } = NOBODY): Seen {
  return { column: persons.columns[`attribute.${name}`], rows: person };
}

/** An attribute of episodes, or a field of theirs that may be used as one. */
export function episodeAttribute({ episodes: { table } }: Caseload, name: string, { episode } = NOBODY): Seen {
  return { column: table.columns[`attribute.${name}`] ?? table.columns[EPISODE_FIELDS.get(name) ?? ''], rows: episode };
}

/**
 * Whether an attribute is read of episodes, as people have none of that name.
 *
 * @param attributes the columns that people and episodes have
 */
export function isOfEpisodes(attributes: { readonly persons: readonly string[]; readonly episodes: readonly string[] }, name: string): boolean {
  return !attributes.persons.includes(name) && (attributes.episodes.includes(name) || EPISODE_FIELDS.has(name));
}
