import type { ObservationCounts } from '../../indicators/index.js';
import { columnName } from '../../records/fields.js';
import { OBSERVATION_STATUSES } from '../../records/observations.js';
import type { Paint } from '../paint.js';
import { textTable } from '../text-table.js';
import type { DataQuality } from './data-quality.js';
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
    paint.bold('Worth knowing'),
    ...worthKnowing(quality).map((line) => `  ${line}`),
    '',
  ];
}

function hasAny({ statuses }: ObservationCounts): boolean {
  return Object.values(statuses).some((count) => count > 0);
}

function reasonsInWords(setAside: Readonly<Record<string, number>>): string {
  const reasons = Object.entries(setAside).sort(([one], [other]) => (one < other ? -1 : 1));
  return reasons.length === 0 ? '0' : reasons.map(([reason, count]) => `${count} ${reason}`).join(', ');
}

function worthKnowing({ onlyOnce, episodesWithoutObservation, goalsWithoutRating, objected, made }: DataQuality): readonly string[] {
  const lines = [
    ...(made.includes('episodes') ? ['there is no episode file: every person has one episode, from the first record to the last'] : []),
    ...(made.includes('goal-ids') ? ['goals have no ids: a goal that was replaced by another cannot be seen'] : []),
    ...(objected > 0 ? [`${objected} ${objected === 1 ? 'person objects' : 'people object'} to being reported on; their records are left out`] : []),
    ...onlyOnce.filter(({ people }) => people > 0).map(({ instrument, people, of }) => `${people} of ${of} people have one ${instrument} assessment only, so no change can be known`),
    ...lackingLine(episodesWithoutObservation, 'episodes have no assessment or outcome'),
    ...lackingLine(goalsWithoutRating, 'goals have no rating'),
  ];
  return lines.length === 0 ? ['nothing else'] : lines;
}

function lackingLine({ without, of }: Lacking, words: string): readonly string[] {
  return without === 0 ? [] : [`${without} of ${of} ${words}`];
}
