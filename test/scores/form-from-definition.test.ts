import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../src/definitions/answers-of.js';
import { textIn, type AnyInstrument, type Item } from '../../src/definitions/index.js';
import { instruments } from '../../src/generated/all.js';
import { score } from '../../src/scores/score.js';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** A form in plain DOM, drawn from nothing but a definition: what a case-management system would do. */
function drawForm(instrument: AnyInstrument): HTMLFormElement {
  const form = document.createElement('form');
  form.append(paragraph(textIn(instrument.title)), paragraph(instrument.stem ? textIn(instrument.stem) : ''), ...instrument.items.map((item) => drawItem(instrument, item)));
  return form;
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function drawItem(instrument: AnyInstrument, item: Item): HTMLFieldSetElement {
  const set = document.createElement('fieldset');
  set.id = item.id;
  const legend = document.createElement('legend');
  legend.textContent = textIn(item.wording ?? item.topic);
  set.append(legend, ...optionsOf(item, instrument).map(({ value, label }) => {
    const choice = document.createElement('label');
    const input = document.createElement('input');
    Object.entries({ type: 'radio', name: item.id, value: String(value) }).forEach(([name, given]) => { input.setAttribute(name, given); });
    choice.append(input, label ? textIn(label) : String(value));
    return choice;
  }));
  return set;
}

describe('a form can be drawn from the definition alone', () => {
  it.each(instruments.filter(({ items }) => items.length > 0))('$id', (instrument) => {
    const form = drawForm(instrument);
    const legends = Array.from(form.querySelectorAll('legend')).map(({ textContent }) => textContent);
    expect(legends).toHaveLength(instrument.items.length);
    expect(legends.every((text) => text.trim() !== '')).toBe(true);
    expect(new Set(legends).size).toBe(legends.length);
    for (const { id } of instrument.items) expect(form.querySelectorAll(`input[name="${id}"]`).length).toBeGreaterThan(1);
  });

  it('and what is picked in it is scored as it is picked, the alert at once', () => {
    const phq9 = instruments.find(({ id }) => id === 'phq-9');
    if (!phq9) throw new RangeError('no phq-9');
    const form = drawForm(phq9);
    const responses: Record<string, number> = {};
    const pick = (item: string, value: number) => {
      const input = form.querySelector(`input[name="${item}"][value="${value}"]`);
      responses[item] = Number(input?.getAttribute('value'));
      return score(phq9, responses);
    };
    const scored = phq9.items.slice(0, 9).map(({ id }) => id);
    expect(pick('q9', 1)).toMatchObject({ alerts: [{ item: 'q9', status: 'raised' }], scores: { total: { status: 'insufficient' } } });
    scored.slice(0, 8).forEach((item) => pick(item, 2));
    expect(pick('q9', 0)).toMatchObject({ alerts: [], scores: { total: { status: 'complete', value: 16 } } });
  });
});
