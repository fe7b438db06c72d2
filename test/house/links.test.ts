import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile } from './project-files.js';

const pages = projectFiles().filter((path) => path.endsWith('.md'));

/** Relative links, and paths in code style such as `src/cli`; a star or a blank to fill in is a pattern, not a path. */
function pathsOn(page: string): readonly string[] {
  const text = readProjectFile(page);
  const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, target = '']) => posix.join(posix.dirname(page), target));
  const named = [...text.matchAll(/`((?:src|test|docs|scripts|instruments|bench|examples|\.ci)\/[^\s`]*)`/g)].map(([, target = '']) => target);
  return [...links, ...named].filter((path) => !/[<>*…]/.test(path));
}

describe('paths named in the documentation exist', () => {
  it.each(pages)('%s', (page) => {
    expect(pathsOn(page).filter((path) => !existsSync(path))).toEqual([]);
  });
});

it('the index of docs lists every page of docs', () => {
  const index = pathsOn('docs/README.md');
  const missing = pages.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md' && !index.includes(page));
  expect(missing).toEqual([]);
});
