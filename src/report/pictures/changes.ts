import type { Measure } from '../../definitions/measure.js';
import type { ShownRow } from '../../disclosure/index.js';
import type { Contributor } from '../../indicators/index.js';
import { chart } from '../blocks.js';
import { isWithheld } from '../cells.js';
import type { ChangesChart, Series } from '../chart.js';
import type { ReportContext } from '../context.js';
import { countText, decimalText, signedText } from '../format.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';

const MEAN_CHANGE = 'w3-mean-change';
/** Figures about change, each of which has everybody who was measured twice behind it. */
const PAIRED = [MEAN_CHANGE, 'w4-reliably-better'];
/** More bars than these say less than fewer do. */
const BARS = 31;
/** Of whole steps, an odd number, so that the middle bar is no change and as much either way. */
const STEPS = [1, 3, 5, 9, 15, 25, 45, 75];
/** Where the steps of a scale are too fine to be told apart. */
const FINE = 0.5;

interface Change {
  readonly value: number;
  readonly kind: string;
}

interface Bin {
  readonly change: number;
  readonly label: string;
  readonly whole: number;
  readonly parts: readonly { readonly series: string; readonly value: number }[];
}

/** How each person's change is spread, measure by measure: for the service's own eyes, as most bars are few people. */
export function changesBlocks(context: ReportContext, measures: readonly Measure[]): readonly Block[] {
  return measures.flatMap((measure) => changesOf(context, measure));
}

function changesOf(context: ReportContext, measure: Measure): readonly Block[] {
  const found = peopleBehind(context, measure.id).flatMap(changeOf);
  if (found.length === 0) return [];
  const { text, nameOf } = context;
  const words = text.pictures.changes;
  const id = measure.id.replaceAll('/', '-');
  const width = widthOf(found, measure);
  const bins = binsOf(found, { width, text });
  const table = makeTable({
    id: `table-changes-${id}`, caption: words.caption(nameOf(measure)),
    columns: [{ heading: words.change, kind: 'text', definition: measure.id }, { heading: words.people, kind: 'number' }],
    rows: bins.map(({ label, whole }) => ({ heading: label, cells: [{ text: countText(whole) }] })),
  }, context);
  return [...chart(changesChart(context, { measure, id, width, bins, people: found.length, table: table.id })), table];
}

function peopleBehind({ behind, row }: ReportContext, measure: string): readonly Contributor[] {
  const indicatorId = PAIRED.find((indicator) => (row({ indicator, measure })?.denominator ?? 0) > 0);
  return behind && indicatorId !== undefined ? behind({ indicatorId, measure, role: 'denominator' }) : [];
}

function changeOf({ baseline, followUp, changeClass = '' }: Contributor): readonly Change[] {
  const [first, last] = [baseline?.value, followUp?.value];
  return typeof first === 'number' && typeof last === 'number' ? [{ value: last - first, kind: changeClass }] : [];
}

/** The narrowest width, in whole steps of the scale, that leaves few enough bars. */
function widthOf(changes: readonly Change[], { value }: Measure): number {
  const values = changes.map((change) => change.value);
  const spread = Math.max(0, ...values) - Math.min(0, ...values);
  const step = value.kind === 'numeric' ? Math.max(value.step, FINE) : 1;
  const steps = STEPS.find((many) => spread / (many * step) < BARS) ?? Math.ceil(spread / step / BARS);
  return steps * step;
}

/** Every bar from the lowest change to the highest, empty ones too; the middle one is no change. */
function binsOf(changes: readonly Change[], { width, text }: { readonly width: number; readonly text: ReportContext['text'] }): readonly Bin[] {
  const placeOf = ({ value }: Change) => Math.round(value / width + 1e-9);
  const places = changes.map(placeOf);
  const [lowest, highest] = [Math.min(0, ...places), Math.max(0, ...places)];
  return Array.from({ length: highest - lowest + 1 }, (_, index) => {
    const place = lowest + index;
    const own = changes.filter((change) => placeOf(change) === place);
    const kinds = [...new Set(own.map(({ kind }) => kind))];
    const middle = Number((place * width).toFixed(6));
    const alike = new Set(own.map(({ value }) => value)).size <= 1;
    const ends = { from: signedText(Math.min(...own.map(({ value }) => value))), until: signedText(Math.max(...own.map(({ value }) => value))) };
    return {
      change: middle,
      label: alike ? signedText(own[0]?.value ?? middle) : text.pictures.changes.upTo(ends),
      whole: own.length,
      parts: kinds.map((kind) => ({ series: kind, value: own.filter((change) => change.kind === kind).length })),
    };
  });
}

interface Drawn {
  readonly measure: Measure;
  readonly id: string;
  readonly width: number;
  readonly bins: readonly Bin[];
  readonly people: number;
  readonly table: string;
}

function changesChart(context: ReportContext, { measure, id, width, bins, people, table }: Drawn): ChangesChart {
  const { text, row, period } = context;
  const words = text.pictures.changes;
  const mean = row({ indicator: MEAN_CHANGE, measure: measure.id });
  const shown = mean && mean.value !== null && !isWithheld(mean) ? { value: mean.value, label: words.mean(decimalText(mean.value)) } : null;
  return {
    kind: 'changes', id: `chart-changes-${id}`, width, bars: bins, table, notes: [], mean: shown, series: seriesOf(context, bins),
    title: titleOf(context, measure, mean),
    subtitle: words.subtitle({ people: countText(people), direction: text.reach.directions[measure.direction], period }),
    alternative: words.alternative({
      bars: bins.filter(({ whole }) => whole > 0).map(({ label, whole }) => words.bar({ change: label, people: countText(whole) })).join('; '),
      mean: shown === null ? text.methods.markersInWords['[x]'] : decimalText(shown.value),
    }),
  };
}

/** A direction is named only where the interval leaves out no change. */
function titleOf({ text, nameOf }: ReportContext, measure: Measure, mean: ShownRow | undefined): string {
  const { changes: words } = text.pictures;
  if (!mean || mean.lower95 === null || mean.upper95 === null || isWithheld(mean)) return words.unknown(nameOf(measure));
  if (mean.lower95 > 0) return words.higher(nameOf(measure));
  return mean.upper95 < 0 ? words.lower(nameOf(measure)) : words.none(nameOf(measure));
}

const WORSE = 'deteriorated';
const BETTER = 'improved';

/** Worse, within the threshold, better; of a measure without a threshold, one kind of bar. */
function seriesOf({ text }: ReportContext, bins: readonly Bin[]): readonly Series[] {
  const { series: words } = text.measures.chart;
  const kinds = new Set(bins.flatMap(({ parts }) => parts.map(({ series }) => series)));
  if (kinds.has('')) return [{ id: '', label: '', tone: 'plain' }];
  const between = [...kinds].filter((kind) => kind !== WORSE && kind !== BETTER);
  return [
    { id: WORSE, label: words.worse, tone: 'back' },
    ...between.map((id) => ({ id, label: words.same, tone: 'still-1' as const })),
    { id: BETTER, label: words.better, tone: 'forward-1' },
  ];
}
