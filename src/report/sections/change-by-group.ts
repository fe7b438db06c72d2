import type { Measure } from '../../definitions/measure.js';
import type { ShownRow } from '../../disclosure/index.js';
import { list, paragraph } from '../blocks.js';
import { countCell, meanCell, shareBesideCountCell, shareCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { breakdownLabel, categoryLabel } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Section } from '../model.js';
import type { Cell, Table, TableRow } from '../table.js';
import { PAIRED } from './completeness.js';
import { BASELINE_MEAN, BETTER, MEAN_CHANGE, WORSE } from './fixed-rows.js';
import { isReported } from './instruments.js';

/** Change of each measure by group: a table where two groups or more can be shown, a sentence where they cannot. */
export function changeByGroupSection(context: ReportContext): Section | undefined {
  const { text, figures } = context;
  const breakdowns = figures.settings.breakdowns.filter((breakdown) => breakdown !== 'theme');
  const measures = context.measures.filter((measure) => isReported(context, measure));
  if (breakdowns.length === 0 || measures.length === 0) return undefined;
  const words = text.measures.groups;
  const found = measures.map((measure) => ({ measure, shown: breakdowns.filter((breakdown) => canCompare(context, measure, breakdown)) }));
  const tables = found.flatMap(({ measure, shown }) => (shown.length === 0 ? [] : [groupTable(context, measure, shown)]));
  const tooFew = found.flatMap(({ measure, shown }) => {
    const left = breakdowns.filter((breakdown) => !shown.includes(breakdown)).map((breakdown) => breakdownLabel(breakdown, text).toLowerCase());
    return left.length === 0 ? [] : [words.tooFew({ measure: context.nameOf(measure), breakdowns: text.page.list(left) })];
  });
  return { id: 'change-by-group', heading: words.heading, blocks: [paragraph(words.intro), ...tables, ...list(tooFew)] };
}

/** Two groups, at least, of which a mean change or a share can be shown. */
function canCompare(context: ReportContext, { id }: Measure, breakdown: string): boolean {
  const shown = context.categories({ indicator: PAIRED, measure: id, breakdown }).filter((category) =>
    [MEAN_CHANGE, BETTER].some((indicator) => (context.row({ indicator, measure: id, breakdown, category })?.value ?? null) !== null),
  );
  return shown.length >= 2;
}

function groupTable(context: ReportContext, measure: Measure, breakdowns: readonly string[]): Table {
  const { text, nameOf } = context;
  const words = text.measures.groups;
  const groups = breakdowns.flatMap((breakdown) =>
    context.categories({ indicator: PAIRED, measure: measure.id, breakdown }).map((category): TableRow => ({
      heading: `${shortLabel(breakdown, context)}: ${categoryLabel(category, text)}`,
      cells: cellsOf(context, measure, { breakdown, category }),
    })),
  );
  const shown = groups.filter(({ cells }) => cells.some(({ marker }) => marker === undefined));
  const left = groups.filter((group) => !shown.includes(group)).map(({ heading }) => heading);
  const everybody: TableRow = { heading: text.page.everybody, reference: true, cells: cellsOf(context, measure, {}) };
  const columns = [
    { heading: words.group, kind: 'text' as const },
    ...columnsOf(context, measure).map(({ indicator, heading }) => ({ heading, kind: 'number' as const, definition: indicator })),
  ];
  const notes = left.length === 0 ? [] : [words.nothing(left.join('; '))];
  return makeTable({ id: `table-change-${measure.id.replace('/', '-')}`, caption: words.caption(nameOf(measure)), columns, rows: [everybody, ...shown], notes }, context);
}

/** The name of a breakdown without what explains it. */
function shortLabel(breakdown: string, { text }: ReportContext): string {
  return breakdownLabel(breakdown, text).replace(/ \(.*\)$/, '');
}

interface GroupColumn {
  readonly indicator: string;
  readonly heading: string;
  readonly cell: (row: ShownRow | undefined, context: ReportContext) => Cell;
}

/** Better and worse come together, and only for measures that have a threshold. */
function columnsOf({ text, titleOf, row }: ReportContext, { id }: Measure): readonly GroupColumn[] {
  const words = text.measures.fixed;
  const columns: readonly GroupColumn[] = [
    { indicator: PAIRED, heading: words.share, cell: shareBesideCountCell },
    { indicator: MEAN_CHANGE, heading: words.people, cell: (found) => countCell(found, 'denominator') },
    { indicator: BASELINE_MEAN, heading: titleOf(BASELINE_MEAN), cell: meanCell },
    { indicator: MEAN_CHANGE, heading: titleOf(MEAN_CHANGE), cell: meanCell },
    { indicator: BETTER, heading: words.better, cell: shareCell },
    { indicator: WORSE, heading: words.worse, cell: shareCell },
  ];
  return columns.filter(({ indicator }) => row({ indicator, measure: id }) !== undefined);
}

function cellsOf(context: ReportContext, measure: Measure, where: { readonly breakdown?: string; readonly category?: string }): readonly Cell[] {
  return columnsOf(context, measure).map(({ indicator, cell }) => cell(context.row({ indicator, measure: measure.id, ...where }), context));
}
