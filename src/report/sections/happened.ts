import { isAvailable, unavailable } from '../availability.js';
import { statementBlock } from '../blocks.js';
import { countCell, NOT_PART, shareBesideCountCell, shareCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { labelOf } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block, Section } from '../model.js';
import type { Cell } from '../table.js';
import { slopeBlocks } from '../pictures/slopes.js';
import { gradeBlock } from './completeness.js';
import { goalsByTheme } from './goals-by-theme.js';
import { STATUS } from './wanted.js';

const STANDING = 'g4-goal-status-standing';
const REVIEWED = 'g8-goal-review-completeness';
const DIRECTION = 'g5-person-progress';
/** Figures about people over all goals; each has one over goals that still stood under the same id, where there is one. */
const PEOPLE = ['g5-making-progress', 'g5-maintained', 'g7-going-backwards'];
const overStanding = (indicator: string) => `${indicator}-standing`;
export const HAPPENED = [STATUS, STANDING, REVIEWED, DIRECTION, ...PEOPLE, ...PEOPLE.map(overStanding)];

/** What happened to people's goals: completeness first, then outcome. */
export function happenedSection(context: ReportContext): Section {
  const { text, row } = context;
  const reviewed = row({ indicator: REVIEWED });
  const known = reviewed !== undefined && reviewed.marker !== '[x]';
  return {
    id: 'happened',
    heading: text.goals.happened.heading,
    blocks: [
      ...(known ? [statementBlock(shareCell(reviewed, context), text.goals.happened.completeness, text), ...gradeBlock(context, REVIEWED, PEOPLE)] : []),
      ...unavailable(context, HAPPENED),
      ...people(context),
      ...outcomes(context),
      ...goalsByTheme(context),
      ...slopeBlocks(context),
    ],
  };
}

function people(context: ReportContext): readonly Block[] {
  const { text, row, titleOf } = context;
  const words = text.goals.happened.people;
  const shown = PEOPLE.filter((indicator) => isAvailable(context, indicator));
  if (shown.length === 0) return [];
  const rows = shown.map((indicator) => ({
    heading: titleOf(indicator),
    definition: indicator,
    cells: [shareCell(row({ indicator }), context), shareCell(row({ indicator: overStanding(indicator) }), context)],
  }));
  const reviewed = { heading: titleOf(REVIEWED), definition: REVIEWED, cells: [shareCell(row({ indicator: REVIEWED }), context), NOT_PART] };
  const columns = [words.figure, words.all, words.standing].map((heading, place) => ({ heading, kind: place === 0 ? ('text' as const) : ('number' as const) }));
  return [
    makeTable({ id: 'table-goal-people', caption: words.caption, columns, rows: [reviewed, ...rows], notes: [words.note] }, context),
    ...directions(context),
  ];
}

function directions(context: ReportContext): readonly Block[] {
  const { text, levels } = context;
  const words = text.goals.happened.people;
  const rows = levels({ indicator: DIRECTION }).filter(({ level }) => level !== '');
  if (rows.length === 0) return [];
  const columns = [
    { heading: words.progress.level, kind: 'text' as const },
    { heading: words.figure, kind: 'number' as const, definition: DIRECTION },
    { heading: words.progress.share, kind: 'number' as const, definition: DIRECTION },
  ];
  const shown = rows.map((row) => ({ heading: labelOf(text.labels.progress, row.level), cells: [countCell(row), shareBesideCountCell(row, context)] }));
  return [makeTable({ id: 'table-goal-directions', caption: words.progress.caption, columns, rows: shown }, context)];
}

function outcomes(context: ReportContext): readonly Block[] {
  const { text, levels, row, indicators } = context;
  const words = text.goals.happened.outcomes;
  const all = levels({ indicator: STATUS }).filter(({ level }) => level !== '');
  if (all.length === 0) return [];
  const ended = new Set((indicators.get(STANDING)?.exclusions ?? []).map(({ reason }) => reason));
  const standing = (level: string): readonly Cell[] => {
    const found = ended.has(level) ? undefined : row({ indicator: STANDING, level });
    return [countCell(found), shareBesideCountCell(found, context)];
  };
  const columns = [
    { heading: words.outcome, kind: 'text' as const },
    { heading: words.all, kind: 'number' as const, definition: STATUS },
    { heading: text.reach.closures.share, kind: 'number' as const, definition: STATUS },
    { heading: words.standing, kind: 'number' as const, definition: STANDING },
    { heading: text.reach.closures.share, kind: 'number' as const, definition: STANDING },
  ];
  const rows = all.map((found) => ({
    heading: labelOf(text.labels.goalOutcomes, found.level),
    cells: [countCell(found), shareBesideCountCell(found, context), ...standing(found.level)],
  }));
  const total = { heading: text.goals.happened.themes.total, reference: true as const, cells: [countCell(all[0], 'denominator'), WHOLE, countCell(row({ indicator: STANDING }), 'denominator'), WHOLE] };
  return [makeTable({ id: 'table-goal-outcomes', caption: words.caption, columns, rows: [...rows, total], notes: [words.note] }, context)];
}

const WHOLE: Cell = { text: '100%' };
