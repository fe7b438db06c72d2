import { attributeOf } from '../../indicators/attributes.js';
import { grouper } from '../../indicators/group-codes.js';
import { namesSeen } from '../../indicators/seen.js';
import type { IndicatorTable } from '../../indicators/index.js';
import type { Caseload } from '../../records/caseload.js';

/** Values of a breakdown's column that are no code of the set it is to be shown in. */
export interface NoCodes {
  readonly breakdown: string;
  readonly codeSet: string;
  readonly count: number;
  /** Records that hold a value. */
  readonly of: number;
}

/** Breakdowns with values that are no codes: all such people stand in one group, whatever they have. */
export function noCodes(caseload: Caseload, { settings }: Pick<IndicatorTable, 'settings'>): readonly NoCodes[] {
  return Object.entries(settings.groups).flatMap(([breakdown, groups]) => {
    const { persons, episodes: { table } } = caseload;
    const size = caseload.persons.columns[`attribute.${breakdown}`] ? persons.size : table.size;
    const rows = Int32Array.from({ length: size }, (_, row) => row);
    const { groupOf } = grouper(groups);
    const { names, codes } = namesSeen(attributeOf(caseload, breakdown, { person: rows, episode: rows }), size, (text) => (text === undefined || text.trim() === '' ? undefined : groupOf(text) === 'not-in-code-set' ? 'no' : 'yes'));
    const countOf = (name: string) => codes.reduce((sum, code) => sum + Number(names[code - 1] === name), 0);
    const count = countOf('no');
    return count === 0 ? [] : [{ breakdown, codeSet: (groups.from ?? groups.codeSet).id, count, of: count + countOf('yes') }];
  });
}
