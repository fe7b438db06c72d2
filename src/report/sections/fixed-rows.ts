import type { Measure } from '../../definitions/measure.js';
import { boundsCell } from '../bounds-cell.js';
import { countCell, meanCell, NOT_PART, shareCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { makeTable } from '../make-table.js';
import { ruleOf, ruleText } from '../measure-names.js';
import type { Cell, Table, TableRow } from '../table.js';
import { PAIRED, pairedShareCell } from './completeness.js';

export const BETTER = 'w4-reliably-better';
export const SAME = 'w4-no-reliable-change';
export const WORSE = 'w4-reliably-worse';
const CEILING = 'w4-no-room-to-improve';
export const BASELINE_MEAN = 'w3-baseline-mean';
export const FOLLOW_UP_MEAN = 'w3-follow-up-mean';
export const MEAN_CHANGE = 'w3-mean-change';
export const CHANGE = [BETTER, SAME, WORSE, CEILING, BASELINE_MEAN, FOLLOW_UP_MEAN, MEAN_CHANGE];

/**
 * The table that every numeric measure gets, always with the same rows and none left out: who was due, who was measured,
 * where they began, how it changed, and better never without worse.
 */
export function fixedRows(context: ReportContext, { id, caption, measures }: { readonly id: string; readonly caption: string; readonly measures: readonly Measure[] }): Table {
  const { text, row } = context;
  const words = text.measures.fixed;
  const about = (indicator: string, cell: (measure: Measure) => Cell, heading: string): TableRow => ({
    heading, ...(context.indicators.has(indicator) && { definition: indicator }), cells: measures.map(cell),
  });
  const of = (indicator: string) => (measure: Measure) => row({ indicator, measure: measure.id });
  const share = (indicator: string, heading: string) => about(indicator, (measure) => shareCell(of(indicator)(measure), context), heading);
  const mean = (indicator: string, heading: string) => about(indicator, (measure) => meanCell(of(indicator)(measure), context), heading);
  const paired = of(PAIRED);
  const rows = [
    about(PAIRED, (measure) => countCell(paired(measure), 'denominator'), words.eligible),
    about(PAIRED, (measure) => countCell(paired(measure)), words.paired),
    about(PAIRED, (measure) => pairedShareCell(context, measure), words.share),
    about(MEAN_CHANGE, (measure) => countCell(of(MEAN_CHANGE)(measure) ?? of(BETTER)(measure), 'denominator'), words.people),
    mean(BASELINE_MEAN, words.baseline),
    mean(FOLLOW_UP_MEAN, words.followUp),
    mean(MEAN_CHANGE, words.change),
    { heading: words.rule, cells: measures.map((measure) => ruleCell(context, measure)) },
    share(BETTER, words.better),
    share(SAME, words.same),
    share(WORSE, words.worse),
    share(CEILING, words.ceiling),
    about(BETTER, (measure) => boundsCell(of(BETTER)(measure), context), words.bounds),
    about(WORSE, (measure) => boundsCell(of(WORSE)(measure), context), words.worseBounds),
  ];
  const columns = [{ heading: words.statistic, kind: 'text' as const }, ...measures.map((measure) => ({ heading: context.nameOf(measure), kind: 'number' as const, definition: measure.id }))];
  const notes = measures.some((measure) => ruleCell(context, measure) === NOT_PART) ? [words.noRule] : [];
  return makeTable({ id, caption, columns, rows, notes }, context, 'column');
}

function ruleCell(context: ReportContext, measure: Measure): Cell {
  const name = context.row({ indicator: BETTER, measure: measure.id })?.rule;
  const rule = name === undefined ? undefined : ruleOf(measure, name);
  if (!rule) return NOT_PART;
  const { rule: words } = context.text.measures;
  return { text: ruleText(rule, measure, context), detail: rule.kind === 'minimal-important-change' ? words.important : words.reliable };
}
