import { columnName } from '../../records/fields.js';
import type { ProposedFile } from '../recognise/proposal.js';
import { dataLines } from './proposal-text.js';
import type { Template } from './templates.js';
import { entry, indented, scalar } from './yaml-text.js';

/** The names that `init` gives to what it writes. */
export const CONFIG_FILE = 'whatmatters.config.yaml';
export const SCHEMA_FILE = 'whatmatters.schema.json';

/** A config for a service that fills in our templates, kept in a folder beside it. */
export function starterConfig(folder: string, templates: readonly Template[]): string {
  return textOf(['Change what stands here to fit your service.'], [
    `${entry('folder', folder)} # where the files are, seen from this file`,
    'dates: yyyy-mm-dd # or dd/mm/yyyy; it may also be said for one file',
    '',
    '# Each of these files has a template with our columns. Your own exports do as well: say which column is which, ours',
    '# first, as in persons: { file: clients.csv, columns: { person_id: "Client ID" } }',
    '# One file with a person_id is enough to begin; delete the lines of files that you do not have.',
    ...templates.map(({ kind, instrument, file }) => templateLine(columnName(kind), file, instrument)),
    '# There can also be goal_events, reviews, needs, connections, pauses and life_events.',
  ], []);
}

/** A config for exports as they are: what was recognised in them, to be confirmed line by line. */
export function proposedConfig(folder: string, files: readonly ProposedFile[]): string {
  const breakdowns = [...new Set(files.flatMap(({ readings }) => readings.flatMap((reading) => reading.breakdowns)))];
  return textOf(
    ['What it says of your files was guessed from their headers. Confirm it line by line:', '"sure" means that the names fit, "likely" and "a guess" that somebody must look.'],
    [`${entry('folder', folder)} # where the files are, seen from this file`, '', ...dataLines(files)],
    breakdowns,
  );
}

function templateLine(kind: string, file: string, instrument: string | undefined): string {
  return instrument === undefined ? `${kind}: { file: ${scalar(file)} }` : `${kind}: { file: ${scalar(file)}, instrument: ${instrument} }`;
}

function textOf(intent: readonly string[], data: readonly string[], breakdowns: readonly string[]): string {
  const lines = [
    `# yaml-language-server: $schema=./${SCHEMA_FILE}`,
    '# Settings of whatmatters.',
    ...intent.map((line) => `# ${line}`),
    `# Then look at your data with: whatmatters check --config ${CONFIG_FILE}`,
    '',
    'service:',
    '  name: Our service',
    '',
    'period: # confirm: the first and the last day that the report is about',
    '  start: 2024-04-01',
    '  end: 2025-03-31',
    '  by: quarter # or month, or year; without it, the whole period only',
    '',
    '# as_at: 2025-03-31 # what was recorded later is ignored, where records say when they were recorded',
    '',
    'data:',
    ...indented(data),
    '',
    '# definitions: [ indicators.json ] # questionnaires, goal scales, outcomes and indicators of your own; this one shows the form',
    '# prorate: [ phq-9 ] # apply the published rule for unanswered items',
    '# pairing: closure-window # or first-last, or by-occasion',
    'indicators: [ core ] # more sets: access, delivery, goals, wellbeing, quality, nhs-talking-therapies; ours is in indicators.json',
    '# externals: { population: { value: 52000, source: "Mid-year estimate", year: 2024 } } # numbers from outside, for rates and costs',
    '# completeness: { plain: 0.8, care: 0.6, incomplete: 0.4 } # below the last, shares and means are withheld',
    breakdowns.length === 0 ? '# breakdowns: [ age_band, sex ]' : `breakdowns: [ ${breakdowns.map(scalar).join(', ')} ] # confirm`,
    '',
    'reports:',
    '  - name: commissioner',
    '    disclosure: nhs-star-7 # the rule for small numbers',
  ];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}
