import { describe, expect, it } from 'vitest';
import { readLibraryFiles, type LibraryFile } from '../../scripts/library-files.js';
import { formatDefinition } from '../../scripts/lint-instruments/format-definition.js';
import { lineOf, lint } from '../../scripts/lint-instruments/lint.js';
import { RULES } from '../../scripts/lint-instruments/rules.js';
import { phq9 as phq9Definition } from '../../src/generated/phq-9.js';
import { who5 as who5Definition } from '../../src/generated/who-5.js';
import { changed, type Place } from '../definitions/support.js';

const files = new Map(readLibraryFiles().map((file) => [file.path, file]));

function fileOf(path: string): LibraryFile {
  const file = files.get(path);
  if (!file) throw new Error(`no file ${path}`);
  return file;
}

/** The file with one value of its JSON changed, laid out as it should be. */
function withChange(path: string, place: Place, value: unknown): LibraryFile {
  const file = fileOf(path);
  return { ...file, text: formatDefinition(changed(JSON.parse(file.text) as unknown, place, value)) };
}

const rulesBroken = (file: LibraryFile) => [...new Set(lint(file).map(({ rule }) => rule))];

const phq9 = 'standard/phq-9.json';
const who5 = 'standard/who-5.json';
const housing = 'outcomes/housing-status.json';
const notes = fileOf(phq9).notes ?? '';
const chosenLicence = { ...phq9Definition.licence, evidence: 'decision', note: 'It will be fine.' };

const broken: readonly (readonly [rule: string, what: string, file: LibraryFile])[] = [
  ['licence-gate', 'names of answers without a licence', withChange(who5, ['options', 0, 'label'], { en: 'Never' })],
  ['licence-gate', "names of an item's answers without a licence", withChange(who5, ['items', 0, 'options'], [0, 1, 2, 3, 4, 5].map((value) => ({ value, label: { en: 'x' } })))],
  ['licence-gate', 'wording on a licence that was chosen, not read', withChange(phq9, ['licence'], chosenLicence)],
  ['licence-gate', 'free use where no terms were read', withChange('standard/cantril.json', ['licence', 'status'], 'labels-only')],
  ['meaning', 'a range that the items do not give', withChange(phq9, ['scores', 0, 'range'], [0, 30])],
  ['sourced-facts', 'a scoring rule from nowhere', withChange(phq9, ['scores', 0, 'method', 'evidence'], undefined)],
  ['sourced-facts', 'codes from nowhere', withChange(phq9, ['codes', 'snomed', 'source'], undefined)],
  ['sourced-facts', 'an order from nowhere', withChange('goals/attainment.json', ['value', 'order'], undefined)],
  ['used-sources', 'a source that nothing rests on', { ...withChange(who5, ['sources', who5Definition.sources.length], { id: 'corc-2', citation: 'Again', url: 'https://example.org' }), notes: `${fileOf(who5).notes}| corc-2 |` }],
  ['findable-sources', 'a source that cannot be opened', withChange(phq9, ['sources', 0, 'doi'], undefined)],
  ['review-notes', 'no notes', { path: phq9, text: fileOf(phq9).text }],
  ['review-notes', 'notes without a heading', { ...fileOf(phq9), notes: notes.replace('## Choices', '## Thoughts') }],
  ['review-notes', 'notes that leave a source out', { ...fileOf(phq9), notes: notes.replace('| kroenke-2001 |', '| kroenke |') }],
  ['review-notes', 'notes that nobody signed', { ...fileOf(phq9), notes: notes.replace('Not yet reviewed', 'Surely reviewed') }],
  ['file-name', 'another name than its id', { ...fileOf(phq9), path: 'standard/phq9.json' }],
  ['file-name', 'another folder than its kind', { ...fileOf(phq9), path: 'outcomes/phq-9.json' }],
  ['english-texts', 'a text in Welsh alone', withChange(housing, ['title'], { cy: 'Statws tai' })],
  ['key-order', 'sources at the top', { ...fileOf(phq9), text: formatDefinition({ ...sourcesFirst(fileOf(phq9).text) }) }],
  ['layout', 'a trailing space', { ...fileOf(phq9), text: fileOf(phq9).text.replace('",\n', '", \n') }],
  ['layout', 'no line break at the end', { ...fileOf(phq9), text: fileOf(phq9).text.trimEnd() }],
  ['shape', 'text that is not JSON', { ...fileOf(phq9), text: '{' }],
  ['shape', 'a key that is not one', withChange(phq9, ['reviewer'], 'me')],
];

function sourcesFirst(text: string): object {
  const { sources, ...rest } = JSON.parse(text) as { sources: unknown };
  return { sources, ...rest };
}

describe('the rules for definitions', () => {
  it.each([...files.values()])('find nothing in $path', (file) => {
    expect(lint(file).map(lineOf)).toEqual([]);
  });

  it.each(broken)('%s finds %s, and no other rule complains', (rule, _, file) => {
    expect(rulesBroken(file)).toEqual([rule]);
  });

  it('have each been seen to find something', () => {
    const seen = new Set(broken.map(([rule]) => rule));
    expect(RULES.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });

  it('accept notes that a second person has signed', () => {
    const signed = notes.replace(/Not yet reviewed.*/, 'Reviewed by A. Reader on 2026-01-31 against J Gen Intern Med 16:606-613.');
    expect(rulesBroken({ ...fileOf(phq9), notes: signed })).toEqual([]);
  });

  it('say where: file, place, what and which rule', () => {
    const [issue] = lint(withChange(phq9, ['sources', 0, 'doi'], undefined));
    expect(issue && lineOf(issue)).toBe('instruments/standard/phq-9.json: sources.0: Expected a doi or url for "kroenke-2001". [findable-sources]');
  });
});

describe('the layout', () => {
  it('keeps on one line what fits, and breaks what does not', () => {
    const words = 'word '.repeat(18).trim();
    expect(formatDefinition({ id: 'a', range: [0, 27], items: [{ id: 'q1', topic: { en: words } }], none: {} })).toBe(
      `{\n  "id": "a",\n  "range": [0, 27],\n  "items": [\n    {\n      "id": "q1",\n      "topic": { "en": "${words}" }\n    }\n  ],\n  "none": {}\n}\n`,
    );
  });
});
