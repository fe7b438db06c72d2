/** Writes the invented service in examples/service. Run: npx tsx scripts/make-example-service.ts */
import { writeFileSync } from 'node:fs';
import { makeExampleService } from './example-service/service.js';

const folder = new URL('../examples/service/', import.meta.url);

const { files, summary } = makeExampleService();
for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, folder), text);
console.log(summary);
