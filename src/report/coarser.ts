import type { Coarsening } from '../indicators/coarsening.js';
import { heading, list, paragraph } from './blocks.js';
import type { ReportContext } from './context.js';
import { breakdownLabel } from './labels.js';
import type { Block } from './model.js';

/**
 * What is shown coarser than it was asked for, and why. Each figure is named once, with all that was done to it, together
 * with those to which the same was done: a list by what was done would name most figures of a small service again and again.
 */
export function coarserBlocks(context: ReportContext): readonly Block[] {
  const words = context.text.quality.coarser;
  const all = context.figures.settings.coarsened ?? [];
  const done = all.filter(({ indicatorId }) => context.indicators.has(indicatorId));
  const everywhere = namesOf(all.filter(({ kind }) => kind === 'categories').map(({ what }) => what), context);
  if (done.length + everywhere.length === 0) return [];
  const figures = grouped(done, ({ indicatorId }) => context.titleOf(indicatorId));
  const alike = grouped([...figures], ([, own]) => waysOf(own, context).join('; '));
  const rules = [...new Set(done.filter(({ kind }) => kind === 'folded').map(({ what }) => words.rules[what] ?? what))];
  const items = [...alike].map(([ways, own]) => `${titlesOf(own.map(([title]) => title), words.also)}: ${ways}.`);
  return [heading(words.heading), paragraph(words.intro), ...list([...(everywhere.length > 0 ? [words.categories(context.text.page.list(everywhere))] : []), ...items, ...rules.map(words.rule)])];
}

function grouped<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): ReadonlyMap<string, readonly Thing[]> {
  const names = [...new Set(things.map(nameOf))];
  return new Map(names.map((name) => [name, things.filter((thing) => nameOf(thing) === name)]));
}

/** Breakdowns in their order, as a sentence names them. */
function namesOf(breakdowns: readonly string[], { text, figures }: Pick<ReportContext, 'text' | 'figures'>): readonly string[] {
  const order = figures.settings.breakdowns;
  return breakdowns.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)).map((name) => breakdownLabel(name, text).replace(/ \(.*\)$/, '').toLowerCase());
}

/** In words, each way once, the breakdowns of one way together. */
function waysOf(done: readonly Coarsening[], { text, figures }: ReportContext): readonly string[] {
  const words = text.quality.coarser;
  const of = (wanted: Coarsening['kind']) => [...new Set(done.filter(({ kind }) => kind === wanted).map(({ what }) => what))];
  const by = (breakdowns: readonly string[]) => namesOf(breakdowns, { text, figures });
  const sizes = by(of('sizes').filter((what) => what !== ''));
  const left = by(of('no-breakdown'));
  return [
    ...(of('small-levels').length > 0 ? [words.smallLevels] : []),
    ...(of('folded').length > 0 ? [words.folded] : []),
    ...(of('sizes').includes('') ? [words.noLevels] : []),
    ...(sizes.length > 0 ? [words.sizes(text.page.list(sizes))] : []),
    ...(left.length > 0 ? [words.noBreakdown(words.or(left))] : []),
    ...(of('whole-period').length > 0 ? [words.wholePeriod] : []),
  ];
}

/** Titles in their order; one that is another with something added stands beside it. */
function titlesOf(titles: readonly string[], also: (more: string) => string): string {
  const shortest = [...titles].sort((one, other) => one.length - other.length);
  const baseOf = (title: string) => shortest.find((base) => title.startsWith(`${base}, `));
  return titles
    .filter((title) => baseOf(title) === undefined)
    .map((base) => {
      const more = titles.filter((title) => baseOf(title) === base).map((title) => title.slice(base.length + 2));
      return more.length === 0 ? base : `${base} ${also(more.join('; '))}`;
    })
    .join('; ');
}
