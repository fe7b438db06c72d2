import type { Indicator } from '../../definitions/indicator.js';
import type { Origin } from '../../records/table.js';
import type { Role } from '../contributor.js';
import { isWanted, roleIn, type ContributorQuery } from '../contributors.js';
import type { FigureFrame } from '../evaluate.js';
import { whyUnavailable } from '../figure-frames.js';
import { QUARTILES } from '../figures.js';
import { levelsOf } from '../levels.js';
import type { FigureContext } from '../row-frame.js';
import { nameAt } from './coded.js';
import { figureKey, frameKey, mergedRun } from './merged-run.js';
import type { Part, PartCell, PartMembers, PartSide } from './part.js';

/** A record behind a figure of merged parts, by its ids, with the part it is in. For the service's own eyes only. */
export interface PartContributor {
  /** Place of the part in the list, from 0. */
  readonly part: number;
  readonly role: Role;
  readonly reason: string | undefined;
  readonly personId: string;
  readonly episodeId: string;
  /** Of a figure about goals. */
  readonly goalId: string | undefined;
  /** Of a contact, connection or need, which has no id: where it stands. */
  readonly origin: Origin;
}

/**
 * Everybody behind a figure that was merged from parts, as record ids: words and values stay where the records are.
 * Roles are those that `contributors` tells of the whole.
 *
 * @throws {RangeError} if not exactly one figure answers to the query
 * @example
 * const { caseload: some } = caseload({ records: { episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-06' }] }, definitions: [] });
 * const part = aggregatePart({ caseload: some, indicators: indicatorSets.core.indicators, period: { start: '2025-01-01', end: '2025-03-31' } });
 * partContributors([part], { indicatorId: 'a2-people-referred' }).map(({ part, role, personId }) => [part, role, personId]); // => [[0, 'numerator', 'p1']]
 */
export function partContributors(parts: readonly Part[], query: ContributorQuery): readonly PartContributor[] {
  const { frame, context } = frameAsked(parts, query);
  const found = parts.flatMap((part, place) => part.figures.filter((figure) => figureKey(figure) === frameKey(frame)).map((figure) => ({ part, place, figure })));
  const cells = found.flatMap(({ figure }) => figure.cells).filter((cell) => cell.breakdown === (query.breakdown ?? 'all'));
  const isThere = cells.some(({ category }) => category === (query.category ?? 'all'));
  if (!isThere || (query.level !== undefined && !levelsShown(frame, context, cells).includes(query.level))) throw new RangeError(`partContributors: no such category or level of ${query.indicatorId}`);
  return found.flatMap(({ part, place, figure }) => {
    const asked = { ...query, place, indicator: frame.indicator };
    const own = sideOf(part, figure, asked, (member) =>
      ({ role: roleIn(frame.indicator, { role: Number(figure.roles[member]), isAtLevel: query.level !== undefined && nameAt(figure.levels, member) === query.level }), reason: nameAt(figure.reasons, member) }));
    return [...own, ...(figure.over ? sideOf(part, figure.over, asked, () => ({ role: 'denominator', reason: undefined })) : [])];
  });
}

/** The one figure that is asked about, where there is such a figure of the whole. */
function frameAsked(parts: readonly Part[], { indicatorId, measure, period }: ContributorQuery): { readonly frame: FigureFrame; readonly context: FigureContext } {
  const [first, ...rest] = parts;
  if (!first) throw new RangeError('partContributors: expected at least one part');
  const { frames, data, settings, context } = mergedRun([first, ...rest]);
  const { start, end } = period ?? settings.period;
  const found = frames.filter((frame) =>
    frame.indicator.id === indicatorId && (measure === undefined || (frame.measure ?? '') === measure) && frame.period.start === start && frame.period.end === end);
  if (found.length > 1) throw new RangeError(`partContributors: expected one measure of ${indicatorId}; found ${found.map((frame) => frame.measure).join(', ')}`);
  const [frame] = found;
  if (!frame || whyUnavailable(data, frame, settings) !== undefined) throw new RangeError(`partContributors: no figure of ${indicatorId} with this measure and period, or it is not available`);
  return { frame, context };
}

/** The levels that rows of a figure have: of a distribution those of its definition, and those that somebody is at. */
function levelsShown({ indicator: { statistic, levels }, measure }: FigureFrame, context: FigureContext, cells: readonly PartCell[]): readonly string[] {
  if (statistic === 'median') return QUARTILES;
  if (statistic !== 'distribution' || !levels) return [''];
  return [...levelsOf(levels, { context, measure }), ...cells.flatMap((cell) => Object.keys(cell.levels))];
}

interface Asked extends ContributorQuery {
  readonly place: number;
  readonly indicator: Indicator;
}

function sideOf(part: Part, { members }: PartSide, asked: Asked, roleOf: (member: number) => Pick<PartContributor, 'role' | 'reason'>): readonly PartContributor[] {
  const { breakdown = 'all', category = 'all', indicator, place } = asked;
  const list = part.members[members];
  const categories = list && Object.hasOwn(list.categories, breakdown) ? list.categories[breakdown] : undefined;
  if (!list) return [];
  return [...list.persons.keys()].flatMap((member) => {
    const own = roleOf(member);
    const isInCategory = breakdown === 'all' ? category === 'all' : categories !== undefined && nameAt(categories, member) === category;
    return isInCategory && isWanted(own.role, asked.role, indicator) ? [{ part: place, ...own, ...idsOf(part, list, member) }] : [];
  });
}

function idsOf({ ids }: Part, { persons, episodes, goals, events }: PartMembers, member: number): Pick<PartContributor, 'personId' | 'episodeId' | 'goalId' | 'origin'> {
  const file = events && nameAt(events.files, member);
  const line = events?.lines[member] ?? 0;
  return {
    personId: ids.persons[persons[member] ?? -1] ?? '',
    episodeId: ids.episodes[episodes[member] ?? -1] ?? '',
    goalId: ids.goals[goals[member] ?? -1],
    origin: { ...(file !== undefined && { file }), ...(line > 0 && { line }) },
  };
}
