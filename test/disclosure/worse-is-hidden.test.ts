import { describe, expect, it } from 'vitest';
import { rowsWhereWorseIsHidden } from '../../src/disclosure/worse-is-hidden.js';
import { indicatorSets, type InternalRow } from '../../src/indicators/index.js';
import { exactRow } from './support.js';

const { indicators } = indicatorSets.wellbeing;
const row = (indicatorId: string, category: string): InternalRow => ({
  ...exactRow({ statistic: 'proportion', numerator: 20, denominator: 50 }), indicatorId, breakdown: category === 'all' ? 'all' : 'sex', category,
});
const [better, worse] = ['w4-reliably-better', 'w4-reliably-worse'];
const everybody = [row(better, 'all'), row(worse, 'all')];
const goWith = (rows: readonly InternalRow[], hidden: readonly InternalRow[]) =>
  [...rowsWhereWorseIsHidden(rows, indicators, (one) => hidden.includes(one))].map(({ indicatorId, category }) => `${indicatorId} ${category}`);

describe('who got better is hidden', () => {
  it('where every count of who got worse is, and nowhere else', () => {
    const rows = [...everybody, row(better, 'Female'), row(worse, 'Female')];
    expect(goWith(rows, [])).toEqual([]);
    expect(goWith(rows, [rows[3]].filter((one) => one !== undefined))).toEqual([`${better} Female`]);
  });

  it('in a group of which a coarser table leaves out who got worse', () => {
    expect(goWith([...everybody, row(better, 'Female')], [])).toEqual([`${better} Female`]);
    expect(goWith([...everybody, row(worse, 'Female')], [])).toEqual([]);
  });

  it('not where a run asks for nothing about who got worse: such a run is left out of the report', () => {
    expect(goWith([row(better, 'all'), row(better, 'Female')], [])).toEqual([]);
  });
});
