import type { Messages } from '../messages/messages.js';
import type { Block, Statement, Term } from '../model.js';
import { statementText } from '../headlines.js';
import { ReportChart } from './chart.js';
import { ReportTable } from './table.js';

/** The blocks of a section in order; a chart and the small table of its figures stand side by side where there is room. */
export function Blocks({ blocks, text }: { readonly blocks: readonly Block[]; readonly text: Messages }) {
  return (
    <>
      {blocks.map((block, place) => {
        if (isPair(blocks[place - 1], block)) return null;
        const next = blocks[place + 1];
        if (!next || !isPair(block, next)) return <BlockOf block={block} text={text} />;
        return (
          <div class="pair">
            <BlockOf block={block} text={text} />
            <BlockOf block={next} text={text} />
          </div>
        );
      })}
    </>
  );
}

function isPair(one: Block | undefined, other: Block): boolean {
  return one?.kind === 'chart' && (one.chart.kind === 'bars' || one.chart.kind === 'changes') && other.kind === 'table' && one.chart.table === other.id && other.columns.length === 2;
}

function BlockOf({ block, text }: { readonly block: Block; readonly text: Messages }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{statementText(block)}</p>;
    case 'list':
    case 'unavailable':
      return <ul>{block.items.map((item) => <li>{item}</li>)}</ul>;
    case 'terms':
      return <Terms terms={block.terms} />;
    case 'table':
      return <ReportTable table={block} text={text} />;
    case 'chart':
      return <ReportChart chart={block.chart} text={text} />;
  }
}

/** A sentence with what is behind it. */
export function StatementOf({ statement: { text, detail } }: { readonly statement: Statement }) {
  return (
    <p>
      {text}
      {detail !== undefined && <span class="behind"> {detail}</span>}
    </p>
  );
}

export function Terms({ terms }: { readonly terms: readonly Term[] }) {
  return (
    <dl>
      {terms.map(({ term, meaning }) => (
        <div>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
