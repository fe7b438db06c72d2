import { checkOverlay } from './check-overlay.js';
import { throwIfAny } from './definition-error.js';
import type { AnswerOf, Instrument, ItemIdOf, ScoreIdOf } from './instrument.js';
import type { InstrumentOverlay } from './instrument-overlay.js';
import { mergeOverlay } from './merge-overlay.js';

type IdOf<I> = I extends Instrument<infer Id> ? Id : never;

/** The instrument with the scores that an overlay adds. */
export type Overlaid<I extends Instrument, ScoreId extends string> = Instrument<IdOf<I>, ItemIdOf<I>, AnswerOf<I>, ScoreIdOf<I> | ScoreId>;

/**
 * Adds wording, translations or scores that you hold a licence for to an instrument, without touching its file.
 *
 * @param overlay its items and answers are merged by id and value: all of them or none
 * @returns a new instrument; neither argument is changed
 * @throws {DefinitionError} listing every issue that `checkOverlay` finds
 *
 * @example
 * const holder = { status: 'wording-included', holder: 'us', terms: 'for this example', source: 'ours', evidence: 'primary' } as const;
 * const inWelsh = withOverlay(phq9, {
 *   kind: 'instrument-overlay',
 *   instrument: 'phq-9',
 *   version: '1.0.0',
 *   licence: holder,
 *   items: phq9.items.map(({ id }) => ({ id, wording: { cy: `(geiriad ${id})` } })),
 *   sources: [{ id: 'ours', citation: 'Invented for this example' }],
 * });
 * inWelsh.items[0]?.wording?.['cy']; // => '(geiriad q1)'
 */
export function withOverlay<const I extends Instrument, const ScoreId extends string = never>(instrument: I, overlay: InstrumentOverlay<ScoreId>): Overlaid<I, ScoreId> {
  throwIfAny(`Overlay of ${instrument.id}`, checkOverlay(overlay, instrument));
  // Ids, items and answers are those of the instrument; only words and scores were added.
  return mergeOverlay(instrument, overlay) as Overlaid<I, ScoreId>;
}
