import { checkUnique } from './check-ids.js';
import { checkItemsKnown } from './check-items-known.js';
import { checkLookup } from './check-lookup.js';
import { checkClasses } from './check-classes.js';
import { checkWeights } from './check-weights.js';
import { faultUnless, type Path } from './fault.js';
import type { Instrument } from './instrument.js';
import type { Issue } from './issue.js';
import type { ScoreMethod } from './score-definition.js';

/** A score is made of items that the instrument has, each taken once. */
export function checkScoreMethod(method: ScoreMethod, instrument: Instrument, path: Path): readonly Issue[] {
  if (method.kind === 'lookup') return checkLookup(method, instrument, path);
  if (method.kind === 'single-item') return checkItemsKnown([method.item], instrument, () => [...path, 'item']);
  if (method.kind === 'imported') return [];
  if (method.kind === 'classify') return checkClasses(method, instrument, path);
  if (method.kind === 'weights') return checkWeights(method, instrument, path);
  if (method.kind !== 'sum-of-products') return checkItemList(method.items, instrument, [...path, 'items']);
  const products = [...path, 'products'];
  return [
    ...checkSome(method.products, products),
    ...method.products.flatMap((ids, index) => checkItemList(ids, instrument, [...products, index])),
  ];
}

function checkItemList(ids: readonly string[], instrument: Instrument, path: Path): readonly Issue[] {
  const pathOf = (index: number) => [...path, index];
  return [...checkSome(ids, path), ...checkItemsKnown(ids, instrument, pathOf), ...checkUnique(ids, pathOf)];
}

function checkSome(list: readonly unknown[], path: Path): readonly Issue[] {
  return faultUnless(list.length > 0, { code: 'score-items-empty', path, expected: 'at least one item' });
}
