import type { Instrument } from '../../definitions/instrument.js';
import { UsageError } from '../cli-errors.js';
import { type AddCommand, examples } from '../command.js';
import { findInstrument } from '../definitions/find-definition.js';
import { knownDefinitions } from '../definitions/known-definitions.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import type { Io } from '../io.js';
import { warn } from '../messages.js';
import { itemHeaders } from '../score/column-option.js';
import { columnsHint } from '../score/columns-hint.js';
import { scoreRows } from '../score/score-rows.js';
import { withoutRule } from '../score/without-rule.js';
import { findColumns } from '../tables/find-columns.js';
import { giveAppended } from '../tables/give-appended.js';
import { DELIMITERS, readSource } from '../tables/read-source.js';
import { PASSED_ON, type TableOptions, withTableOptions } from '../tables/table-options.js';

interface ScoreOptions extends TableOptions {
  readonly instrument: string;
  readonly columns?: string;
  readonly prorate?: true;
}

/** `score`: questionnaire answers in, the same rows with scores, statuses and alerts out. */
export const addScore: AddCommand = (program, io, exit) => {
  const command = program
    .command('score')
    .description('Score questionnaire answers in a CSV file: every row comes back with its scores.')
    .requiredOption('--instrument <id>', 'the questionnaire, such as phq-9')
    .option('--columns <pairs>', 'the header of each item, where it is not the item id: q1=PHQ1,q2=PHQ2')
    .option('--prorate', 'apply the published rule for unanswered items, where there is one');
  withTableOptions(command)
    .addHelpText('after', ADDED + PASSED_ON + EXAMPLES)
    .action(async (options: ScoreOptions) => exit(await runScore(options, io)));
};

const ADDED = `
Adds, for each score, SCORE (empty where there is none, never 0), SCORE_status (complete, prorated, insufficient
or invalid) and SCORE_answered, then alerts: q9=raised, or q9=unknown where the answer is missing.
`;

const EXAMPLES = examples(
  ['a file with columns q1 to q9', 'whatmatters score --instrument phq-9 --in phq.csv > scored.csv'],
  ['columns by other names', 'whatmatters score --instrument gad-7 --in forms.csv --columns q1=GAD1,q2=GAD2,q3=GAD3,q4=GAD4,q5=GAD5,q6=GAD6,q7=GAD7'],
  ['a questionnaire of your own, from a pipe', 'whatmatters score --instrument ours --definitions ours.json --in - < answers.csv'],
);

async function runScore(options: ScoreOptions, io: Io): Promise<ExitStatus> {
  const instrument = findInstrument(options.instrument, await knownDefinitions(options.definitions, io.cwd));
  if (instrument.items.length === 0) throw new UsageError(`${instrument.id} is scored by its holder's rule, which is not here`, 'whatmatters change compares totals that you hold already');
  const headers = itemHeaders(instrument, options.columns);
  const source = await readSource(options, io);
  const hint = (header: readonly string[]) => columnsHint(instrument, header);
  const columns = findColumns(source, { headers, delimiter: DELIMITERS[options.delimiter], hint });
  const appended = scoreRows({ instrument, source, columns, prorate: options.prorate ?? false });
  giveAppended(source, appended, options, io);
  if (options.prorate) warnWithoutRule(instrument, appended, io);
  return EXIT.done;
}

function warnWithoutRule(instrument: Instrument, appended: ReturnType<typeof scoreRows>, io: Io): void {
  const { scores, rows } = withoutRule(instrument, appended);
  if (rows === 0) return;
  const stay = rows === 1 ? '1 row stays' : `${rows} rows stay`;
  warn(`${instrument.id}: no published rule for unanswered items is known for ${scores.join(', ')}; ${stay} insufficient in spite of --prorate`, io);
}
