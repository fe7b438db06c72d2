import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile, sourceFiles } from './project-files.js';
import { textsIn, textsOfDefinition } from './texts.js';

/** Follow-up minus baseline says that something changed, never what made it change. */
const CAUSAL =
  /\b(?:caus(?:e[ds]?|ing|al)|led to|lead(?:s|ing)? to|thanks to|impact(?:s|ed)?|saved|due to|because of (?:the|this|our) service|as a result of|result(?:s|ed|ing) (?:in|from)|attributable to|effect(?:s|iveness)? of|effective)\b/i;

/** Sentences that use such a word to say that nothing of the kind is claimed. */
const DISCLAIMERS: readonly RegExp[] = [/\bno causal\b/i, /\bnot (?:a )?caus/i];

const claims = (text: string) => CAUSAL.test(text) && !DISCLAIMERS.some((disclaimer) => disclaimer.test(text));

describe('no causal words', () => {
  it.each(sourceFiles)('in what %s can write', (path) => {
    expect(textsIn(path, readProjectFile(path)).filter(claims)).toEqual([]);
  });

  const definitions = projectFiles().filter((path) => /^(?:instruments|src\/indicators|examples)\/.*\.json$/.test(path));
  it.each(definitions)('in %s', (path) => {
    expect(textsOfDefinition(JSON.parse(readProjectFile(path))).filter(claims)).toEqual([]);
  });

  const golden = projectFiles('test').filter((path) => /^test\/golden\/.*\.(?:html|md|csv|json|txt)$/.test(path));
  it.each(golden)('in %s', (path) => {
    expect(CAUSAL.exec(readProjectFile(path))?.[0]).toBeUndefined();
  });

  it('and the check sees them in literals, templates and markup, not in comments', () => {
    const source = "// caused\nconst a = 'This led to'; const b = `thanks to ${a} impact of`; const c = <p>lives saved</p>;";
    expect(textsIn('a.tsx', source).filter(claims)).toEqual(['This led to', 'thanks to ', ' impact of', 'lives saved']);
    expect(textsOfDefinition({ title: { en: 'Impact of the choir' }, sources: [{ citation: 'Effect of singing' }] })).toEqual(['Impact of the choir']);
  });
});

const texts = projectFiles().filter((path) => !/\.(?:png|ico|woff2|xlsx)$/.test(path) && path !== 'package-lock.json');

describe('files of the project', () => {
  it('name no folder of somebody\'s machine', () => {
    const machinePath = /(?<![\w./:-])\/(?:home|root|tmp|work|Users|mnt|private|opt)\/[\w.-]/;
    expect(texts.filter((path) => machinePath.test(readProjectFile(path)))).toEqual([]);
    expect(machinePath.test(['', 'home', 'me'].join('/'))).toBe(true);
  });

  it('reach for nothing outside the project', () => {
    const outside = (path: string) =>
      [...readProjectFile(path).matchAll(/(?<![\w./])(?:\.\.\/)+[\w.-]*/g)].map(([found]) => found)
        .filter((found) => posix.join(posix.dirname(path), found).startsWith('..'));
    expect(texts.filter((path) => outside(path).length > 0)).toEqual([]);
  });

  it('name no package registry, so that each machine asks its own', () => {
    expect(texts.filter((path) => /https?:\/\/[\w.-]*registry\b/.test(readProjectFile(path)))).toEqual([]);
    expect(readProjectFile('package-lock.json')).not.toMatch(/"resolved": "http/);
  });
});

const code = projectFiles().filter((path) => /\.(?:ts|tsx|js)$/.test(path));

describe('code', () => {
  it('leaves nothing switched off, alone or for later', () => {
    const unfinished = /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|todo)\b|\b(?:TO-?DO|FIX-?ME)\b/;
    expect(code.filter((path) => unfinished.test(readProjectFile(path)))).toEqual([]);
    expect(unfinished.test(['describe', 'only'].join('.'))).toBe(true);
  });

  it('gives a reason wherever it silences a rule', () => {
    const reasonless = /\/[/*] eslint-disable(?!.* -- \w)/;
    expect(code.filter((path) => reasonless.test(readProjectFile(path)))).toEqual([]);
    expect(reasonless.test(['//', 'eslint-disable-next-line', 'no-console'].join(' '))).toBe(true);
  });

  it('says in line 1 when it is generated, and by what', () => {
    const generated = code.filter((path) => path.startsWith('src/generated/'));
    expect(generated.length).toBeGreaterThan(0);
    const lineOne = /^\/\/ Generated (?:from \S+ )?by \S+/;
    expect(generated.filter((path) => !lineOne.test(readProjectFile(path)))).toEqual([]);
  });
});
