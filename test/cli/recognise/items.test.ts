import { describe, expect, test } from 'vitest';
import { recogniseItems } from '../../../src/cli/recognise/items.js';
import { gad7 } from '../../../src/generated/gad-7.js';
import { ons4 } from '../../../src/generated/ons4.js';
import { phq9 } from '../../../src/generated/phq-9.js';
import { swemwbs } from '../../../src/generated/swemwbs.js';

const numbered = (count: number, name: (number: number) => string) => Array.from({ length: count }, (_, place) => name(place + 1));
const itemsOf = (count: number) => numbered(count, (number) => `q${number}`);

describe('items are recognised', () => {
  test.each([
    ['PHQ1', (n: number) => `PHQ${n}`],
    ['phq9_1', (n: number) => `phq9_${n}`],
    ['PHQ-9 Q1', (n: number) => `PHQ-9 Q${n}`],
    ['phq_09, with a nought before', (n: number) => `phq_0${n}`],
    ['PHQ9 item 1', (n: number) => `PHQ9 item ${n}`],
  ])('by name and number: %s', (_, name) => {
    const found = recogniseItems(phq9, ['id', ...numbered(9, name), 'total']);
    expect(found?.sureness).toBe('sure');
    expect([...(found?.headers ?? [])]).toEqual(itemsOf(9).map((item, place) => [item, name(place + 1)]));
  });

  test('where a total stands beside them under the bare name of the instrument', () => {
    const found = recogniseItems(phq9, ['PHQ9', ...numbered(9, (n) => `PHQ9_${n}`)]);
    expect(found?.headers.get('q9')).toBe('PHQ9_9');
  });

  test('by a shortened name, which is a guess', () => {
    const found = recogniseItems(swemwbs, ['Client ID', ...numbered(7, (n) => `SW${n}`)]);
    expect(found).toMatchObject({ sureness: 'a guess' });
    expect(found?.headers.get('q7')).toBe('SW7');
  });

  test('by what they are about, and not by a column that is about something else', () => {
    const found = recogniseItems(ons4, ['ONS Satisfied', 'ONS Worthwhile', 'ONS Happy', 'ONS Anxious', 'ONS Not Done']);
    expect(found?.sureness).toBe('likely');
    expect([...(found?.headers.values() ?? [])]).toEqual(['ONS Satisfied', 'ONS Worthwhile', 'ONS Happy', 'ONS Anxious']);
  });

  test('by the initials of the scores they are', () => {
    expect(recogniseItems(ons4, ['ons4_ls', 'ons4_w', 'ons4_h', 'ons4_a'])?.headers.get('q1')).toBe('ons4_ls');
  });
});

describe('nothing is recognised', () => {
  test('in part of the items', () => {
    expect(recogniseItems(gad7, numbered(6, (n) => `GAD${n}`))).toBeUndefined();
  });

  test('in the items of another instrument', () => {
    expect(recogniseItems(gad7, numbered(9, (n) => `PHQ${n}`))).toBeUndefined();
    expect(recogniseItems(swemwbs, numbered(8, (n) => `SW${n}`))).toBeUndefined();
  });

  test('in bare numbers, which any questionnaire may have', () => {
    expect(recogniseItems(phq9, numbered(9, (n) => `Q${n}`))).toBeUndefined();
  });
});
