import { describe, expect, it } from 'vitest';
import { backwardImports, importCycles, nodeImports, packagesReached, questionnaireImports } from './house/architecture.js';
import { readProjectFile, sourceFiles } from './house/project-files.js';

const sources = new Map(sourceFiles.map((path) => [path, readProjectFile(path)]));

/** A made-up file, to prove that each check can fail. */
const madeUp = (path: string, text: string) => new Map([[path, text]]);

describe('imports run one way', () => {
  it('along definitions, records, scores, change, indicators, disclosure, report, command line', () => {
    expect(backwardImports(sources)).toEqual([]);
  });

  it.each([
    ['src/definitions/wrong.ts', "import type { Day } from '../records/day.js';", 'src/definitions/wrong.ts -> src/records/day.ts'],
    ['src/statistics/wrong.ts', "export { change } from '../change/change.js';", 'src/statistics/wrong.ts -> src/change/change.ts'],
    ['src/readers/wrong.ts', "import { score } from '../scores/score.js';", 'src/readers/wrong.ts -> src/scores/score.ts'],
    ['src/records/wrong.ts', "const later = await import('../scores/score.js');", 'src/records/wrong.ts -> src/scores/score.ts'],
    ['src/change/wrong.ts', "type Later = import('../cli/io.js').Output;", 'src/change/wrong.ts -> src/cli/io.ts'],
    ['src/newcomer/wrong.ts', "import { score } from '../scores/score.js';", 'src/newcomer/wrong.ts -> src/scores/score.ts'],
    ['src/records/wrong.ts', "import tool from './../../scripts/tool.js';", 'src/records/wrong.ts -> scripts/tool.ts'],
  ])('and the check sees %s: %s', (path, text, arrow) => {
    expect(backwardImports(madeUp(path, text))).toEqual([arrow]);
  });

  it('never in a circle', () => {
    expect(importCycles(sources)).toEqual([]);
    const circle = new Map([['src/a.ts', "import './b.js';"], ['src/b.ts', "export * from './c.js';"], ['src/c.ts', "import type { A } from './a.js';"]]);
    expect(importCycles(circle)).toEqual(['src/a.ts -> src/b.ts -> src/c.ts -> src/a.ts']);
  });
});

describe('the core', () => {
  it('leaves files, clock and process to the command line', () => {
    expect(nodeImports(sources)).toEqual([]);
    expect(nodeImports(madeUp('src/report/wrong.tsx', "import { readFileSync } from 'node:fs';"))).toEqual(['src/report/wrong.tsx -> node:fs']);
    expect(nodeImports(madeUp('src/cli/right.ts', "import { readFileSync } from 'node:fs';"))).toEqual([]);
  });

  it('needs no zod, no CSV reader and nothing that draws', () => {
    expect([...sources.keys()]).toContain('src/index.ts');
    expect([...packagesReached('src/index.ts', sources)]).toEqual([]);
    const through = new Map([['src/index.ts', "export * from './schema/index.js';"], ['src/schema/index.ts', "import * as z from 'zod';"]]);
    expect([...packagesReached('src/index.ts', through)]).toEqual(['zod']);
  });
});

describe('right of the observation', () => {
  it('nothing knows what a questionnaire is', () => {
    expect(questionnaireImports(sources)).toEqual([]);
  });

  it.each([
    ['src/indicators/wrong.ts', "import type { Instrument } from '../definitions/instrument.js';"],
    ['src/report/wrong.tsx', "import { checkInstrument, type Instrument } from '../definitions/index.js';"],
    ['src/change/wrong.ts', "import type { LinkedAssessments } from '../records/caseload.js';"],
  ])('and the check sees %s: %s', (path, text) => {
    expect(questionnaireImports(madeUp(path, text))).toHaveLength(1);
  });
});

describe('files', () => {
  it('are small: 250 lines at most', () => {
    const long = [...sources].filter(([path]) => !path.startsWith('src/generated/')).map(([path, text]) => [path, text.split('\n').length] as const);
    expect(long.filter(([, lines]) => lines > 250)).toEqual([]);
    expect(long.length).toBeGreaterThan(50);
  });
});
