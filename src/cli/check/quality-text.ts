import type { ObservationCounts } from '../../indicators/index.js';
import { columnName } from '../../records/fields.js';
import { OBSERVATION_STATUSES } from '../../records/observations.js';
import type { Paint } from '../paint.js';
import { textTable } from '../text-table.js';
import type { DataQuality } from './data-quality.js';
import { emptyPopulationText } from './empty-populations.js';
import type { Lacking } from './gaps.js';

/** The data-quality summary as lines to read. */
export function qualityText(quality: DataQuality, paint: Paint): readonly string[] {
  return [
    paint.bold('Records'),
    ...textTable(['FILE', 'READ', 'USED', 'SET ASIDE'], quality.records.map(({ kind, read, used, setAside }) => [columnName(kind).replaceAll('_', ' '), String(read), String(used), reasonsInWords(setAside)])),
    '',
    paint.bold('Observations'),
    ...textTable(['MEASURE', ...OBSERVATION_STATUSES.map((status) => status.toUpperCase())], quality.observations.filter(hasAny).map(({ measure, statuses }) => [measure, ...OBSERVATION_STATUSES.map((status) => String(statuses[status] ?? 0))])),
    '',
    ...completenessLines(quality, paint),
    paint.bold('Worth knowing'),
    ...worthKnowing(quality).map((line) => `  ${line}`),
    '',
  ];
}

/** Episodes that have an instrument answered at all, and on two days, without which no change can be known. */
function completenessLines({ completeness }: DataQuality, paint: Paint): readonly string[] {
  if (completeness.length === 0) return [];
  const share = (count: number, of: number) => `${count} of ${of}`;
  const rows = completeness.map(({ instrument, worker, episodes, once, twice }) => [instrument, worker === undefined ? 'all' : worker || '(none named)', share(once, episodes), share(twice, episodes)]);
  return [paint.bold('Completeness'), ...textTable(['INSTRUMENT', 'WORKER', 'EPISODES WITH ANSWERS', 'ON TWO DAYS'], rows), ''];
}

function hasAny({ statuses }: ObservationCounts): boolean {
  return Object.values(statuses).some((count) => count > 0);
}

function reasonsInWords(setAside: Readonly<Record<string, number>>): string {
  const reasons = Object.entries(setAside).sort(([one], [other]) => (one < other ? -1 : 1));
  return reasons.length === 0 ? '0' : reasons.map(([reason, count]) => `${count} ${reason}`).join(', ');
}

function worthKnowing(quality: DataQuality): readonly string[] {
  const { onlyOnce, episodesWithoutObservation, goalsWithoutRating, objected, made } = quality;
  const lines = [
    ...(made.includes('episodes') ? ['there is no episode file: every person has one episode, from the first record to the last'] : []),
    ...(made.includes('goal-ids') ? ['goals have no ids: a goal that was replaced by another cannot be seen'] : []),
    ...(objected > 0 ? [`${objected} ${objected === 1 ? 'person objects' : 'people object'} to being reported on; their records are left out`] : []),
    ...onlyOnce.filter(({ people }) => people > 0).map(({ instrument, people, of }) => `${people} of ${of} people have one ${instrument} assessment only, so no change can be known`),
    ...lackingLine(episodesWithoutObservation, 'episodes have no assessment or outcome'),
    ...lackingLine(goalsWithoutRating, 'goals have no rating'),
    ...oddLines(quality),
  ];
  return lines.length === 0 ? ['nothing else'] : lines;
}

function oddLines({ twins, oddDays, closedBeforeStart, modeChanges, otherTotals, fineBreakdowns, fewInCategories, alikeCategories, lackingColumns, noCodes, emptyPopulations }: DataQuality): readonly string[] {
  const name = (kind: string) => columnName(kind).replaceAll('_', ' ');
  return [
    ...lackingColumns.map(({ needs, indicators }) => `without ${needs}, not available: ${indicators.join(', ')}`),
    ...twins.map(({ kind, count }) => `${count} of the ${name(kind)} ${count === 1 ? 'says' : 'say'} the same as another of the same person`),
    ...oddDays.flatMap(({ kind, column, later, longAgo }) => [
      ...(later > 0 ? [`${later} of the days in ${column} of ${name(kind)} ${later === 1 ? 'is' : 'are'} after the as-at day`] : []),
      ...(longAgo > 0 ? [`${longAgo} of the days in ${column} of ${name(kind)} ${longAgo === 1 ? 'is' : 'are'} before the year 2000`] : []),
    ]),
    ...(closedBeforeStart > 0 ? [`${closedBeforeStart} ${closedBeforeStart === 1 ? 'episode ends' : 'episodes end'} before the start`] : []),
    ...modeChanges.map(({ instrument, people, of }) => `${people} of ${of} people gave their first and last answers to ${instrument} in another way, or somebody else did`),
    ...otherTotals.map(({ instrument, forms }) => `${forms} ${instrument} ${forms === 1 ? 'form states' : 'forms state'} another score than the answers on it make: the answers are used`),
    ...fineBreakdowns.map(({ breakdown, categories, members, unit, disclosure }) => `${breakdown} has ${categories} categories for ${members} ${unit === 'person' ? 'people' : `${unit}s`}: most are too small to be shown by themselves (${disclosure})`),
    ...noCodes.map(({ breakdown, codeSet, count, of }) => `${count} of ${of} values in ${breakdown} ${count === 1 ? 'is' : 'are'} no code of ${codeSet}, and stand together as one group; codes: in the config turns them into codes`),
    ...emptyPopulations.map(emptyPopulationText),
    ...fewInCategories.map(({ breakdown, small, hideUpTo, disclosure }) => `${breakdown} has ${small} ${small === 1 ? 'category' : 'categories'} of no more than ${hideUpTo}${small === 1 ? '' : ' each'}: a report shows ${small === 1 ? 'it' : 'them'} as others, without the text (${disclosure})`),
    ...alikeCategories.map(({ breakdown, values }) => `${breakdown} has ${values} ${values === 1 ? 'value' : 'values'} written in several ways (capitals, spaces, hyphens), each a group of its own: \`codes:\` in the config makes them one`),
  ];
}

function lackingLine({ without, of }: Lacking, words: string): readonly string[] {
  return without === 0 ? [] : [`${without} of ${of} ${words}`];
}
