import { expect, it } from 'vitest';
import { measuresOf } from '../../src/definitions/measures-of.js';
import { goalScales, instruments, outcomes } from '../../src/generated/all.js';

const measures = [...instruments, ...goalScales, ...outcomes].flatMap(measuresOf);

/** Stored records and configs name measures by these ids: one that changes or goes is a major version. */
it('the measures of the library, with the way that is better, are those that others rely on', async () => {
  const lines = measures.map(({ id, direction }) => `${id} ${direction}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('measures.txt');
});

it('no two measures have one id', () => {
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
});
