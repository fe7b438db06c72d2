/** Writes the invented sheet in examples/small. Run: npx tsx scripts/make-small-example.ts */
import { writeFileSync } from 'node:fs';
import { makeSmallExample } from './small-example/sheet.js';

const { csv, summary } = makeSmallExample();
writeFileSync(new URL('../examples/small/people.csv', import.meta.url), csv);
console.log(summary);
