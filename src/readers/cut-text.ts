import Papa from 'papaparse';
import { oneRow, type RowText } from './one-row.js';

/** Takes a row: its cells, and whether it has a quotation mark where none can stand. */
export type TakeRow = (cells: string[], isMalformed: boolean) => void;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly unknown[];
  readonly meta: { readonly cursor: number };
}

/** Cuts a text into rows, and says how much of it they took. What is left of a last text begins with a quotation that is never closed. */
export function cutText(given: RowText, take: TakeRow): number {
  const { text, isLast, ...dialect } = given;
  // The parser below papaparse's own streams: it stops before a row that the next piece may continue.
  const parsed = new Papa.Parser(dialect).parse(text, 0, !isLast) as Parsed;
  if (parsed.errors.length === 0) {
    for (const cells of parsed.data) take(cells, false);
    return parsed.meta.cursor;
  }
  let at = 0;
  for (let next = 0; next < text.length; ) {
    at = next + cutToSlip({ ...given, text: text.slice(next) }, take);
    const row = at < text.length ? oneRow({ ...given, text: text.slice(at) }) : undefined;
    if (!row) return at;
    take([...row.cells], row.isMalformed);
    at = next = at + row.length;
  }
  return at;
}

/** Cuts rows up to the first that papaparse finds something wrong with: where that one ends, it does not know. */
function cutToSlip({ text, isLast, ...dialect }: RowText, take: TakeRow): number {
  let taken = 0;
  const parser = new Papa.Parser({
    ...dialect,
    step: ({ data, errors, meta }: Parsed) => {
      const [cells] = data;
      if (errors.length > 0 || !cells) {
        parser.abort();
        return;
      }
      take(cells, false);
      taken = meta.cursor;
    },
  });
  parser.parse(text, 0, !isLast);
  return taken;
}
