import type { ShownRow } from '../../disclosure/index.js';
import { funnelLimits, proportionInFunnel } from '../../statistics/index.js';
import { paragraph } from '../blocks.js';
import { countCell, drawnShare, NOT_PART, shareCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { percentText } from '../format.js';
import { breakdownLabel, categoryLabel } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block, Section } from '../model.js';
import type { Cell } from '../table.js';

const PROGRESS = 'g5-making-progress';
const AWAY = 'g7-going-backwards';
/** Two-sided: to look closer, and to act. */
const LEVELS = [0.95, 0.998] as const;

/** Teams, sites and other parts of the service beside everybody: by funnel limits, in a fixed order, never ranked. */
export function funnelSection(context: ReportContext): Section | undefined {
  const { text, figures } = context;
  // Single workers are not compared, for anybody's eyes.
  const blocks = figures.settings.ofEpisodes.filter((breakdown) => breakdown !== 'worker').flatMap((breakdown) => funnel(context, breakdown));
  return blocks.length === 0 ? undefined : { id: 'funnel', heading: text.funnel.heading, blocks: [paragraph(text.funnel.intro), ...blocks] };
}

function funnel(context: ReportContext, breakdown: string): readonly Block[] {
  const { text, row, categories, titleOf } = context;
  const names = categories({ indicator: PROGRESS, breakdown });
  const of = (indicator: string, category: string) => row({ indicator, breakdown, category });
  const compared = names.filter((category) => drawnShare(of(PROGRESS, category)) !== null);
  const everybody = (indicator: string) => row({ indicator });
  if (compared.length < 2 || drawnShare(everybody(PROGRESS)) === null) return [];
  const words = text.funnel;
  const cells = (progress: ShownRow | undefined, away: ShownRow | undefined): readonly Cell[] => [
    countCell(progress, 'denominator'),
    shareCell(progress, context),
    ...LEVELS.map((confidence) => limitsCell(context, progress, confidence)),
    placeCell(context, progress, everybody(PROGRESS)),
    shareCell(away, context),
    placeCell(context, away, everybody(AWAY)),
  ];
  const rows = [
    { heading: text.page.everybody, reference: true as const, cells: [countCell(everybody(PROGRESS), 'denominator'), shareCell(everybody(PROGRESS), context), NOT_PART, NOT_PART, NOT_PART, shareCell(everybody(AWAY), context), NOT_PART] },
    ...names.map((category) => ({ heading: categoryLabel(category, text), cells: cells(of(PROGRESS, category), of(AWAY, category)) })),
  ];
  const label = breakdownLabel(breakdown, text);
  const numbers = [words.people, titleOf(PROGRESS), words.limits('95%'), words.limits('99.8%'), words.place, titleOf(AWAY), words.place];
  const columns = [{ heading: label, kind: 'text' as const }, ...numbers.map((heading) => ({ heading, kind: 'number' as const }))];
  return [makeTable({ id: `table-funnel-${breakdown}`, caption: words.caption(label), columns, rows, notes: [words.comparisons(String(compared.length)), words.mix] }, context)];
}

/** Between these, a group of this size may lie by chance alone if it is like everybody: sums before dividing. */
function limitsCell(context: ReportContext, group: ShownRow | undefined, confidence: number): Cell {
  const all = context.row({ indicator: PROGRESS });
  const denominator = group?.denominator ?? 0;
  if (drawnShare(group) === null || !all || all.numerator === null || !all.denominator) return NOT_PART;
  const { lower, upper } = funnelLimits({ baseline: all.numerator / all.denominator, denominator, confidence });
  const percent = (value: number) => percentText({ value, base: denominator, counts: context.counts });
  return { text: context.text.page.between(percent(lower), percent(upper)) };
}

/** Where a group lies, in words that judge nothing. */
function placeCell({ text }: ReportContext, group: ShownRow | undefined, all: ShownRow | undefined): Cell {
  if (drawnShare(group) === null || drawnShare(all) === null || !group || !all) return NOT_PART;
  const { numerator, denominator } = group;
  if (numerator === null || denominator === null || all.numerator === null || !all.denominator) return NOT_PART;
  return { text: text.funnel.places[proportionInFunnel({ numerator, denominator, baseline: all.numerator / all.denominator })] };
}
