import type { Measure } from '../definitions/measure.js';
import type { ShownRow } from '../disclosure/index.js';
import { statement } from './blocks.js';
import { countCell, isWithheld, meanCell, shareCell } from './cells.js';
import type { ReportContext } from './context.js';
import { ruleOf, ruleText } from './measure-names.js';
import type { Headline, Report, Statement } from './model.js';
import { PAIRED } from './sections/completeness.js';
import { BASELINE_MEAN, BETTER, FOLLOW_UP_MEAN, MEAN_CHANGE, SAME, WORSE } from './sections/fixed-rows.js';
import { ALL_LEVELS } from './row-finder.js';
import { STATUS } from './sections/wanted.js';
import type { Cell, FigureKey } from './table.js';
import { completenessBeside } from './told-grade.js';

const SUPPORTED = 'd1-people-supported';
const PROGRESS = 'g5-making-progress';
const AWAY = 'g7-going-backwards';
const REVIEWED = 'g8-goal-review-completeness';

/** So many measures, at most, stand on the first page: the first ones as the data name them, whatever they show. */
const MEASURES = 3;

/** The few figures of the first page, each with its completeness and with what moved the other way. */
export function headlinesOf(context: ReportContext): readonly Headline[] {
  const classed = context.measures.flatMap((measure) => measureHeadline(context, measure));
  const unclassed = context.measures.flatMap((measure) => meanHeadline(context, measure));
  return [...supported(context), ...goals(context), ...progress(context), ...[...classed, ...unclassed].slice(0, MEASURES)];
}

function supported(context: ReportContext): readonly Headline[] {
  const { row, text } = context;
  const [people, referrals, referred] = [SUPPORTED, 'a1-referrals-received', 'a2-people-referred'].map((indicator) => row({ indicator }));
  if (!people || people.marker === '[x]') return referredOnly(context);
  const words = text.headlines.supported;
  const beside = referrals && referred ? [{ text: words.beside({ referrals: countCell(referrals).text, people: countCell(referred).text }) }] : [];
  return [headline('supported', countCell(people), { label: words.label, beside, completeness: { text: words.completeness, share: null }, definition: SUPPORTED })];
}

/** Where contacts are not kept, how many came is all that is known. */
function referredOnly({ row, text, figures }: ReportContext): readonly Headline[] {
  const referred = row({ indicator: 'a2-people-referred' });
  if (!referred || referred.marker === '[x]' || !figures.indicators.some(({ id }) => id === SUPPORTED)) return [];
  const words = text.headlines.referred;
  return [headline('referred', countCell(referred), { label: words.label, beside: [], completeness: { text: words.completeness, share: null }, definition: 'a2-people-referred' })];
}

function goals(context: ReportContext): readonly Headline[] {
  const { levelsOrSize, text } = context;
  const rows = levelsOrSize({ indicator: STATUS });
  const of = (level: string) => rows.find((row) => row.level === level);
  const [first] = rows;
  if (!first || first.denominator === null) return [];
  const words = text.headlines.goals;
  // Where no level can be told, there is the number of goals.
  const reviewed = completenessBeside(context.row({ indicator: REVIEWED }), [context.row({ indicator: PROGRESS })], { words: text.headlines.progress.completeness, context });
  const unreviewed = isHidden(of('not-reviewed')) ? reviewed : statement(shareCell(of('not-reviewed'), context), words.completeness, text);
  if (first.level === ALL_LEVELS || !unreviewed) return [headline('goals', countCell(first, 'denominator'), { label: words.label, beside: [], completeness: { ...(reviewed ?? { text: '' }), share: null }, definition: STATUS })];
  const count = (level: string) => countCell(of(level)).text;
  return [
    headline('goals', countCell(first, 'denominator'), {
      label: words.label,
      beside: [
        { text: of('forward') ? words.folded({ forward: count('forward'), not: count('not-forward') }) : words.beside({ achieved: count('achieved'), partly: count('partly-achieved'), moved: count('moved-away') }) },
        ...((of('no-longer-relevant')?.numerator ?? 0) === 0 && !isHidden(of('no-longer-relevant')) ? [] : [{ text: words.ended({ ended: count('no-longer-relevant') }) }]),
      ],
      completeness: { ...unreviewed, share: null },
      definition: STATUS,
    }),
  ];
}

function isHidden(row: ShownRow | undefined): boolean {
  return row !== undefined && row.numerator === null;
}

