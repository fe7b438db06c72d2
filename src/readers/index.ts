export type { CsvDialect } from './csv-grid.js';
export type { Delimiter } from './csv-rows.js';
export type { PieceSource, WebStream } from './pieces.js';
export { readCsv, readCsvStream, type CsvOptions } from './read-csv.js';
export { readJson, readNdjson } from './read-json.js';
export type { ReadOptions, ReadResult, TimePoint } from './read-options.js';
export { sharedIds, type SharedIds } from './shared-ids.js';
export type { Encoding } from './text-decoder.js';
