import { createHash } from 'node:crypto';
import { open, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { distinctIssues } from '../../readers/distinct-issues.js';
import { fileSource } from '../../readers/file-source.js';
import type { Grid, GridResult } from '../../readers/grid.js';
import { sourceError } from '../../readers/source-issue.js';
import type { CsvOptions } from '../../readers/read-csv.js';
import { sharedIds, type SharedIds } from '../../readers/shared-ids.js';
import { tableOfRest, tablesOfGrid, type TablesOfGrid } from '../../readers/tables-of-grid.js';
import { unreadColumns, unreadRows } from '../../readers/unread.js';
import type { CellTable } from '../../records/cell-table.js';
import type { RecordIssue } from '../../records/record-issue.js';
import { didYouMean } from '../near-matches.js';
import type { Step } from '../progress.js';
import { sha256 } from '../report/hashes.js';
import { isWorkbook, labelOf, sheetGrid, sheetsOf } from '../workbook/workbook-grid.js';
import type { DataFile } from './config.js';
import type { Definitions } from './load-definitions.js';
import { withoutOthersColumns } from './not-attributes.js';
import { readOptions } from './read-options-of.js';

/** A data file as the manifest names it. */
export interface FileFacts {
  readonly name: string;
  readonly sha256: string;
  /** Rows that are not blank, without the headers. */
  readonly rows: number;
  /** Of a file that was read in parts: the hash of each part of it. */
  readonly parts?: readonly string[];
}

export interface ReadData {
  readonly tables: readonly CellTable[];
  readonly issues: readonly RecordIssue[];
  readonly files: readonly FileFacts[];
  /** Readings that gave nothing, as there is an error in what they read. */
  readonly unread: readonly DataFile[];
}

/**
 * Reads the data files of a config into tables. A file that is named several times is opened once; what comes out
 * stands in the order of the config's readings, whatever the disk does.
 *
 * @param folder that the names are relative to
 */
export async function readData(readings: readonly DataFile[], folder: string, definitions: Definitions, steps: (count: number) => Step = () => () => undefined): Promise<ReadData> {
  const names = [...new Set(readings.map(({ file }) => file))];
  const ids = sharedIds();
  // After the files, their records are put together.
  const step = steps(names.length + 1);
  const read = await Promise.all(names.map((name) => readOne(name, readings.filter(({ file }) => file === name), { folder, definitions, step, ids })));
  step('putting records together');
  const tables = new Map(read.flatMap((one) => [...one.tables]));
  return {
    tables: [...readings.flatMap((reading) => tables.get(reading) ?? []), ...read.flatMap(({ rest }) => rest)],
    issues: read.flatMap(({ issues }) => issues),
    files: read.flatMap(({ facts }) => (facts ? [facts] : [])),
    unread: readings.filter((reading) => (tables.get(reading) ?? []).length === 0),
  };
}

interface ReadFile {
  readonly tables: ReadonlyMap<DataFile, readonly CellTable[]>;
  /** Rows that no reading took. */
  readonly rest: readonly CellTable[];
  readonly issues: readonly RecordIssue[];
  readonly facts?: FileFacts;
}

interface Reading {
  readonly folder: string;
  readonly definitions: Definitions;
  readonly step: Step;
  readonly ids: SharedIds;
}

async function readOne(name: string, readings: readonly DataFile[], { folder, definitions, step, ids }: Reading): Promise<ReadFile> {
  const path = resolve(folder, name);
  const content = await (isWorkbook(name) ? readSheets(path, name, readings) : readPieces(path, name, readings, { definitions, ids })).catch((error: unknown) => notReadable(name, folder, error));
  step(`reading ${name}`);
  if ('severity' in content) return { tables: new Map(), rest: [], issues: [content] };
  const read = content.sheets.map(({ readings: own, result: { grid, issues } }) => ({
    rows: grid?.size ?? 0,
    ...(grid ? readGrid(grid, own, definitions, labelOf({ file: name, sheet: own[0]?.sheet })) : { tables: new Map(), rest: [], issues }),
  }));
  return {
    tables: new Map(read.flatMap(({ tables }) => [...tables])),
    rest: read.flatMap(({ rest }) => rest),
    issues: read.flatMap(({ issues }) => issues),
    facts: { name, sha256: content.sha256, rows: read.reduce((sum, { rows }) => sum + rows, 0) },
  };
}

/** What a file holds, sheet by sheet, before anybody says what it means; a text file is one sheet. */
interface FileRead {
  readonly sheets: readonly { readonly readings: readonly DataFile[]; readonly result: GridResult }[];
  readonly sha256: string;
}

async function readSheets(path: string, file: string, readings: readonly DataFile[]): Promise<FileRead> {
  const content = await readFile(path);
  const sheets = await sheetsOf(content);
  const names = [...new Set(readings.map(({ sheet }) => sheet))];
  const own = names.map((sheet) => readings.filter((reading) => reading.sheet === sheet));
  return { sheets: own.map((some) => ({ readings: some, result: sheetGrid(sheets, { ...some[0], file }) })), sha256: sha256(content) };
}

/** Reads a file piece by piece. Its hash is that of the whole file, whether all of it is wanted or not. */
async function readPieces(path: string, name: string, readings: readonly DataFile[], { definitions, ids }: Pick<Reading, 'definitions' | 'ids'>): Promise<FileRead> {
  const source = fileSource({ ...readings[0], file: name }, readings.map((reading) => readOptions(reading, definitions)), ids);
  const hash = createHash('sha256');
  let isWanted = true;
  for await (const piece of piecesOfFile(path)) {
    hash.update(piece);
    isWanted &&= source.push(piece);
  }
  return { sheets: [{ readings, result: source.end() }], sha256: hash.digest('hex') };
}

/** So many bytes of a file are in memory at a time: what is kept of it are its columns. */
const PIECE = 1 << 20;

/** The bytes of a file; while one piece is looked at, the next is read into the place of the one before. */
async function* piecesOfFile(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  let [own, next] = [new Uint8Array(PIECE), new Uint8Array(PIECE)];
  let reading = file.read(own);
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      reading = file.read(next);
      yield own.subarray(0, bytesRead);
      [own, next] = [next, own];
    }
  } finally {
    // A piece that nobody wants any more may still be on its way.
    await reading.catch(() => undefined);
    await file.close();
  }
}

