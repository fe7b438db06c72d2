import type { Source } from '../../definitions/fact.js';
import type { DisclosedTable, InternalFigures } from '../../disclosure/index.js';
import { assertShowable } from '../../disclosure/index.js';
import { ROW_COLUMNS } from '../../indicators/index.js';
import { messagesIn, type Messages } from '../messages/messages.js';
import type { Lineage } from '../model.js';
import { INTERNAL_COLUMN } from './indicators-csv.js';
import { rowColumnName } from './row-column-name.js';

export interface Licence {
  readonly name: string;
  readonly title?: string;
  readonly path?: string;
}

export interface DataPackageOptions extends Partial<Lineage> {
  /** Under what terms the figures may be used: for the service to say. */
  readonly licences?: readonly Licence[];
}

const NUMBERS = new Set<string>(['numerator', 'denominator', 'value', 'lower95', 'upper95', 'initialPopulation', 'excluded']);
const DAYS = new Set<string>(['periodStart', 'periodEnd']);
const KEY = ['service', 'report', 'indicatorId', 'measure', 'rule', 'periodStart', 'periodEnd', 'breakdown', 'category', 'level'] as const;

/**
 * Describes `indicators.csv` as a Frictionless tabular data package: every column with its type and meaning, the key,
 * what an empty cell means, and the sources of the definitions. It holds no time of day.
 *
 * @throws {TypeError} for figures that neither `disclose` nor `forInternalUse` made
 * @example
 * const table = aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' } });
 * dataPackage(forInternalUse(table)).resources[0]?.path; // => 'indicators.csv'
 */
export function dataPackage(figures: DisclosedTable | InternalFigures, options: DataPackageOptions = {}) {
  assertShowable(figures);
  const { settings, profile } = figures;
  const text = englishMessages();
  return {
    profile: 'tabular-data-package',
    name: 'whatmatters-indicators',
    title: text.columns.title({ service: settings.service, start: settings.period.start, end: settings.period.end }),
    description: [...(figures.kind === 'internal-figures' ? [text.page.internalNotice] : []), text.columns.description].join(' '),
    ...(options.libraryVersion && { version: options.libraryVersion }),
    ...(options.runId && { runId: options.runId }),
    asAt: settings.asAt,
    disclosureProfile: profile.id,
    ...(options.licences && { licenses: options.licences }),
    sources: sourcesOf(figures),
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'indicators',
        path: 'indicators.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: { fields: [...ROW_COLUMNS.map((column) => fieldOf(column, text)), ...internalField(figures, text)], missingValues: [''], primaryKey: KEY.map(rowColumnName) },
      },
    ],
  };
}

function internalField({ kind }: DisclosedTable | InternalFigures, { page }: Messages) {
  return kind === 'internal-figures' ? [{ name: INTERNAL_COLUMN, type: 'string', description: page.internalNotice }] : [];
}

function fieldOf(column: (typeof ROW_COLUMNS)[number], { columns }: Messages) {
  const type = NUMBERS.has(column) ? 'number' : DAYS.has(column) ? 'date' : 'string';
  return { name: rowColumnName(column), type, description: columns.fields[column] };
}

/** Every source of the definitions once. */
function sourcesOf({ indicators, measures }: DisclosedTable | InternalFigures) {
  const all = [...indicators, ...measures].flatMap(({ sources }): readonly Source[] => sources);
  const unique = new Map(all.map((source) => [`${source.citation} ${source.url ?? ''}`, source]));
  return [...unique.values()].map(({ citation, url }) => ({ title: citation, ...(url !== undefined && { path: url }) }));
}

/** Columns are English in every language, and so is what describes them. */
function englishMessages(): Messages {
  const text = messagesIn('en');
  if (!text) throw new RangeError('dataPackage: expected English messages; found none');
  return text;
}
