import { describe, expect, it } from 'vitest';
import { dataPackage, indicatorsCsv, renderHtml, renderMarkdown, reportModel } from '../../src/report/index.js';
import { internalOf, invented, shownOf } from './invented-service.js';

const golden = (name: string) => `../golden/report/${name}`;
const lineage = { libraryVersion: '0.0.0', configHash: 'c'.repeat(64), files: [{ name: 'people.csv', sha256: 'a'.repeat(64), rows: 120 }] };
const options = { recipient: 'Invented board', instrumentTitles: { 'phq-9': 'Patient Health Questionnaire-9 (PHQ-9)' }, lineage };

/** What a reader gets changes only on purpose: by `vitest run test/report/golden.test.ts -u`, looked at, in the commit that changes it. */
describe('a report', () => {
  it('for outside readers', async () => {
    const figures = await shownOf(invented);
    const report = reportModel(figures, options);
    await expect(renderHtml(report)).toMatchFileSnapshot(golden('report.html'));
    await expect(renderMarkdown(report)).toMatchFileSnapshot(golden('summary.md'));
    // Line ends of files in the project are the project's; those of the CSV have a test of their own.
    await expect(indicatorsCsv(figures).replaceAll('\r\n', '\n')).toMatchFileSnapshot(golden('indicators.csv'));
    await expect(`${JSON.stringify(dataPackage(figures, lineage), null, 2)}\n`).toMatchFileSnapshot(golden('datapackage.json'));
  });

  it('for the service itself', async () => {
    await expect(renderMarkdown(reportModel(internalOf(invented), options))).toMatchFileSnapshot(golden('internal-summary.md'));
  });

  it('without goals', async () => {
    await expect(renderMarkdown(reportModel(await shownOf(invented, { without: ['goals', 'goalRatings'] }), options))).toMatchFileSnapshot(golden('summary-without-goals.md'));
  });

  it('has the same bytes each time', async () => {
    const written = async () => {
      const figures = await shownOf(invented);
      return [renderHtml(reportModel(figures, options)), renderMarkdown(reportModel(figures, options)), indicatorsCsv(figures)];
    };
    expect(await written()).toEqual(await written());
  });
});