function progress(context: ReportContext): readonly Headline[] {
  const { row, text } = context;
  const found = row({ indicator: PROGRESS });
  if (!found || found.denominator === null || isWithheld(found)) return [];
  const cell = (indicator: string) => shareCell(row({ indicator }), context);
  const words = text.headlines.progress;
  const standing = words.standing({ progress: cell(`${PROGRESS}-standing`).text, away: cell(`${AWAY}-standing`).text });
  const told = completenessBeside(row({ indicator: REVIEWED }), [found], { words: words.completeness, context });
  if (!told) return [];
  const completeness = { ...told, share: row({ indicator: REVIEWED })?.value ?? null };
  return [headline('progress', shareCell(found, context), { label: words.label, beside: [statement(cell(AWAY), words.beside, text), { text: standing }], completeness, definition: PROGRESS })];
}

function measureHeadline(context: ReportContext, measure: Measure): readonly Headline[] {
  const { row, text, nameOf } = context;
  const [better, same, worse, paired] = [BETTER, SAME, WORSE, PAIRED].map((indicator) => row({ indicator, measure: measure.id }));
  // Withheld for being incomplete, or nothing of it may be shown: not a headline.
  if (!better || better.marker === '[x]' || isWithheld(better) || [better, worse].every((found) => !found || found.numerator === null)) return [];
  const words = text.headlines.measure;
  const named = { measure: nameOf(measure), rule: ruleText(ruleOf(measure, better.rule), measure, context) };
  // A card begins with a number: where only who got worse may be told, with that one.
  const [first, label, other] = better.numerator === null ? [worse, words.worseLabel(named), statement(shareCell(better, context), words.better, text)] : [better, words.label(named), statement(shareCell(worse, context), words.worse, text)];
  const beside = [other, statement(shareCell(same, context), words.same, text)];
  const told = completenessBeside(paired, [better], { words: words.completeness, context });
  if (!told) return [];
  const completeness = { ...told, share: paired?.value ?? null };
  return [headline(`measure-${measure.id.replace('/', '-')}`, shareCell(first, context), { label, beside, completeness, definition: first === better ? BETTER : WORSE })];
}

/** Of a measure without a threshold there is only the mean change: nobody is counted as better or worse on it. */
function meanHeadline(context: ReportContext, measure: Measure): readonly Headline[] {
  const { row, text, nameOf } = context;
  const [change, baseline, followUp, paired, classed] = [MEAN_CHANGE, BASELINE_MEAN, FOLLOW_UP_MEAN, PAIRED, BETTER].map((indicator) => row({ indicator, measure: measure.id }));
  if (classed || !change || change.value === null || isWithheld(change)) return [];
  const words = text.headlines.mean;
  const shown = meanCell(change, context);
  const people = words.people(countCell(change, 'denominator').text);
  const means = words.means({ baseline: meanCell(baseline, context).text, followUp: meanCell(followUp, context).text, direction: text.reach.directions[measure.direction] });
  const told = completenessBeside(paired, [change], { words: text.headlines.measure.completeness, context });
  if (!told) return [];
  const completeness = { ...told, share: paired?.value ?? null };
  const cell = { ...shown, detail: [people, shown.detail].filter((part) => part !== undefined).join('; ') };
  return [headline(`measure-${measure.id.replace('/', '-')}`, cell, { label: words.label(nameOf(measure)), beside: [{ text: means }], completeness, definition: MEAN_CHANGE })];
}

function headline(id: string, cell: Cell, rest: Pick<Headline, 'label' | 'beside' | 'completeness' | 'definition'>): Headline {
  const figures: readonly FigureKey[] = cell.figure ? [cell.figure] : [];
  return { id, figure: cell.text, detail: cell.detail ?? '', ...rest, figures };
}

/** A statement in one line: `10% had a goal that moved away (20 of 195; between 7% and 15%).` */
export function statementText({ text, detail }: Statement): string {
  return detail === undefined ? text : `${text.replace(/\.$/, '')} (${detail}).`;
}

/**
 * What a report says, in three plain lines, for a terminal or a message: each with what moved the other way and its
 * completeness.
 *
 * @returns three lines, or fewer where the run holds less
 */
export function headlineLines({ headlines }: Pick<Report, 'headlines'>): readonly string[] {
  return headlines.filter(({ id }) => id !== 'goals').slice(0, 3).map(headlineText);
}

/** One headline as a line of text. */
export function headlineText({ figure, label, detail, beside, completeness }: Headline): string {
  const first = statementText({ text: `${figure} ${label}.`, ...(detail !== '' && { detail }) });
  return [first, ...beside.map(statementText), statementText(completeness)].join(' ');
}
