import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Issue } from '../../definitions/issue.js';
import { YEARS_IN_FULL } from '../../records/day-hints.js';
import { issuesOf } from '../../schema/schema-issues.js';
import { didYouMean } from '../near-matches.js';
import { checkConfig } from './check-config.js';
import type { Config } from './config.js';
import { ConfigError } from './config-error.js';
import type { WrittenConfig } from './config-schema.js';
import { CONFIG_KEYS, configSchema } from './config-schema.js';
import { configOf } from './config-of.js';
import { yamlPlace } from './yaml-place.js';

/** A config that was read, and a way to say where in its file something stands. */
export interface ParsedConfig {
  readonly config: Config;
  /** Gives issues about the config their file, line and column. */
  readonly placed: (issues: readonly Issue[]) => readonly Issue[];
}

/**
 * Reads the text of a config: first as YAML, then its shape, then its sense.
 *
 * @param file its name, for messages
 * @throws {ConfigError} listing everything that is wrong, with line and column
 * @example
 * const text = 'service: { name: Ours }\nperiod: { start: 2024-04-01, end: 2025-03-31 }\ndata: { persons: { file: people.csv } }';
 * parseConfig(text, 'ours.yaml').config.asAt; // => '2025-03-31'
 */
export function parseConfig(text: string, file: string): ParsedConfig {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
  const faults = yamlFaults(document).map(({ offset, message }) => {
    const { line, col } = counter.linePos(offset);
    return { code: 'not-yaml', path: [], message: `expected YAML; found a mistake in it: ${message}`, file, line, column: col };
  });
  if (faults.length > 0) throw new ConfigError(file, faults);
  const placed = (issues: readonly Issue[]) => issues.map((issue) => ({ ...issue, file, ...yamlPlace(document, counter, issue.path) }));
  const raw = withoutNull(plain(document, file));
  const parsed = configSchema.safeParse(raw, { reportInput: true });
  if (!parsed.success) throw new ConfigError(file, placed(issuesOf(parsed.error).map((issue) => explained(issue, raw))));
  // The schema of the data folder is made from the fields of the records, so its keys are not known to the compiler.
  const written = parsed.data as WrittenConfig;
  const issues = [...namesLost(raw), ...checkConfig(written)];
  if (issues.length > 0) throw new ConfigError(file, placed(issues));
  return { config: configOf(written), placed };
}

function yamlFaults(document: Document): readonly { readonly offset: number; readonly message: string }[] {
  const faults = document.errors.map(({ pos, message }) => ({ offset: pos[0], message }));
  visit(document, {
    Alias: (_, alias, path) => {
      const meant = alias.resolve(document);
      const offset = alias.range?.[0] ?? 0;
      if (!meant) faults.push({ offset, message: `*${alias.source} stands for no &${alias.source} before it` });
      else if (path.includes(meant)) faults.push({ offset, message: `*${alias.source} stands in what it stands for, &${alias.source}` });
    },
  });
  return faults;
}

function plain(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch {
    // All aliases stand for something, so there are aliases of aliases of aliases.
    throw new ConfigError(file, [{ code: 'not-yaml', path: [], message: 'expected YAML of a reasonable size; found aliases that stand for too much', file }]);
  }
}

/** A key without a value is a key that is not there. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNull(inner)]])));
}

/**
 * A schema passes over a key called `__proto__`, which is no plain key in this language. Passed over without a word, a report
 * about some people would be one about all.
 */
function namesLost(value: unknown, path: Issue['path'] = []): readonly Issue[] {
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, isList ? Number(key) : key];
    return key === '__proto__' ? [{ code: 'name-lost', path: at, message: 'expected a name that can be read as a key; found __proto__', hint: 'give the column or value another name in the export' }] : namesLost(inner, at);
  });
}

/** One entry may stand where a list is meant, and is then its own first entry. */
function stepInto(holder: unknown, step: string | number): unknown {
  if (typeof step === 'number' && !Array.isArray(holder)) return holder;
  if (typeof holder !== 'object' || holder === null) return undefined;
  return (holder as Readonly<Record<string | number, unknown>>)[step];
}

/** What a schema may not show, a config can: the value that was found, and the key it may have been. */
function explained(issue: Issue, raw: unknown): Issue {
  const key = String(issue.path.at(-1));
  if (issue.code === 'key-unknown') {
    const hint = CONFIG_KEYS.has(key) ? 'it belongs elsewhere' : didYouMean(key, CONFIG_KEYS);
    return hint === undefined ? issue : { ...issue, hint };
  }
  const value = issue.path.reduce(stepInto, raw);
  if (typeof value !== 'number' && typeof value !== 'string') return issue;
  const found = typeof value === 'number' ? value : `"${value}"`;
  const hint = hintOfShape(issue, value);
  return { ...issue, message: issue.message.replace(/found a (number|text)\.$/, `found ${found}.`), ...(hint !== undefined && { hint }) };
}

/** Keys under which a list of names stands. */
const LISTS_OF_NAMES: ReadonlySet<unknown> = new Set(['definitions', 'prorate', 'indicators', 'breakdowns', 'published']);

/** What a bare text was to be: the file of a reading, the name of the service, the only entry of a list. */
function hintOfShape({ message, path }: Issue, value: string | number): string | undefined {
  const [first, ...rest] = path.filter((step) => typeof step === 'string');
  if (rest.includes('dates') && /(^|[^y])yy$/.test(String(value))) return YEARS_IN_FULL;
  if (message.startsWith('Expected a list')) return LISTS_OF_NAMES.has(rest.at(-1) ?? first) ? `write [${value}]` : undefined;
  if (!message.startsWith('Expected an object')) return undefined;
  if (first === 'data' && rest.length === 1) return `write { file: ${value} }`;
  return first === 'service' ? `write { name: ${value} }` : undefined;
}
