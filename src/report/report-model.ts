import type { DisclosedTable, DisclosedWords, InternalFigures, ShownCount } from '../disclosure/index.js';
import { assertShowable, assertWordsOf, shownRowCount } from '../disclosure/index.js';
import { dayText, reportContext, type ReportContext } from './context.js';
import { definitionEntries } from './definition-entries.js';
import { headlinesOf } from './headlines.js';
import { withoutMarkedTables } from './left-out.js';
import { messagesIn } from './messages/messages.js';
import type { Lineage, Report, Section } from './model.js';
import { reportProfile, type ReportProfileId } from './profiles.js';
import { changeByGroupSection } from './sections/change-by-group.js';
import { codesSection } from './sections/codes.js';
import { completenessSection } from './sections/completeness.js';
import { funnelSection } from './sections/funnel.js';
import { groupsSection } from './sections/groups.js';
import { happenedSection } from './sections/happened.js';
import { instrumentsSection } from './sections/instruments.js';
import { methodsSection, profileText } from './sections/methods.js';
import { monthsSection } from './sections/months.js';
import { openSection, othersSection } from './sections/others.js';
import { outcomesSection } from './sections/outcomes.js';
import { qualitySection } from './sections/quality.js';
import { reachSection } from './sections/reach.js';
import { talkingTherapiesSection } from './sections/talking-therapies.js';
import { wantedSection } from './sections/wanted.js';
import { whyDifferentSection } from './sections/why-different.js';

export interface ReportOptions {
  /** Language of the sentences; `en` when left out. */
  readonly language?: string;
  /** The run's own name when left out. */
  readonly name?: string;
  readonly recipient?: string;
  /** Whom to ask about the report: an address, a telephone number. */
  readonly contact?: string;
  /** Instrument id → its full title, for the first mention. A measure knows only its own score's title. */
  readonly instrumentTitles?: Readonly<Record<string, string>>;
  /** What kind of report, which decides which sections it has; all of them when left out. */
  readonly profile?: ReportProfileId | undefined;
  readonly lineage?: Partial<Lineage>;
  /** Words of goals that may stand beside these figures, made by `discloseWords` from the same. */
  readonly words?: DisclosedWords;
}

/**
 * Makes the whole report as plain data, from which every renderer writes: who it is about, what people wanted and what
 * became of it, completeness, outcomes, groups, quality, methods, definitions and lineage.
 *
 * @param figures what `disclose` made or, for the service's own eyes, `forInternalUse`
 * @throws {TypeError} for figures that came by neither way, and for words that `discloseWords` did not make from them
 * @throws {RangeError} for a language without messages
 * @example
 * const table = aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' }, service: 'Example' });
 * reportModel(await disclose(table, 'nhs-star-7')).period; // => '1 January 2025 to 31 March 2025'
 * reportModel(forInternalUse(table)).notice; // => 'For internal use. Not for sharing.'
 */
export function reportModel(figures: DisclosedTable | InternalFigures, options: ReportOptions = {}): Report {
  assertShowable(figures);
  const { language = 'en', instrumentTitles = {}, words } = options;
  if (words) assertWordsOf(figures, words);
  const text = messagesIn(language);
  if (!text) throw new RangeError(`reportModel: expected a language with messages, such as en; found ${language}`);
  const context = reportContext(figures, { text, language, instrumentTitles, words });
  const { settings } = figures;
  return {
    kind: 'report',
    language,
    notice: figures.kind === 'internal-figures' ? text.page.internalNotice : null,
    title: text.page.title,
    service: settings.service,
    name: options.name ?? settings.report,
    recipient: options.recipient ?? null,
    contact: options.contact ?? null,
    period: context.period,
    asAt: dayText(settings.asAt, text),
    profile: { id: figures.profile.id, description: profileText(context) },
    headlines: headlinesOf(context),
    sections: sectionsOf(context).filter(({ id }) => isInProfile(id, options.profile)).map((section) => withoutMarkedTables(section, context)),
    ...definitionEntries(context),
    lineage: lineageOf(figures, options.lineage),
  };
}

/** Everything in reading order; what the run holds nothing of is left out. */
function sectionsOf(context: ReportContext): readonly Section[] {
  return [
    reachSection(context),
    monthsSection(context),
    wantedSection(context),
    happenedSection(context),
    completenessSection(context),
    instrumentsSection(context),
    outcomesSection(context),
    talkingTherapiesSection(context),
    openSection(context),
    othersSection(context),
    groupsSection(context),
    funnelSection(context),
    codesSection(context),
    qualitySection(context),
    whyDifferentSection(context),
    changeByGroupSection(context),
    methodsSection(context),
  ].filter((section) => section !== undefined);
}

function isInProfile(section: string, profile: ReportProfileId | undefined): boolean {
  const { sections } = profile === undefined ? {} : reportProfile(profile);
  return !sections || sections.includes(section);
}

/** Even the rows of a file are counts: a short one may be about few people. */
function lineageOf(figures: DisclosedTable | InternalFigures, { libraryVersion = null, runId = runIdOf(figures), configHash = null, files = [] }: Partial<Lineage> = {}): Lineage {
  const shown = (rows: ShownCount) => (rows === null ? null : shownRowCount(rows, figures));
  return { libraryVersion, runId, configHash, files: files.map((file) => ({ ...file, rows: shown(file.rows) })) };
}

function runIdOf({ rows }: DisclosedTable | InternalFigures): string | null {
  const id = rows[0]?.runId ?? '';
  return id === '' ? null : id;
}
