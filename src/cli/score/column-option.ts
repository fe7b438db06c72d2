import Papa from 'papaparse';
import type { Instrument } from '../../definitions/instrument.js';
import { UsageError } from '../cli-errors.js';
import { didYouMean } from '../near-matches.js';

/**
 * The header of every item, from `--columns q1=PHQ1,q2=PHQ2`. An item that is not named stands under its own id.
 * The list is a line of CSV, so a pair whose header holds a comma goes in quotation marks: `"q1=Sleep, last week"`.
 *
 * @throws {UsageError} for a pair that is none, an item the instrument does not have, and one named twice
 */
export function itemHeaders({ id, items }: Instrument, option: string | undefined): ReadonlyMap<string, string> {
  const pairs = option === undefined ? [] : pairsOf(option);
  const ids = items.map((item) => item.id);
  const unknown = pairs.find(([item]) => !ids.includes(item));
  if (unknown) throw new UsageError(`--columns: expected an item of ${id} (${ids.join(', ')}); found "${unknown[0]}"`, didYouMean(unknown[0], ids));
  refuseRepeats(pairs.map(([item]) => item), (item) => `the item ${item}`);
  const headers = new Map([...ids.map((item) => [item, item] as const), ...pairs]);
  refuseRepeats([...headers.values()], (header) => `the header "${header}"`);
  return headers;
}

function pairsOf(option: string): readonly (readonly [item: string, header: string])[] {
  const parts = Papa.parse<string[]>(option.trim(), { delimiter: ',' }).data[0] ?? [];
  return parts.map((part) => {
    const equals = part.indexOf('=');
    const [item, header] = [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
    if (equals < 1 || header === '') throw new UsageError(`--columns: expected pairs such as q1=PHQ1, joined by commas; found "${part}"`);
    return [item, header];
  });
}

function refuseRepeats(names: readonly string[], said: (name: string) => string): void {
  const repeated = names.find((name, place) => names.indexOf(name) < place);
  if (repeated !== undefined) throw new UsageError(`--columns: expected each item under a header of its own; found ${said(repeated)} twice`);
}
