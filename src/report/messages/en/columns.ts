import type { ROW_COLUMNS } from '../../../indicators/index.js';

/** What the columns of `indicators.csv` hold. */
export const columns = {
  title: ({ service, start, end }: { readonly service: string; readonly start: string; readonly end: string }) => [service, `indicators ${start} to ${end}`].filter((part) => part !== '').join(': '),
  description:
    'One row per indicator, measure, part of the period, breakdown, category and level. An empty cell is no value, never zero; the marker says why. Text that a spreadsheet would take for a formula begins with an apostrophe.',
  fields: {
    service: 'Name of the service.',
    report: 'Name of the report.',
    indicatorId: 'Id of the indicator definition.',
    measure: 'Measure the row is about (for records about people, the attribute); empty for none.',
    rule: 'Rule by which change was classified; empty for none.',
    definitionVersion: 'Version of the indicator definition, with the beginning of its content hash.',
    title: 'Title of the indicator.',
    unit: 'What is counted: person, episode, goal or contact.',
    statistic: 'count, proportion, distribution, mean, median, ratio or rate.',
    attribution: 'Which day puts a record in the period.',
    periodStart: 'First day of the period.',
    periodEnd: 'Last day of the period.',
    breakdown: 'What the row is broken down by; all for everybody.',
    category: 'Category of the breakdown; all for everybody.',
    level: 'Level of a distribution, or quartile; empty otherwise.',
    numerator: 'Members that count; empty for means and medians, and where hidden.',
    denominator: 'Members asked; empty for counts, and where hidden.',
    value: 'Share from 0 to 1, count, mean or median; empty where hidden or not available.',
    lower95: 'Lower end of the 95% interval.',
    upper95: 'Upper end of the 95% interval.',
    method: 'How the value and its interval were made.',
    initialPopulation: 'Records that the attribution puts in the period, before exclusions.',
    excluded: 'Records of the initial population that are left out, each for one reason.',
    marker: '[c] a count of the row is hidden; [x] not available; [z] does not apply; empty for none.',
    caution: 'Codes of what to be careful with, joined by semicolons.',
    disclosureProfile: 'Small-number rule under which the row may be shown.',
    runId: 'Id of the run; the same for the same library, settings and data.',
  } satisfies Readonly<Record<(typeof ROW_COLUMNS)[number], string>>,
};