function readGrid(grid: Grid, readings: readonly DataFile[], definitions: Definitions, name: string): Omit<ReadFile, 'facts'> {
  const taken = readings.map((reading): Taken => {
    const options = readOptions(reading, definitions);
    return { reading, options, result: tablesOfGrid(grid, options) };
  });
  const results = taken.map(({ result }) => result);
  const all = results.flatMap(({ tables }) => tables);
  return {
    tables: new Map(taken.map(({ reading, result }) => [reading, result.tables.map((table) => withoutOthersColumns(table, all, Object.values(reading.columns ?? {})))])),
    rest: restOf(grid, taken),
    issues: distinctIssues([...results.flatMap((result) => result.issues).filter((issue) => !isReadElsewhere(issue, results)), ...unreadColumns(grid, results, name)]),
  };
}

/** What a reading of people makes of who objects needs no other. */
function isReadElsewhere({ code, column = 0 }: RecordIssue, results: readonly TablesOfGrid[]): boolean {
  return code === 'objection-column' && results.some(({ columnsRead }) => columnsRead.has(column));
}

interface Taken {
  readonly reading: DataFile;
  readonly options: CsvOptions;
  readonly result: TablesOfGrid;
}

/** Of each kind of record that is read from a grid, the rows that no reading took. */
function restOf(grid: Grid, taken: readonly Taken[]): readonly CellTable[] {
  return [...new Set(taken.map(({ options }) => options.kind))].flatMap((kind) => {
    const own = taken.filter(({ options }) => options.kind === kind);
    const places = unreadRows(grid, own.map(({ result }) => result));
    return own[0] && places.length > 0 ? [tableOfRest(grid, own[0].options, places)] : [];
  });
}

async function notReadable(file: string, folder: string, error: unknown): Promise<RecordIssue> {
  const { code, syscall } = error as NodeJS.ErrnoException;
  // What the system did not say is a mistake of ours.
  if (syscall === undefined) throw error;
  const isMissing = code === 'ENOENT';
  const near = isMissing ? didYouMean(basename(file), await namesBeside(resolve(folder, file))) : undefined;
  return sourceError({
    code: isMissing ? 'missing-file' : 'unreadable-file',
    message: isMissing ? 'expected a data file; found none of this name' : `expected a data file; found one that cannot be read (${code ?? 'no reason given'})`,
    hint: near ?? 'files are looked for in data.folder, from the folder of the config, or in the folder that --data names',
    file,
  });
}

/** What else stands in the folder of a file; nothing where there is no such folder. */
async function namesBeside(path: string): Promise<readonly string[]> {
  return readdir(dirname(path)).catch(() => []);
}
