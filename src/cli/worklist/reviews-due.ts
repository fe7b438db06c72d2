import type { Caseload } from '../../records/caseload.js';
import { formatDay, NO_DAY, parseDay, type Day } from '../../records/day.js';
import { dayAt, textAt } from '../../records/table.js';
import { compareTexts, type Whose } from './open-episodes.js';

export interface ReviewDue extends Whose {
  readonly dueOn: Day;
  /** Why it was not held, where that was recorded. It is due all the same. */
  readonly reason: string | null;
}

/** Reviews due by the day that were not held, unless one was held on or after the day they were due. Oldest first. */
export function reviewsDue({ others: { reviews } }: Caseload, { asAt, open }: { readonly asAt: Day; readonly open: ReadonlyMap<number, Whose> }): readonly ReviewDue[] {
  if (!reviews) return [];
  const { table, episode } = reviews;
  const day = parseDay(asAt) ?? NO_DAY;
  const heldOn = new Map<number, number>();
  episode.forEach((owner, row) => {
    const held = dayAt(table, 'heldOn', row);
    if (held !== NO_DAY && held <= day) heldOn.set(owner, Math.max(held, heldOn.get(owner) ?? NO_DAY));
  });
  const isHeld = (row: number) => dayAt(table, 'heldOn', row) !== NO_DAY && dayAt(table, 'heldOn', row) <= day;
  const found = [...episode].flatMap((owner, row): readonly ReviewDue[] => {
    const [whose, dueOn] = [open.get(owner), dayAt(table, 'dueOn', row)];
    if (!whose || dueOn === NO_DAY || dueOn > day || isHeld(row) || (heldOn.get(owner) ?? NO_DAY) >= dueOn) return [];
    return [{ ...whose, dueOn: formatDay(dueOn), reason: textAt(table, 'reason', row) ?? null }];
  });
  return found.sort((one, other) => compareTexts(one.dueOn, other.dueOn) || compareTexts(one.personId, other.personId));
}
