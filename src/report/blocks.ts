import type { Chart } from './chart.js';
import type { Block, Statement } from './model.js';
import type { Cell } from './table.js';

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** A sentence made round a figure, with what is behind the figure beside it. */
export function statement(cell: Cell, words: (figure: string) => string): Statement {
  return { text: words(cell.text), ...(cell.detail !== undefined && { detail: cell.detail }) };
}

export function statementBlock(cell: Cell, words: (figure: string) => string): Block {
  return { kind: 'paragraph', ...statement(cell, words) };
}

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

export function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** Charts that have anything to draw. */
export function chart(made: Chart | undefined): readonly Block[] {
  return made === undefined ? [] : [{ kind: 'chart', chart: made }];
}
