import type { IndicatorSet } from '../../definitions/indicator.js';
import { type AddCommand, examples } from '../command.js';
import type { Definitions } from '../config/load-definitions.js';
import { found } from '../definitions/find-definition.js';
import { knownDefinitions } from '../definitions/known-definitions.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { describeIndicator } from '../indicators/describe-indicator.js';
import { asData, listAsText, setInDetail } from '../indicators/list-indicators.js';
import type { Io } from '../io.js';

interface IndicatorsOptions {
  readonly json?: true;
  readonly definitions?: string;
}

/** `indicators`: what can be reported, how each figure is defined, and the columns it reads. */
export const addIndicators: AddCommand = (program, io, exit) => {
  program
    .command('indicators')
    .description('List the indicators by their sets, or show a set or one of them with the columns it reads.')
    .argument('[id]', 'an indicator such as g4-goal-status, or a set such as core')
    .option('--definitions <file>', 'a set or indicator of your own, beside those of the library')
    .option('--json', 'print JSON: definitions, each with its columns')
    .addHelpText('after', examples(
      ['what there is', 'whatmatters indicators'],
      ['what your exports have to hold for a set', 'whatmatters indicators core'],
      ['one definition, to start your own from', 'whatmatters indicators d5-did-not-attend --json'],
    ))
    .action(async (id: string | undefined, options: IndicatorsOptions) => exit(await runIndicators(id, options, io)));
};

async function runIndicators(id: string | undefined, { json, definitions: file }: IndicatorsOptions, io: Io): Promise<ExitStatus> {
  const definitions = await knownDefinitions(file, io.cwd);
  const { indicatorSets } = withSingles(definitions);
  const set = indicatorSets.find((candidate) => candidate.id === id);
  if (id === undefined) print(json ? [toJson(indicatorSets.map(setAsData))] : listAsText(indicatorSets), io);
  else if (set) print(json ? [toJson(setAsData(set))] : setInDetail(set), io);
  else {
    const indicators = indicatorSets.flatMap((own) => own.indicators);
    const indicator = found(id, [...indicators, ...indicatorSets], 'an indicator or a set of them', 'whatmatters indicators lists them');
    if (indicator.kind === 'indicator') print(json ? [toJson(asData(indicator))] : describeIndicator(indicator), io);
  }
  return EXIT.done;
}

/** Indicators that stand in a file of their own belong to no set; they are listed as one. */
function withSingles({ indicators, indicatorSets }: Definitions): Pick<Definitions, 'indicatorSets'> {
  if (indicators.length === 0) return { indicatorSets };
  const own: IndicatorSet = { kind: 'indicator-set', id: 'own', title: { en: 'Indicators of your own' }, indicators };
  return { indicatorSets: [...indicatorSets, own] };
}

function setAsData({ id, title, indicators }: IndicatorSet) {
  return { id, title, indicators: indicators.map(asData) };
}

function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

function print(lines: readonly string[], io: Io): void {
  io.stdout.write(`${lines.join('\n')}\n`);
}
