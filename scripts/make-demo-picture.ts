/** Takes the picture of the demo report that the README shows. Needs Debian's chromium. Run: npm run demo && npx tsx scripts/make-demo-picture.ts */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, colorScheme: 'light' });
await page.goto(pathToFileURL('out/report.html').href);
await page.screenshot({ path: 'docs/demo-report.png' });
await browser.close();
