import { sourceNotice } from '../../readers/source-issue.js';
import type { RecordIssue } from '../../records/record-issue.js';
import type { DataFile } from './config.js';

/**
 * Ratings of one goal that stand under the number of another in the headers (the words under "Goal 1", the ratings under
 * "Score 2"). A service may call its columns what it likes, so that this is told and not refused.
 */
export function crossedGoals(files: readonly DataFile[]): readonly RecordIssue[] {
  const words = files.filter(({ kind, goal }) => kind === 'goals' && goal !== undefined);
  return files.filter(({ kind }) => kind === 'goalRatings').flatMap((ratings) => {
    const beside = words.filter(({ file, sheet }) => file === ratings.file && sheet === ratings.sheet);
    const own = beside.find(({ goal }) => goal === ratings.goal);
    const [value = '', statement = ''] = [ratings.columns?.['value'], own?.columns?.['statement']];
    const number = numberIn(value);
    const isOfAnother = beside.some(({ goal, columns = {} }) => goal !== ratings.goal && numberIn(columns['statement'] ?? '') === number);
    if (number === undefined || !isOfAnother || numberIn(statement) === number) return [];
    const message = `expected the ratings of goal ${ratings.goal ?? ''}, whose words are in "${statement}", under the same number; found them read from "${value}"`;
    return [sourceNotice({ code: 'goals-crossed', message, hint: 'if that is so in the sheet, nothing needs to be done', file: ratings.file })];
  });
}

/** The number in a header that holds just one. */
function numberIn(header: string): number | undefined {
  const [only, ...others] = header.match(/\d+/g) ?? [];
  return only === undefined || others.length > 0 ? undefined : Number(only);
}
