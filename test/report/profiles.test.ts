import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forInternalUse } from '../../src/disclosure/index.js';
import { indicatorSets } from '../../src/indicators/index.js';
import { renderMarkdown, reportModel, reportProfiles, type Report, type ReportProfileId } from '../../src/report/index.js';
import { wordsIn } from '../../src/report/markdown/word-limit.js';
import { internalOf, invented, shownOf, tableOf } from './invented-service.js';

const ids = Object.keys(reportProfiles) as ReportProfileId[];
const OUTCOMES = ['happened', 'instruments', 'outcomes', 'open'];

const outline = ({ sections }: Report) => sections.map(({ id, blocks }) => [`- ${id}`, ...blocks.flatMap((block) => (block.kind === 'table' ? [`  - ${block.id}`] : []))].join('\n')).join('\n');

describe.each(ids)('the profile %s', (id) => {
  const profile: (typeof reportProfiles)[ReportProfileId] = reportProfiles[id];

  it('has its files and sections, and its summary, as they were looked at', async () => {
    const figures = 'isInternal' in profile ? internalOf(invented) : await shownOf(invented);
    const report = reportModel(figures, { profile: id });
    const summary = renderMarkdown(report, { words: 'summaryWords' in profile ? profile.summaryWords : undefined });
    const shown = profile.files.some((file) => file === 'summary.md') ? `\n\n${summary}` : '\n';
    await expect(`files: ${profile.files.join(', ')}\n\n${outline(report)}${shown}`).toMatchFileSnapshot(`../golden/report/profile-${id}.md`);
  });

  it('tells no outcome without its completeness, and asks for indicators that there are', () => {
    const sections: readonly string[] | undefined = 'sections' in profile ? profile.sections : undefined;
    if (sections?.some((section) => OUTCOMES.includes(section))) expect(sections).toContain('completeness');
    for (const set of profile.indicators) expect(Object.keys(indicatorSets)).toContain(set);
  });
});

describe('a summary with a limit of words', async () => {
  const report = reportModel(await shownOf(invented));
  const whole = renderMarkdown(report);
  const lines = new Set(whole.split('\n'));

  it('keeps it, cuts no line, and says what it left out', () => {
    fc.assert(fc.property(fc.integer({ min: 120, max: 1200 }), (words) => {
      const summary = renderMarkdown(report, { words });
      expect(wordsIn(summary)).toBeLessThanOrEqual(words);
      const own = summary.split('\n').filter((line) => !lines.has(line));
      if (wordsIn(whole) <= words) expect(summary).toBe(whole);
      else expect(own).toEqual([expect.stringMatching(/^Left out to stay within the word limit: .*\.$/)]);
    }), { numRuns: 40 });
  });

  it('keeps main figures longest, and what cannot be known always', () => {
    const summary = renderMarkdown(report, { words: 200 });
    expect(summary).toContain('people supported');
    expect(summary).toContain('We do not know what would have happened without the service.');
    expect(summary).toMatch(/word limit: .*people by where their goals went/);
    expect(summary).not.toContain('**People by where their goals went**');
  });

  it('refuses one that not even its title fits in', () => {
    expect(() => renderMarkdown(report, { words: 10 })).toThrow(/at least \d+ words/);
  });

  it('counts words, and not marks', () => {
    expect(wordsIn('| **12** | --- | a-b |\n- c')).toBe(3);
  });

  it('says first that it must not be shared, where it must not, however short it is', () => {
    expect(renderMarkdown(reportModel(forInternalUse(tableOf(invented))), { words: 150 }).split('\n')[0]).toBe('**For internal use. Not for sharing.**');
  });
});
