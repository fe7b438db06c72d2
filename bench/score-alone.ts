import { phq9 } from '../src/generated/phq-9.js';
import { score } from '../src/index.js';

const TIMES = 1_000_000;

/** How long one PHQ-9 takes, scored by itself, over a million of them. */
function scoreAlone(): string {
  const forms = Array.from({ length: 64 }, (_, form) => ({ q1: form & 3, q2: 1, q3: 2, q4: (form >> 2) & 3, q5: 0, q6: 3, q7: 1, q8: 2, q9: (form >> 4) & 3 }) as const);
  let sum = 0;
  const start = performance.now();
  for (let time = 0; time < TIMES; time += 1) sum += score(phq9, forms[time & 63] as never).scores.total.value ?? 0;
  const each = ((performance.now() - start) * 1000) / TIMES;
  return `score: ${each.toFixed(2)} µs for one PHQ-9 (${TIMES.toLocaleString('en')} of them, mean ${(sum / TIMES).toFixed(1)})`;
}

console.log(scoreAlone());
