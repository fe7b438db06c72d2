import type { Measure } from '../../definitions/measure.js';
import { list, paragraph } from '../blocks.js';
import { countCell, meanCell, shareBesideCountCell, shareCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { breakdownLabel, categoryLabel } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Section } from '../model.js';
import type { Table, TableRow } from '../table.js';
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
  const { text, nameOf, titleOf } = context;
  const words = text.measures.groups;
  const groups = breakdowns.flatMap((breakdown) =>
    context.categories({ indicator: PAIRED, measure: measure.id, breakdown }).map((category) => ({
      heading: `${breakdownLabel(breakdown, text)}: ${categoryLabel(category, text)}`, breakdown, category,
    })),
  );
  const everybody: TableRow = { heading: text.page.everybody, reference: true, cells: cellsOf(context, measure, {}) };
  const indicators = [PAIRED, MEAN_CHANGE, BASELINE_MEAN, MEAN_CHANGE, BETTER, WORSE];
  const headings = [text.measures.fixed.share, text.measures.fixed.people, titleOf(BASELINE_MEAN), titleOf(MEAN_CHANGE), text.measures.fixed.better, text.measures.fixed.worse];
  const columns = [
    { heading: words.group, kind: 'text' as const },
    ...headings.map((own, place) => ({ heading: own, kind: 'number' as const, definition: indicators[place] ?? '' })),
  ];
  const rows = groups.map(({ heading: own, ...where }) => ({ heading: own, cells: cellsOf(context, measure, where) }));
  return makeTable({ id: `table-groups-${measure.id.replace('/', '-')}`, caption: words.caption(nameOf(measure)), columns, rows: [everybody, ...rows] }, context);
}

function cellsOf(context: ReportContext, { id }: Measure, where: { readonly breakdown?: string; readonly category?: string }) {
  const of = (indicator: string) => context.row({ indicator, measure: id, ...where });
  return [
    shareBesideCountCell(of(PAIRED), context),
    countCell(of(MEAN_CHANGE), 'denominator'),
    meanCell(of(BASELINE_MEAN), context),
    meanCell(of(MEAN_CHANGE), context),
    shareCell(of(BETTER), context),
    shareCell(of(WORSE), context),
  ];
}
