import type { Chart } from './chart.js';
import type { Messages } from './messages/messages.js';
import type { Block, Statement } from './model.js';
import type { Cell } from './table.js';

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** A sentence made round a figure, with what is behind the figure beside it; a mark is explained on the spot. */
export function statement({ text, detail, marker }: Cell, words: (figure: string) => string, { methods }: Messages): Statement {
  const behind = [detail, marker ? methods.markersInWords[marker] : undefined].filter((part) => part !== undefined).join('; ');
  return { text: words(text), ...(behind !== '' && { detail: behind }) };
}

export function statementBlock(cell: Cell, words: (figure: string) => string, text: Messages): Block {
  return { kind: 'paragraph', ...statement(cell, words, text) };
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
