import { changeRows } from '../change/change-rows.js';
import { checkRules, requireClinicalChange } from '../change/check-rules.js';
import { parseRules } from '../change/parse-rule.js';
import { type AddCommand, examples } from '../command.js';
import { findMeasure } from '../definitions/find-definition.js';
import { knownDefinitions } from '../definitions/known-definitions.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import type { Io } from '../io.js';
import { findColumns } from '../tables/find-columns.js';
import { giveAppended } from '../tables/give-appended.js';
import { DELIMITERS, readSource } from '../tables/read-source.js';
import { PASSED_ON, type TableOptions, withTableOptions } from '../tables/table-options.js';

interface ChangeOptions extends TableOptions {
  readonly measure: string;
  readonly rule?: readonly string[];
  readonly clinicalChange?: true;
}

/** `change`: baselines and follow-ups in, the same rows with change, its classes and caseness out. */
export const addChange: AddCommand = (program, io, exit) => {
  const command = program
    .command('change')
    .description('Compare the columns baseline and follow_up of a CSV file, row by row.')
    .requiredOption('--measure <id>', 'what both columns are values of, such as phq-9/total or housing-status')
    .option('--rule <rule>', "a rule to use instead of the measure's own of its kind; may be repeated", collect)
    .option('--clinical-change', 'add clinical_change: reliable change and cutoff in one word');
  withTableOptions(command)
    .addHelpText('after', ADDED + RULES + PASSED_ON + EXAMPLES)
    .action(async (options: ChangeOptions) => exit(await runChange(options, io)));
};

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

const ADDED = `
Adds change_status (paired, no-baseline, no-follow-up or invalid), change (follow-up minus baseline), improvement
(the same, turned so that + is better), reliable_change, minimal_important_change, baseline_caseness,
follow_up_caseness and recovered. What cannot be said is an empty cell: no value is not "no change".
With --clinical-change also clinical_change, last: recovered (a case that is none any more, and reliably improved), harmed (the
other way, whatever made it so), improved, deteriorated or unchanged. It needs a rule of reliable change and a caseness or cutoff.
`;

const RULES = `
Rules, one of each kind. A change of exactly the criterion counts, unless tie=more-than is added:
  reliable-change:points=6
  reliable-change:sd=7.5,reliability=0.8[,confidence=0.95]
    with method=edwards-nunnally or gulliksen-lord-novick: mean=40 (of the population); with method=nunnally-kotsch:
    mean=40,follow-up-reliability=0.7; with method=hageman-arrindell: change-mean=6,change-sd=9 (of the group)
  minimal-important-change:points=5
  minimal-important-change:ratio=1.5   (so many times as much, or the inverse; for counts and their rates)
  clinical-cutoff:type=c,clinical-mean=18,clinical-sd=5,functional-mean=4,functional-sd=4   (type a: clinical only; b: functional only)
`;

const EXAMPLES = examples(
  ['by the rules published for the measure', 'whatmatters change --measure phq-9/total --in pairs.csv > changes.csv'],
  ['by a criterion of your own', 'whatmatters change --measure who-5/percentage --in pairs.csv --rule minimal-important-change:points=10'],
);

async function runChange(options: ChangeOptions, io: Io): Promise<ExitStatus> {
  const measure = findMeasure(options.measure, await knownDefinitions(options.definitions, io.cwd));
  const rules = parseRules(options.rule ?? []);
  checkRules(measure, rules);
  if (options.clinicalChange) requireClinicalChange(measure, rules);
  const source = await readSource(options, io);
  const columns = findColumns(source, { headers: HEADERS, delimiter: DELIMITERS[options.delimiter] });
  const places = { baseline: columns.get('baseline') ?? 0, followUp: columns.get('follow_up') ?? 0 };
  giveAppended(source, changeRows({ measure, rules, source, columns: places, withClinicalChange: options.clinicalChange === true }), options, io);
  return EXIT.done;
}

const HEADERS = new Map([
  ['baseline', 'baseline'],
  ['follow_up', 'follow_up'],
]);
