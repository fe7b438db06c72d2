import type { Instrument, Item, Option } from './instrument.js';
import type { InstrumentOverlay, ItemWords, OptionWords } from './instrument-overlay.js';
import type { Text } from './text.js';

/** Puts the words of an overlay into an instrument, by id and language; the checks are in `checkOverlay`. */
export function mergeOverlay(instrument: Instrument, overlay: InstrumentOverlay): Instrument {
  const { licence = instrument.licence, stem, options = [], items = [], scores = [], sources } = overlay;
  return {
    ...instrument,
    ...(stem && { stem: merged(instrument.stem, stem) }),
    options: instrument.options.map((option) => withLabel(option, options)),
    items: instrument.items.map((item) => withWords(item, items.find(({ id }) => id === item.id))),
    scores: [...instrument.scores, ...scores],
    licence,
    sources: [...instrument.sources, ...sources],
  };
}

function merged(held: Text | undefined, added: Text): Text {
  return { ...held, ...added };
}

function withLabel(option: Option, words: readonly OptionWords[]): Option {
  const own = words.find(({ value }) => value === option.value);
  return own ? { ...option, label: merged(option.label, own.label) } : option;
}

function withWords(item: Item, words: ItemWords | undefined): Item {
  if (!words) return item;
  const options = words.options && item.options?.map((option) => withLabel(option, words.options ?? []));
  return { ...item, wording: merged(item.wording, words.wording), ...(options && { options }) };
}
