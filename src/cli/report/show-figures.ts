import { coarsen, disclose, forInternalUse, profiles, type DiscloseOptions, type DisclosedTable, type InternalFigures, type ProfileId } from '../../disclosure/index.js';
import type { IndicatorTable } from '../../indicators/index.js';
import { UsageError } from '../cli-errors.js';
import { didYouMean } from '../near-matches.js';

/**
 * Figures under a small-number rule by name; `internal` is exact and not for sharing.
 *
 * @throws {UsageError} for a rule that is not known
 * @throws {DisclosureRefusal} where figures may not leave
 */
export async function showFigures(table: IndicatorTable, disclosure: string, others: DiscloseOptions = {}): Promise<DisclosedTable | InternalFigures> {
  if (disclosure === 'internal') return forInternalUse(table);
  if (Object.hasOwn(profiles, disclosure)) return disclose(coarsen(table, profiles[disclosure as ProfileId]), disclosure as ProfileId, others);
  const known = ['internal', ...Object.keys(profiles)];
  throw new UsageError(`disclosure: expected one of ${known.join(', ')}; found ${JSON.stringify(disclosure)}`, didYouMean(disclosure, known));
}
