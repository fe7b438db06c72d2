import type { Messages } from '../messages/messages.js';
import type { Cell, Column, Table, TableRow } from '../table.js';
import { DefinitionLink } from './definition-link.js';

/** Few columns read best close together. */
const WIDTHS: Readonly<Record<number, string>> = { 2: 'narrow', 3: 'medium' };

/** More columns than these have small letters and headings that break, so that a sheet holds them. */
const MANY = 8;

function widthOf(columns: number): string {
  return columns > MANY ? 'wide many' : (WIDTHS[columns] ?? 'wide');
}

/** A real table in a region that scrolls on its own, with its notes below. */
export function ReportTable({ table: { id, caption, columns, rows, notes }, text }: { readonly table: Table; readonly text: Messages }) {
  return (
    <div class={`table ${widthOf(columns.length)}`} id={id}>
      <div class="scroll" role="region" aria-label={text.page.scroll(caption)} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>{columns.map((column) => <ColumnHeading column={column} />)}</tr>
          </thead>
          <tbody>{rows.map((row) => <Row row={row} columns={columns} />)}</tbody>
        </table>
      </div>
      {notes.length > 0 && <ul class="notes">{notes.map((note) => <li>{note}</li>)}</ul>}
    </div>
  );
}

function ColumnHeading({ column: { heading, kind, definition } }: { readonly column: Column }) {
  return (
    <th scope="col" class={kind}>
      <DefinitionLink id={definition} text={heading} />
    </th>
  );
}

function Row({ row: { heading, definition, reference, cells }, columns }: { readonly row: TableRow; readonly columns: readonly Column[] }) {
  return (
    <tr class={reference ? 'reference' : undefined}>
      <th scope="row">
        <DefinitionLink id={definition} text={heading} />
      </th>
      {cells.map((cell, place) => <CellOf cell={cell} kind={columns[place + 1]?.kind ?? 'number'} />)}
    </tr>
  );
}

function CellOf({ cell: { text, detail, marker }, kind }: { readonly cell: Cell; readonly kind: Column['kind'] }) {
  return (
    <td class={marker === undefined ? kind : `${kind} marked`}>
      {text}
      {detail !== undefined && <span class="detail"> {detail}</span>}
    </td>
  );
}
