import type { RecordKind } from './fields.js';
import { episodesOfPersons, indexById, linkById, linkToEpisodes } from './link.js';
import { giveReason, hasSetAside, reasonOf } from './set-aside.js';
import type { Stacks } from './stacks.js';
import { RECORDED_LATER } from './stacks.js';

/** Rows of the person, episode and goal that each row of a kind belongs to; −1 for none. */
export interface Links {
  readonly person: Readonly<Partial<Record<RecordKind, Int32Array>>>;
  readonly episode: Readonly<Partial<Record<RecordKind, Int32Array>>>;
  readonly goal: Readonly<Partial<Record<RecordKind, Int32Array>>>;
}

const OF_PERSONS = ['episodes', 'assessments', 'goals', 'outcomes', 'lifeEvents'] as const;
const OF_EPISODES = ['contacts', 'reviews', 'needs', 'connections', 'pauses'] as const;
const OF_GOALS = ['goalEvents', 'goalRatings'] as const;

/** The days, in order, by which a record without a stated episode is put in one. */
const IN_EPISODE_BY_DAY = { assessments: ['on'], goals: ['setOn', 'statusOn'], outcomes: ['on'] } as const;

/** Without an episode file there is one episode per person, whatever episode a record of theirs names. */
const BY_PERSON = ['assessments', 'goals', 'outcomes'] as const;

/** Links every record to what it belongs to, and sets aside those that belong to nothing. */
export function linksOf(stacks: Stacks, hasEpisodes: boolean): Links {
  const persons = indexById(stacks.persons, 'personId');
  const person = byKind(OF_PERSONS, (kind) => linkById(stacks[kind], 'personId', persons, 'person'));
  const episodes = indexById(stacks.episodes, 'episodeId');
  const stated = byKind(OF_EPISODES, (kind) => linkById(stacks[kind], 'episodeId', episodes, 'episode'));
  const ofPersons = episodesOfPersons(stacks.episodes, person.episodes, stacks.persons.size);
  const dated = byKind(BY_PERSON, (kind) =>
    linkToEpisodes(stacks[kind], {
      person: person[kind],
      stated: hasEpisodes ? linkById(stacks[kind], 'episodeId', episodes, 'episode') : undefined,
      episodes: ofPersons,
      personOfEpisode: person.episodes,
      dayFields: IN_EPISODE_BY_DAY[kind],
    }));
  const goals = indexById(stacks.goals, 'goalId');
  indexById(stacks.assessments, 'assessmentId');
  const goal = byKind(OF_GOALS, (kind) => linkById(stacks[kind], 'goalId', goals, 'goal'));
  return { person, episode: { ...stated, ...dated }, goal };
}

/** Sets aside what belongs to somebody or something that is set aside, from the outside in. */
export function setAsideDependants(stacks: Stacks, links: Links): void {
  for (const kind of OF_PERSONS) follow(stacks, kind, 'persons', links.person[kind]);
  for (const kind of [...OF_EPISODES, ...BY_PERSON]) follow(stacks, kind, 'episodes', links.episode[kind]);
  for (const kind of OF_GOALS) follow(stacks, kind, 'goals', links.goal[kind]);
}

/** The person objects to their records being used in reports. */
export const OBJECTED = 'objected';

/** The person is nobody: somebody tried the system out. */
export const TEST_RECORD = 'test-record';

/** Reasons that pass on as they are: the record shares them with what it belongs to. */
export const PASSED_ON: ReadonlySet<string> = new Set([OBJECTED, TEST_RECORD, RECORDED_LATER]);

function follow(stacks: Stacks, kind: RecordKind, ownerKind: 'persons' | 'episodes' | 'goals', owners: Int32Array | undefined): void {
  const { setAside } = stacks[kind];
  const { setAside: ofOwners } = stacks[ownerKind];
  if (!owners || !hasSetAside(ofOwners)) return;
  for (let row = 0; row < owners.length; row += 1) {
    const owner = owners[row] ?? -1;
    if (owner < 0 || ofOwners.codes[owner] === 0) continue;
    const reason = reasonOf(ofOwners, owner) ?? '';
    if (PASSED_ON.has(reason)) giveReason(setAside, row, reason, { replace: true });
    else giveReason(setAside, row, `${ownerKind.slice(0, -1)}-set-aside`);
  }
}

function byKind<Kind extends RecordKind>(kinds: readonly Kind[], of: (kind: Kind) => Int32Array): Record<Kind, Int32Array> {
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<Kind, Int32Array>;
}
