import type { TimePoint } from '../../readers/read-options.js';
import type { Columns } from './columns.js';
import { headerWords } from './header-words.js';
import { occasionOf } from './time-points.js';

/** Ratings that stand in the row of their goal: the column of the id, what the headers share, and their time points. */
export interface GoalRowRatings {
  readonly columns: Columns;
  readonly timePoints: readonly TimePoint[];
}

const RATED = /^(.*\b(?:score|rating|progress)(?: at)?)([ _.:-]+(?:start|baseline|initial|first|set|review|follow[ _-]?up|end|final|last|closure))$/i;

/** Looks for `Score at start` and `Score at review` beside a goal and its id. */
export function goalRowRatings(headers: readonly string[], goal: Columns): GoalRowRatings | undefined {
  const id = goal.get('goal_id');
  const found = headers.flatMap((header) => {
    const [, shared, suffix] = RATED.exec(header) ?? [];
    return shared === undefined || suffix === undefined ? [] : [{ shared, suffix }];
  });
  const alike = found.filter(({ shared }) => shared === found[0]?.shared);
  const [first] = alike;
  if (id === undefined || first === undefined || alike.length < 2) return undefined;
  const timePoints = alike.map(({ suffix }): TimePoint => {
    const occasion = occasionOf(headerWords(suffix), alike.length);
    const on = occasion === 'baseline' ? goal.get('set_on') : reviewDay(headers);
    return { suffix, ...(on !== undefined && { on }), occasion };
  });
  return { columns: new Map([['goal_id', id], ['value', first.shared]]), timePoints };
}

function reviewDay(headers: readonly string[]): string | undefined {
  return headers.find((header) => ['date reviewed', 'review date', 'reviewed on'].includes(headerWords(header)));
}
