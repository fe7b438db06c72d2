import { attributeOf } from '../../indicators/attributes.js';
import { grouper } from '../../indicators/group-codes.js';
import { numbersSeen } from '../../indicators/seen.js';
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
    const size = persons.columns[`attribute.${breakdown}`] ? persons.size : table.size;
    const rows = Int32Array.from({ length: size }, (_, row) => row);
    const { groupOf } = grouper(groups);
    const seen = attributeOf(caseload, breakdown, { person: rows, episode: rows });
    // 1 for a code, 2 for none; who has no value is not asked.
    const kinds = numbersSeen(seen, new Uint8Array(size), (text = '') => (text.trim() === '' ? 0 : groupOf(text) === 'not-in-code-set' ? 2 : 1));
    const countOf = (kind: number) => kinds.filter((own) => own === kind).length;
    const count = countOf(2);
    return count === 0 ? [] : [{ breakdown, codeSet: (groups.from ?? groups.codeSet).id, count, of: count + countOf(1) }];
  });
}
