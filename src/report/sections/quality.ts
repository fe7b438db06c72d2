import { heading, list } from '../blocks.js';
import type { ReportContext } from '../context.js';
import type { Section } from '../model.js';
import { lackedCompany } from '../../definitions/check-company.js';
import { isBetterOnAnyOf } from '../refused.js';
import { breakdownLabel } from '../labels.js';
import { missingCompany } from '../accompanied.js';
import { coarserBlocks } from '../coarser.js';
import { attritionBlocks } from './attrition.js';
import { goalAccountBlocks } from './goal-account.js';
import { missingData } from './missing-data.js';
import { observationBlocks } from './observations.js';
import { waterfallBlocks } from './waterfall.js';

/** Data quality and limits: who is missing and why, whom the figures do not describe, every goal and record accounted for. */
export function qualitySection(context: ReportContext): Section {
  const { quality } = context.text;
  return {
    id: 'quality',
    heading: quality.heading,
    blocks: [
      heading(quality.limits),
      ...list([...quality.limitItems, ...coarserTables(context), ...unaccompanied(context)]),
      ...coarserBlocks(context),
      ...missingData(context),
      ...attritionBlocks(context),
      ...observationBlocks(context),
      ...goalAccountBlocks(context),
      ...waterfallBlocks(context),
    ],
  };
}

/** Where so much is hidden that a coarser table would say more. */
function coarserTables({ figures, text }: ReportContext): readonly string[] {
  if (figures.kind !== 'disclosed-table') return [];
  const groups = figures.hiding.coarser.filter(({ breakdown }) => breakdown !== 'all');
  return groups.length === 0 ? [] : [text.quality.mostlyHidden(text.page.list(groups.map(({ breakdown }) => breakdownLabel(breakdown, text).toLowerCase())))];
}

/** Indicators of the run that are not shown, as what they must be shown with is not part of it. */
function unaccompanied({ figures, indicators, titleOf, text }: ReportContext): readonly string[] {
  const left = figures.indicators.filter(({ id }) => !indicators.has(id));
  return left.map((indicator) => {
    if (isBetterOnAnyOf(indicator)) return text.refusals.anyOf(titleOf(indicator.id));
    const direct = missingCompany(indicator, figures.indicators);
    const missing = direct.length > 0 ? direct : missingCompany(indicator, [...indicators.values()]);
    const lacked = [...new Set(lackedCompany(indicator, figures.indicators).map(({ what }) => text.quality.company[what]))];
    return text.quality.unaccompanied({ title: titleOf(indicator.id), missing: text.page.list(missing.length > 0 ? missing.map(titleOf) : lacked) });
  });
}
