import { expect, it } from 'vitest';
import { disclose, forInternalUse } from '../../src/disclosure/index.js';
import { defineIndicator } from '../../src/definitions/index.js';
import { shareCell } from '../../src/report/cells.js';
import { messagesIn } from '../../src/report/messages/messages.js';
import { figuresOf } from '../indicators/support.js';

const started = defineIndicator({
  id: 'started', version: '1.0.0', title: { en: 'Started' }, description: { en: 'For this test.' }, unit: 'episode', statistic: 'proportion', attribution: 'referred', sources: [],
  numerator: { field: 'episode.startedOn', present: true },
});

/** What is shown of so many referrals that all started: hidden, counts only, or a percentage with its interval. */
async function shownOf(n: number, counts: 'exact' | 'rounded' = 'rounded'): Promise<string> {
  const episodes = Array.from({ length: n }, (_, place) => ({ episodeId: `e${place}`, personId: `p${place}`, referredOn: '2025-01-02', startedOn: '2025-01-06' }) as const);
  const table = figuresOf({ episodes }, { indicators: [started] });
  const { rows } = counts === 'exact' ? forInternalUse(table) : await disclose(table, 'nhs-star-7');
  const text = messagesIn('en');
  const cell = text && shareCell(rows[0], { text, counts });
  return cell?.marker === '[c]' ? 'suppressed' : cell?.countsOnly ? 'counts only' : `percent, ${cell?.detail?.includes('between') ? 'interval' : 'no interval'}`;
}

it.each([[7, 'suppressed'], [9, 'counts only'], [19, 'counts only'], [26, 'counts only'], [30, 'percent, interval'], [120, 'percent, interval']])('%s of them: %s', async (n, expected) => {
  expect(await shownOf(n)).toBe(expected);
});

/** The published rule is about the number itself; where counts are rounded, 28 and 29 are shown as 30. */
it.each([[1, 'counts only'], [29, 'counts only'], [30, 'percent, interval']])('%s of them, exactly: %s', async (n, expected) => {
  expect(await shownOf(n, 'exact')).toBe(expected);
});
