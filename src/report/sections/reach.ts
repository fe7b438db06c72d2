import type { Period } from '../../indicators/index.js';
import { latest, unavailable } from '../availability.js';
import { chart, paragraph } from '../blocks.js';
import { countCell, figureCell, medianCell, shareBesideCountCell } from '../cells.js';
import { partText, type ReportContext } from '../context.js';
import { labelOf } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block, Section } from '../model.js';
import { referralsChart } from '../pictures/referrals.js';
import type { Cell, TableRow } from '../table.js';
import { askedBlocks } from './asked.js';

const REFERRALS = 'a1-referrals-received';
const PEOPLE = 'a2-people-referred';
const SUPPORTED = 'd1-people-supported';
const WAIT = 'a8-wait-to-start';
const CLOSURES = 'd10-closure-mix';
export const REACH = [REFERRALS, PEOPLE, SUPPORTED, 'a7-uptake', WAIT, 'a10-core20-reach', CLOSURES];

/** Who this is about, and what was asked. */
export function reachSection(context: ReportContext): Section {
  const { text, row } = context;
  const [referrals, people, supported] = [REFERRALS, PEOPLE, SUPPORTED].map((indicator) => row({ indicator }));
  const known = referrals && people && supported && [referrals, people, supported].every(({ marker }) => marker !== '[x]');
  const counts = { referrals: countCell(referrals).text, people: countCell(people).text, supported: countCell(supported).text };
  return {
    id: 'reach',
    heading: text.reach.heading,
    blocks: [
      ...(known ? [paragraph(text.reach.intro(counts))] : []),
      ...reachTable(context),
      ...unavailable(context, REACH),
      ...trend(context),
      ...closures(context),
      ...askedBlocks(context),
    ],
  };
}

function reachTable(context: ReportContext): readonly Block[] {
  const { text } = context;
  const rows = REACH.filter((indicator) => indicator !== CLOSURES).flatMap((indicator) => reachRow(context, indicator));
  if (rows.length === 0) return [];
  const columns = [{ heading: text.quality.others.indicator, kind: 'text' as const }, { heading: text.reach.table.figure, kind: 'number' as const }];
  const notes = REACH.some((indicator) => isOfAPart(context, latest(context, indicator))) ? [text.reach.latestPart] : [];
  return [makeTable({ id: 'table-reach', caption: text.reach.table.caption, columns, rows, notes }, context)];
}

/** One figure for the whole period or, where that is too early, for its latest part that is not, named. */
function reachRow(context: ReportContext, indicator: string): readonly TableRow[] {
  const { text, titleOf, levels } = context;
  const period = latest(context, indicator);
  if (!period) return [];
  const rows = levels({ indicator, period });
  const shown = indicator === WAIT ? medianCell(rows, context) : figureCell(rows[0], context);
  const named = isOfAPart(context, period) ? { ...shown, detail: [shown.detail, partText(period, text)].filter((part) => part !== undefined).join('; ') } : shown;
  return [{ heading: titleOf(indicator), definition: indicator, cells: [named] }];
}

function isOfAPart({ figures }: ReportContext, period: Period | undefined): boolean {
  return period !== undefined && (period.start !== figures.settings.period.start || period.end !== figures.settings.period.end);
}

function trend(context: ReportContext): readonly Block[] {
  const { text, parts, titleOf, levels } = context;
  const hasParts = (indicator: string) => parts.some((period) => levels({ indicator, period }).length > 0);
  const shown = [REFERRALS, PEOPLE, SUPPORTED, 'a7-uptake', WAIT].filter((indicator) => latest(context, indicator) && hasParts(indicator));
  if (parts.length === 0 || shown.length === 0) return [];
  const cellOf = (indicator: string, period: (typeof parts)[number]): Cell => {
    const rows = levels({ indicator, period });
    return indicator === WAIT ? medianCell(rows, context) : figureCell(rows[0], context);
  };
  const columns = [{ heading: text.reach.trend.period, kind: 'text' as const }, ...shown.map((indicator) => ({ heading: titleOf(indicator), kind: 'number' as const, definition: indicator }))];
  const rows = parts.map((period) => ({ heading: partText(period, text), cells: shown.map((indicator) => cellOf(indicator, period)) }));
  return [
    ...(shown.includes(REFERRALS) ? chart(referralsChart(context)) : []),
    makeTable({ id: 'table-trend', caption: text.reach.trend.caption, columns, rows, notes: [text.reach.trend.notAdditive] }, context),
  ];
}

function closures(context: ReportContext): readonly Block[] {
  const { text, levels } = context;
  const rows = levels({ indicator: CLOSURES }).filter(({ level }) => level !== '');
  if (rows.length === 0) return [];
  const words = text.reach.closures;
  if (rows[0]?.denominator === 0) return [paragraph(words.notRecorded)];
  return [
    makeTable(
      {
        id: 'table-closures',
        caption: words.caption,
        columns: [{ heading: words.level, kind: 'text' }, { heading: words.figure, kind: 'number', definition: CLOSURES }, { heading: words.share, kind: 'number', definition: CLOSURES }],
        rows: rows.map((row) => ({ heading: labelOf(text.labels.closures, row.level), cells: [countCell(row), shareBesideCountCell(row, context)] })),
      },
      context,
    ),
  ];
}
