import type { Period } from '../indicators/index.js';
import type { ReportContext } from './context.js';
import { cautionText } from './make-table.js';
import type { Block } from './model.js';

/** Why a figure cannot be shown at all, as a row says it; `undefined` for one that can. */
function unavailableReason({ levelsOrSize }: ReportContext, indicator: string, measure: string): string | undefined {
  const [row] = levelsOrSize({ indicator, measure });
  return row?.marker === '[x]' && row.denominator === null && row.numerator === null ? row.caution : undefined;
}

/** Whether the run holds anything to show of an indicator, for the whole period or a part of it. */
export function isAvailable(context: ReportContext, indicator: string, measure = ''): boolean {
  return latest(context, indicator, measure) !== undefined;
}

/**
 * The period to show an indicator for: the whole or, where that is too early, the latest part in which everybody has had
 * their days; among these one that can be shown comes before one that is hidden.
 */
export function latest({ row, parts, figures }: ReportContext, indicator: string, measure = ''): Period | undefined {
  const { period: whole } = figures.settings;
  const known = [whole, ...[...parts].reverse()].filter((period) => {
    const found = row({ indicator, measure, period });
    return found !== undefined && (found.numerator !== null || found.denominator !== null || found.marker !== '[x]');
  });
  const first = known[0];
  return first === whole ? whole : (known.find((period) => row({ indicator, measure, period })?.value !== null) ?? first);
}

/** One line per reason for which indicators cannot be shown, with their titles; nothing where all can be. */
export function unavailable(context: ReportContext, indicators: readonly string[]): readonly Block[] {
  const { text, titleOf } = context;
  const titles = new Map<string, string[]>();
  for (const indicator of indicators) {
    if (!context.indicators.has(indicator) || isAvailable(context, indicator)) continue;
    const reason = unavailableReason(context, indicator, '');
    if (reason === undefined) continue;
    titles.set(reason, [...(titles.get(reason) ?? []), titleOf(indicator)]);
  }
  const items = [...titles].map(([reason, own]) => text.quality.unavailable.item({ reason: reasonInWords(reason, text), titles: own.join('; ') }));
  return items.length === 0 ? [] : [{ kind: 'unavailable', items }];
}

function reasonInWords(reason: string, { quality, methods }: ReportContext['text']): string {
  const need = /^needs: (.+)$/.exec(reason)?.[1];
  return need === undefined ? cautionText(reason, methods.cautions) : quality.unavailable.needs(need);
}
