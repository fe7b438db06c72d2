import { describe, expect, it } from 'vitest';
import { checkOverlay, DefinitionError, measuresOf, withOverlay, type InstrumentOverlay } from '../../src/definitions/index.js';
import { gad7 } from '../../src/generated/gad-7.js';
import { who5 } from '../../src/generated/who-5.js';
import { parseOverlay } from '../../src/schema/index.js';
import { score } from '../../src/scores/score.js';
import { changed, deepFrozen, summaries, type Place } from './support.js';

const own = { source: 'our-licence', evidence: 'primary' } as const;

/** What a service with a licence would write, with made-up words. */
const overlay = {
  kind: 'instrument-overlay',
  instrument: 'who-5',
  version: '1.0.0',
  licence: { status: 'wording-included', holder: 'made up', terms: 'made up for a test', ...own },
  stem: { en: 'Stem', cy: 'Bonyn' },
  options: who5.options.map(({ value }) => ({ value, label: { en: `answer ${value}`, cy: `ateb ${value}` } })),
  items: who5.items.map(({ id }) => ({ id, wording: { en: `question ${id}`, cy: `cwestiwn ${id}` } })),
  sources: [{ id: 'our-licence', citation: 'Made up for a test.' }],
} as const satisfies InstrumentOverlay;

describe('an overlay', () => {
  it('puts words beside what is held, and changes no score', () => {
    const worded = withOverlay(deepFrozen(who5), deepFrozen(overlay));
    expect(worded.items[1]?.wording?.['cy']).toBe('cwestiwn q2');
    expect(worded.items[1]?.topic).toEqual(who5.items[1]?.topic);
    expect(worded.options[0]?.label).toEqual({ en: 'answer 0', cy: 'ateb 0' });
    expect(worded.licence.status).toBe('wording-included');
    const answers = { q1: 3, q2: 3, q3: 3, q4: 3, q5: 3 } as const;
    expect(score(worded, answers).scores).toEqual(score(who5, answers).scores);
  });

  it('adds a language to words that are held already', () => {
    const inWelsh = withOverlay(gad7, { kind: 'instrument-overlay', instrument: 'gad-7', version: '1.0.0', items: gad7.items.map(({ id }) => ({ id, wording: { cy: `cwestiwn ${id}` } })), sources: [] });
    expect(Object.keys(inWelsh.items[0]?.wording ?? {}).sort()).toEqual(['cy', 'en'].filter((language) => language === 'cy' || gad7.items[0]?.wording?.[language]));
  });

  it('adds a score of the holder of a value set, whose id is then a literal', () => {
    const index = {
      id: 'index', title: { en: 'Index (made up)' }, unit: { en: 'index' }, direction: 'increase', range: [0, 1], step: 0.01,
      method: { kind: 'weights', constant: 0, weights: who5.items.map(({ id }) => ({ item: id, values: { 0: 0, 1: 0.04, 2: 0.08, 3: 0.12, 4: 0.16, 5: 0.2 } })), ...own },
    } as const;
    const valued = withOverlay(who5, { kind: 'instrument-overlay', instrument: 'who-5', version: '1.0.0', scores: [index], sources: overlay.sources });
    expect(score(valued, { q1: 5, q2: 5, q3: 5, q4: 0, q5: 1 }).scores.index).toMatchObject({ status: 'complete', value: 0.64 });
    expect(measuresOf(valued).map(({ id }) => id)).toEqual(['who-5/raw', 'who-5/percentage', 'who-5/index']);
  });
});

describe('an overlay is refused', () => {
  const cases: readonly (readonly [what: string, place: Place, value: unknown, issue: string])[] = [
    ['for another instrument', ['instrument'], 'gad-7', 'overlay-of-another at instrument'],
    ['with an item left out', ['items'], overlay.items.slice(1), 'overlay-incomplete at items'],
    ['with an item too many', ['items'], [...overlay.items, { id: 'q6', wording: { en: 'more' } }], 'overlay-unknown at items'],
    ['with an item twice', ['items'], [...overlay.items, overlay.items[0]], 'not-unique at items.5'],
    ['with an answer left out', ['options'], overlay.options.slice(1), 'overlay-incomplete at options'],
    ['with an answer that does not exist', ['options'], [...overlay.options, { value: 6, label: { en: 'more' } }], 'overlay-unknown at options'],
    ['with words and no licence for them', ['licence'], { ...who5.licence }, 'wording-not-licensed at stem'],
    ['with a score that stands already', ['scores'], [who5.scores[0]], 'id-taken at scores.0.id'],
    ['with a source of the same name', ['sources', 0, 'id'], who5.sources[0]?.id, 'id-taken at sources.0.id'],
  ];

  it.each(cases)('%s', (_, place, value, issue) => {
    const broken = changed<InstrumentOverlay>(overlay, place, value);
    expect(summaries(checkOverlay(broken, who5))).toContain(issue);
    expect(() => withOverlay(who5, broken)).toThrow(DefinitionError);
  });

  it('where it is not one, or for an instrument that nobody has', () => {
    expect(parseOverlay({ ...overlay, colour: 'red' }, [who5]).issues.map(({ code }) => code)).toEqual(['key-unknown']);
    expect(parseOverlay(overlay, [gad7]).issues.map(({ code }) => code)).toEqual(['instrument-unknown']);
    expect(parseOverlay(JSON.parse(JSON.stringify(overlay)), [gad7, who5]).definition?.stem?.['cy']).toBe('Bonyn');
  });
});
