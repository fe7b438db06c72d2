import { heading, list } from '../blocks.js';
import type { ReportContext } from '../context.js';
import type { Section } from '../model.js';

/** How the figures are made, and what the words and marks mean. */
export function methodsSection(context: ReportContext): Section {
  const { text, figures } = context;
  const { methods } = text;
  const { pairing, prorate } = figures.settings;
  const prorated = prorate.length === 0 ? methods.notProrated : methods.prorated(text.page.list(prorate.map((id) => context.instrumentTitle(id))));
  return {
    id: 'methods',
    heading: methods.heading,
    blocks: [
      ...list([methods.pairings[pairing], ...methods.items, prorated, profileText(context), methods.rounding]),
      heading(text.refusals.heading),
      ...list(text.refusals.items),
      heading(methods.glossary),
      { kind: 'terms', terms: methods.terms },
    ],
  };
}

/** The small-number rule in words, made from its own numbers. */
export function profileText({ figures, text }: Pick<ReportContext, 'figures' | 'text'>): string {
  const { profiles } = text.methods;
  if (figures.kind === 'internal-figures') return profiles.internal;
  return profiles.disclosed({ ...figures.profile, minimumCompleteness: `${String(Math.round(figures.profile.minimumCompleteness * 100))}%` });
}
