import { scoredAnswers } from './answers-of.js';
import { checkCommon } from './check-common.js';
import { checkKnown } from './check-ids.js';
import { checkItems } from './check-items.js';
import { checkItemsKnown } from './check-items-known.js';
import { checkScores } from './check-scores.js';
import { faultUnless } from './fault.js';
import type { Alert, Instrument } from './instrument.js';
import type { Issue } from './issue.js';

/**
 * Every way in which an instrument of the right shape does not make sense.
 * It knows nothing of shapes: unknown JSON goes through `parseInstrument`.
 *
 * @returns one issue for each fault, with where it stands; none for a sound instrument
 *
 * @example
 * checkInstrument(phq9); // => []
 */
export function checkInstrument(instrument: Instrument): readonly Issue[] {
  return [
    ...checkCommon(instrument),
    ...checkItems(instrument),
    ...checkScores(instrument),
    ...(instrument.alerts ?? []).flatMap((alert, index) => checkAlert(alert, index, instrument)),
    ...checkCodes(instrument),
    ...checkWording(instrument),
  ];
}

/** An alert that no answer raises, or that every answer raises, looks at nothing. */
function checkAlert({ item: id, atLeast }: Alert, index: number, instrument: Instrument): readonly Issue[] {
  const path = ['alerts', index];
  const item = instrument.items.find((candidate) => candidate.id === id);
  const answers = item ? [...scoredAnswers({ ...item, reverse: false }, instrument).keys()] : [];
  const sound = !item || (atLeast > Math.min(...answers) && atLeast <= Math.max(...answers));
  return [
    ...checkItemsKnown([id], instrument, () => [...path, 'item']),
    ...faultUnless(sound, {
      code: 'alert-unreachable',
      path: [...path, 'atLeast'],
      expected: 'a number that some answers reach, not all',
      found: atLeast,
    }),
  ];
}

function checkCodes({ items, scores, codes = {} }: Instrument): readonly Issue[] {
  const ids = { items: items.map(({ id }) => id), scores: scores.map(({ id }) => id) };
  return Object.entries(codes).flatMap(([system, coded]) =>
    (['items', 'scores'] as const).flatMap((list) => {
      const names = Object.keys(coded[list] ?? {});
      const pathOf = (index: number) => ['codes', system, list, names[index] ?? ''];
      return checkKnown(names, { known: ids[list], code: 'code-for-unknown', pathOf });
    }),
  );
}

/** Licence first: the holder's words stand only where the licence lets them. */
function checkWording({ licence: { status }, stem, items }: Instrument): readonly Issue[] {
  const worded = items.flatMap((item, index) => (item.wording ? [['items', index, 'wording']] : []));
  return [...(stem ? [['stem']] : []), ...worded].flatMap((path) =>
    faultUnless(status === 'wording-included', {
      code: 'wording-not-licensed',
      path,
      expected: "none of the holder's wording",
      found: `licence ${status}`,
    }),
  );
}
