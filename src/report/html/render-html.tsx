import { renderToString } from 'preact-render-to-string';
import { messagesIn } from '../messages/messages.js';
import type { Report } from '../model.js';
import { Page } from './page.js';

/**
 * Writes a report as one HTML file that needs nothing else: no script, no network, light and dark, and on paper.
 * Readable with a screen reader, at 320 CSS pixels, and printed on A4.
 *
 * @throws {RangeError} for a report in a language without messages
 * @example
 * const table = aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' }, service: '<b>Example</b>' });
 * renderHtml(reportModel(forInternalUse(table))).startsWith('<!doctype html>'); // => true
 * renderHtml(reportModel(forInternalUse(table))).includes('<b>'); // => false
 */
export function renderHtml(report: Report): string {
  const text = messagesIn(report.language);
  if (!text) throw new RangeError(`renderHtml: expected a language with messages, such as en; found ${report.language}`);
  return `<!doctype html>${renderToString(<Page report={report} text={text} />)}\n`;
}
