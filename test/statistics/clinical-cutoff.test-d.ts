import { expectTypeOf, it } from 'vitest';
import { clinicalCutoff, type Norm } from '../../src/statistics/index.js';

declare const norm: Norm;
declare const anyType: 'a' | 'b' | 'c';

it('asks at compile time for the norms each type needs', () => {
  // @ts-expect-error type c needs both norms
  clinicalCutoff({ type: 'c', direction: 'decrease', clinical: norm });
  // @ts-expect-error type b needs the functional norm
  clinicalCutoff({ type: 'b', direction: 'decrease', clinical: norm });
  // @ts-expect-error a scale without a direction has no cutoff
  clinicalCutoff({ type: 'a', direction: 'none', clinical: norm });
  const cutoff = clinicalCutoff({ type: anyType, direction: 'decrease', clinical: norm, functional: norm });
  expectTypeOf(cutoff).toEqualTypeOf<number>();
});
