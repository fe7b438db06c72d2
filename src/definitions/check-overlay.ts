import { optionsOf } from './answers-of.js';
import { checkInstrument } from './check-instrument.js';
import { checkUnique } from './check-ids.js';
import { faultUnless, listed, type Path } from './fault.js';
import type { Instrument } from './instrument.js';
import type { InstrumentOverlay, OptionWords } from './instrument-overlay.js';
import type { Issue } from './issue.js';
import { mergeOverlay } from './merge-overlay.js';

/**
 * Every way in which an overlay does not fit its instrument: items or answers left out, others added, scores or
 * sources whose ids are taken; and what would be wrong with the two together.
 *
 * @returns one issue for each fault, with where it stands; none for a sound overlay
 *
 * @example
 * checkOverlay({ kind: 'instrument-overlay', instrument: 'gad-7', version: '1.0.0', sources: [] }, phq9)[0]?.code; // => 'overlay-of-another'
 */
export function checkOverlay(overlay: InstrumentOverlay, instrument: Instrument): readonly Issue[] {
  const own = [
    ...faultUnless(overlay.instrument === instrument.id, { code: 'overlay-of-another', path: ['instrument'], expected: instrument.id, found: overlay.instrument }),
    ...checkItemWords(overlay, instrument),
    ...(overlay.options ? checkOptionWords(overlay.options, instrument.options.map(({ value }) => value), ['options']) : []),
    ...checkNew('scores', overlay.scores ?? [], instrument.scores),
    ...checkNew('sources', overlay.sources, instrument.sources),
  ];
  return own.length > 0 ? own : checkInstrument(mergeOverlay(instrument, overlay));
}

/** Words for all items or for none: a form that is half in the holder's words is not the holder's form. */
function checkItemWords({ items }: InstrumentOverlay, instrument: Instrument): readonly Issue[] {
  if (!items) return [];
  const own = instrument.items.flatMap((item) => {
    const index = items.findIndex(({ id }) => id === item.id);
    const words = items[index]?.options;
    return words ? checkOptionWords(words, optionsOf(item, instrument).map(({ value }) => value), ['items', index, 'options']) : [];
  });
  return [...checkSame(items.map(({ id }) => id), instrument.items.map(({ id }) => id), ['items']), ...own];
}

function checkOptionWords(words: readonly OptionWords[], values: readonly number[], path: Path): readonly Issue[] {
  return checkSame(words.map(({ value }) => value), values, path);
}

function checkSame(found: readonly (string | number)[], expected: readonly (string | number)[], path: Path): readonly Issue[] {
  const missing = expected.filter((id) => !found.includes(id));
  const extra = found.filter((id) => !expected.includes(id));
  return [
    ...checkUnique(found, (index) => [...path, index]),
    ...faultUnless(missing.length === 0, { code: 'overlay-incomplete', path, expected: `words for ${listed(missing)} too` }),
    ...faultUnless(extra.length === 0, { code: 'overlay-unknown', path, expected: `none but ${listed(expected)}`, found: listed(extra) }),
  ];
}

function checkNew(list: 'scores' | 'sources', added: readonly { readonly id: string }[], held: readonly { readonly id: string }[]): readonly Issue[] {
  const taken = new Set(held.map(({ id }) => id));
  return added.flatMap(({ id }, index) => faultUnless(!taken.has(id), { code: 'id-taken', path: [list, index, 'id'], expected: 'an id not yet taken', found: id }));
}
