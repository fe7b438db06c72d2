import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { DataFile } from '../config/config.js';
import { isWorkbook } from '../workbook/workbook-grid.js';
import { sha256 } from '../report/hashes.js';

/**
 * What a file of rows holds, whatever order they stand in and however they are quoted: that of a whole file is the sum
 * of those of its parts. It tells files that were cut apart from others; it is no proof against forgery.
 */
export interface FileContent {
  /** The hash of the lines up to the headers, which every part repeats. */
  readonly head: string;
  readonly rows: number;
  /** The sum of the first 128 bits of every row's hash, as hex. */
  readonly sum: string;
}

/** The content of a data file in a folder; `undefined` where it is not read row by row, or not there. */
export async function fileContent(folder: string, { file, headerLine = 1, skipRows = 0, delimiter = ',' }: DataFile): Promise<FileContent | undefined> {
  if (isWorkbook(file) || /\.json$/i.test(file)) return undefined;
  const isLines = /\.(?:ndjson|jsonl)$/i.test(file);
  const headRows = isLines ? 0 : headerLine + skipRows;
  let [head, place, rows, sum] = ['', 0, 0, 0n];
  const take = (cells: readonly string[]) => {
    const text = JSON.stringify(cells.map((cell) => cell.trimEnd()));
    place += 1;
    if (place <= headRows) {
      head = sha256(head + text);
      return;
    }
    if (cells.every((cell) => cell.trim() === '')) return;
    rows += 1;
    const hashed = hash('sha256', text, 'buffer');
    sum = BigInt.asUintN(128, sum + (hashed.readBigUInt64BE(0) << 64n) + hashed.readBigUInt64BE(8));
  };
  const isRead = await eachRow(resolve(folder, file), isLines ? { delimiter: '\u001f', quoteChar: '\u001e' } : { delimiter }, take);
  return isRead ? { head, rows, sum: sum.toString(16) } : undefined;
}

/** Bytes stand for themselves, so that no letter is cut in two between two pieces of a file. */
function eachRow(path: string, dialect: Papa.ParseConfig, take: (cells: readonly string[]) => void): Promise<boolean> {
  return new Promise((end) => {
    const stream = createReadStream(path, 'latin1');
    stream.on('error', () => { end(false); });
    let isFirst = true;
    Papa.parse<readonly string[]>(stream, {
      ...dialect,
      chunk: ({ data }) => {
        for (const [first = '', ...others] of data) {
          take([isFirst ? first.replace(BYTE_ORDER_MARK, '') : first, ...others]);
          isFirst = false;
        }
      },
      complete: () => { end(true); },
      error: () => { end(false); },
    });
  });
}

const BYTE_ORDER_MARK = /^\u00EF\u00BB\u00BF/;

/** What parts of one file add up to; `undefined` where they are no parts of one file. */
export function contentOfParts(parts: readonly (FileContent | undefined)[]): FileContent | undefined {
  const [first] = parts;
  if (!first) return undefined;
  let [rows, sum] = [0, 0n];
  for (const part of parts) {
    if (part?.head !== first.head) return undefined;
    rows += part.rows;
    sum = BigInt.asUintN(128, sum + BigInt(`0x${part.sum}`));
  }
  return { head: first.head, rows, sum: sum.toString(16) };
}
