import type * as z from 'zod/mini';
import type { Issue } from '../definitions/issue.js';

type SchemaIssue = z.core.$ZodIssue;
type Path = Issue['path'];

/**
 * What a schema found, in our own words: the one place where its issues become ours.
 * Messages name the kind of value that was found and never the value, which may be a person's answer.
 *
 * @param error from `safeParse(value, { reportInput: true })`
 */
export function issuesOf(error: z.core.$ZodError, path: Path = []): readonly Issue[] {
  return error.issues.flatMap((issue) => translate(issue, path));
}

function translate(issue: SchemaIssue, base: Path): readonly Issue[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key]));
  const nearest = issue.code === 'invalid_union' ? nearestShape(issue, path) : undefined;
  if (nearest) return nearest;
  const code = issue.input === undefined ? 'key-missing' : 'shape';
  const found = issue.code === 'invalid_union' ? 'something else' : kindOf(issue.input);
  return [{ code, path, message: `Expected ${expectedBy(issue)}, found ${found}.` }];
}

function unknownKey(path: Path): Issue {
  const hint = 'Check its spelling and its place.';
  return { code: 'key-unknown', path, message: 'Expected no key of this name here.', hint };
}

/** Of the shapes allowed here, the one that knows most of the value's keys says what is wrong. */
function nearestShape({ errors }: z.core.$ZodIssueInvalidUnion, path: Path): readonly Issue[] | undefined {
  const isStray = (issue: Issue) => issue.code === 'key-unknown' && issue.path.length === path.length + 1;
  const shapes = errors.map((shape) => {
    const issues = shape.flatMap((issue) => translate(issue, path));
    return { issues, strays: issues.filter(isStray) };
  });
  const [nearest] = shapes.sort((one, other) => one.strays.length - other.strays.length || one.issues.length - other.issues.length);
  return nearest && nearest.strays.length > 0 ? nearest.strays : nearest?.issues;
}

/** What types are called, those of JavaScript among them. */
const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

function expectedBy(issue: SchemaIssue): string {
  if (issue.code === 'invalid_type') return NAMES[issue.expected] ?? issue.expected;
  const options = issue.code === 'invalid_value' ? issue.values : issue.code === 'invalid_union' && 'options' in issue ? issue.options : undefined;
  if (options) return `one of ${options.join(', ')}`;
  if (issue.code === 'too_small') return issue.inclusive === false ? `more than ${issue.minimum}` : `${issue.minimum} or more${UNITS[issue.origin] ?? ''}`;
  if (issue.code === 'too_big') return `${issue.maximum} or fewer${UNITS[issue.origin] ?? ''}`;
  return 'another form';
}

const UNITS: Readonly<Record<string, string>> = { array: ' entries', string: ' characters' };

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'number' && !Number.isFinite(value)) return 'no finite number';
  return NAMES[typeof value] ?? `a ${typeof value}`;
}
