import { parseHTML } from 'linkedom';
import { cellText } from '../../src/report/cells.js';
import type { Block, Report, Table } from '../../src/report/index.js';

/** As much of an element as these tests ask of a page. */
export interface PageElement {
  readonly tagName: string;
  readonly textContent: string;
  readonly id: string;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** A page as a browser would take it apart. */
export function pageOf(html: string): PageElement {
  return (parseHTML(html) as unknown as { document: PageElement }).document;
}

export function all(page: PageElement, selector: string): readonly PageElement[] {
  return [...page.querySelectorAll(selector)];
}

export function blocksOf({ sections }: Report): readonly Block[] {
  return sections.flatMap(({ blocks }) => blocks);
}

export function tablesOf(report: Report): readonly Table[] {
  return blocksOf(report).filter((block): block is Table => block.kind === 'table');
}

/** Everything that a report tells in words and figures, one text each; definitions and lineage apart. */
export function textsOf(report: Report): readonly string[] {
  const ofHeadlines = report.headlines.flatMap(({ figure, label, detail, beside, completeness }) =>
    [figure, label, detail, ...[...beside, completeness].flatMap(({ text, detail: own = '' }) => [text, own])]);
  return [...ofHeadlines, ...report.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(textsOfBlock)])];
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.text, block.detail ?? ''];
    case 'list':
    case 'unavailable':
      return block.items;
    case 'terms':
      return block.terms.flatMap(({ term, meaning }) => [term, meaning]);
    case 'table':
      return [block.caption, ...block.columns.map(({ heading }) => heading), ...block.rows.flatMap(({ heading, cells }) => [heading, ...cells.map(cellText)]), ...block.notes];
    case 'chart':
      return [block.chart.title, block.chart.subtitle, block.chart.alternative, ...block.chart.notes];
  }
}
