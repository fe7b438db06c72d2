import { type Command, Option } from 'commander';
import type { SourceOptions } from './read-source.js';
import { DELIMITERS } from './read-source.js';
import type { TableFormat } from './write-appended.js';

/** Options that `score` and `change` share: a table in, the same table with more columns out. */
export interface TableOptions extends SourceOptions {
  readonly definitions?: string;
  readonly prefix?: string;
  readonly format: TableFormat;
}

export function withTableOptions(command: Command): Command {
  return command
    .requiredOption('--in <file>', 'CSV file to read, or - for standard input')
    .option('--definitions <file>', 'JSON file with definitions of your own')
    .option('--prefix <text>', 'text before the name of each column that is added')
    .addOption(new Option('--format <format>', 'how to write the result').choices(['csv', 'json']).default('csv'))
    .addOption(new Option('--delimiter <mark>', 'what stands between the cells; never guessed').choices(Object.keys(DELIMITERS)).default(','))
    .addOption(new Option('--encoding <name>', 'how the text is written; never guessed').choices(['utf-8', 'windows-1252']).default('utf-8'));
}

/** What the help says about the caller's own columns. */
export const PASSED_ON = `
Your own columns come first and are passed on unchanged, so that ids still join. Text that a spreadsheet would
take for a formula is passed on too, with a warning: do not open such a file in a spreadsheet unread.
`;
