import type { Measure } from '../../definitions/measure.js';
import { completenessGrade, type CompletenessGrade } from '../../indicators/index.js';
import { latest, unavailable } from '../availability.js';
import { chart, paragraph } from '../blocks.js';
import { countCell, drawnShare, NOT_PART, shareBesideCountCell, shareCell } from '../cells.js';
import type { BarsChart } from '../chart.js';
import { partText, type ReportContext } from '../context.js';
import { percentText } from '../format.js';
import { makeTable } from '../make-table.js';
import type { Block, Section } from '../model.js';
import type { Cell } from '../table.js';
import { gradeToldBy, withGrade } from '../told-grade.js';

export const BASELINE = 'w1-baseline-coverage';
export const PAIRED = 'w2-paired-completeness';

/** How many of those due were measured, before any outcome is told. */
export function completenessSection(context: ReportContext): Section {
  const { text, row } = context;
  const words = text.measures.completeness;
  const shown = context.measures.filter(({ id }) => row({ indicator: PAIRED, measure: id }) !== undefined);
  const columns = [
    { heading: words.table.measure, kind: 'text' as const },
    { heading: words.table.baseline, kind: 'number' as const, definition: BASELINE },
    { heading: words.table.due, kind: 'number' as const, definition: PAIRED },
    { heading: words.table.paired, kind: 'number' as const, definition: PAIRED },
    { heading: words.table.share, kind: 'number' as const, definition: PAIRED },
    { heading: words.table.reading, kind: 'text' as const },
  ];
  const rows = shown.map((measure) => ({ heading: context.nameOf(measure), definition: measure.id, cells: completenessCells(context, measure) }));
  return {
    id: 'completeness',
    heading: words.heading,
    blocks: [
      paragraph(words.intro),
      ...unavailable(context, [BASELINE, PAIRED]),
      ...(rows.length === 0 ? [] : [...chart(pairedChart(context, shown)), makeTable({ id: 'table-completeness', caption: words.table.caption, columns, rows }, context)]),
    ],
  };
}

function completenessCells(context: ReportContext, measure: Measure): readonly Cell[] {
  const paired = context.row({ indicator: PAIRED, measure: measure.id });
  return [baselineCell(context, measure), countCell(paired, 'denominator'), countCell(paired), pairedShareCell(context, measure), { text: reading(context, measure, paired?.value ?? null) }];
}

/** The share measured at both ends; where it is hidden, by the grade of the outcomes that are told. */
export function pairedShareCell(context: ReportContext, { id }: Measure): Cell {
  return withGrade(shareBesideCountCell(context.row({ indicator: PAIRED, measure: id }), context), gradeToldBy(outcomesOf(context, id)), context);
}

function outcomesOf({ row }: ReportContext, measure: string) {
  return OUTCOMES.map((indicator) => row({ indicator, measure }));
}

/** Coverage at the start needs days to mature; the latest part of the period that has had them stands in, by its name. */
function baselineCell(context: ReportContext, { id }: Measure): Cell {
  const { text, row, figures } = context;
  const period = latest(context, BASELINE, id);
  // Its base is a part of the period only, and says nothing about how many people the measure is about.
  const { cautions: _, ...shown } = shareCell(row({ indicator: BASELINE, measure: id, ...(period && { period }) }), context);
  if (!period || (period.start === figures.settings.period.start && period.end === figures.settings.period.end)) return shown;
  const detail = [shown.detail, partText(period, text)].filter((part) => part !== undefined).join('; ');
  return { ...shown, detail };
}

/** Figures about change: their cautions say how complete they are. */
const OUTCOMES = ['w3-mean-change', 'w4-reliably-better', 'w7-state-change'];

/** What the outcome figures say of themselves comes first: they are about people, and made before counts were rounded. */
function reading(context: ReportContext, { id }: Measure, share: number | null): string {
  const outcomes = outcomesOf(context, id);
  const told = gradeToldBy(outcomes);
  if (told === 'withheld') return gradeText(context, 'withheld');
  // A share that is hidden, or of too few for one, still has its grade.
  if (share === null) return told !== undefined && context.row({ indicator: PAIRED, measure: id })?.denominator !== 0 ? gradeText(context, told) : NOT_PART.text;
  const { grades } = context.figures.settings;
  if (share >= grades.incomplete && told === 'incomplete') return gradeText(context, 'incomplete');
  return gradeText(context, completenessGrade(share, grades));
}

/** The grade of a completeness in words, for sections that tell outcomes of their own; nothing where it is not known. */
export function gradeBlock(context: ReportContext, indicator: string, outcomes: readonly string[] = []): readonly Block[] {
  const row = context.row({ indicator });
  if (!row || row.denominator === 0) return [];
  const grade = row.value === null ? gradeToldBy(outcomes.map((id) => context.row({ indicator: id }))) : completenessGrade(row.value, context.figures.settings.grades);
  return grade === undefined ? [] : [paragraph(context.text.measures.completeness.gradeOf(gradeText(context, grade)))];
}

function gradeText({ text, figures: { settings: { grades } } }: ReportContext, grade: CompletenessGrade): string {
  const words = text.measures.completeness.grades;
  const percent = (share: number) => percentText({ value: share, base: 100, counts: 'exact' });
  if (grade === 'plain') return words.plain(percent(grades.plain));
  if (grade === 'care') return words.care(percent(grades.care), percent(grades.plain));
  return grade === 'incomplete' ? words.incomplete(percent(grades.incomplete), percent(grades.care)) : words.withheld(percent(grades.incomplete));
}

function pairedChart(context: ReportContext, shown: readonly Measure[]): BarsChart {
  const words = context.text.measures.completeness.chart;
  const bars = shown.map((measure) => {
    const found = context.row({ indicator: PAIRED, measure: measure.id });
    return { label: context.nameOf(measure), value: drawnShare(found), text: shareCell(found, context).text };
  });
  return {
    kind: 'bars', id: 'chart-completeness', title: titleOf(context, shown), subtitle: words.subtitle(context.period), maximum: 1, bars, table: 'table-completeness', notes: [],
    alternative: words.alternative(bars.map(({ label, text }) => `${label}: ${text}`).join('; ')),
  };
}

/** On how many measures the shown share is above one half: who was measured is counted, not estimated. */
function titleOf({ text, row }: ReportContext, shown: readonly Measure[]): string {
  const words = text.pictures.completeness;
  const rows = shown.map(({ id }) => row({ indicator: PAIRED, measure: id })).filter((found) => drawnShare(found) !== null);
  const most = rows.filter((found) => (found?.value ?? 0) > HALF).length;
  if (most > 0) return most === shown.length ? words.every : words.most({ count: String(most), of: String(shown.length) });
  return rows.length === shown.length && rows.every((found) => (found?.value ?? 1) < HALF) ? words.few : text.measures.completeness.chart.title;
}

const HALF = 0.5;
