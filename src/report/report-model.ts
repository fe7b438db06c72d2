import type { DisclosedTable, InternalFigures, ShownCount } from '../disclosure/index.js';
import { assertShowable, shownCount } from '../disclosure/index.js';
import { dayText, reportContext } from './context.js';
import { definitionEntries } from './definition-entries.js';
import { headlinesOf } from './headlines.js';
import { withoutMarkedTables } from './left-out.js';
import { messagesIn } from './messages/messages.js';
import type { Lineage, Report } from './model.js';
import { reportProfile, type ReportProfileId } from './profiles.js';
import { changeByGroupSection } from './sections/change-by-group.js';
import { completenessSection } from './sections/completeness.js';
import { groupsSection } from './sections/groups.js';
import { happenedSection } from './sections/happened.js';
import { instrumentsSection } from './sections/instruments.js';
import { methodsSection, profileText } from './sections/methods.js';
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
}

/**
 * Makes the whole report as plain data, from which every renderer writes: who it is about, what people wanted and what
 * became of it, completeness, outcomes, groups, quality, methods, definitions and lineage.
 *
 * @param figures what `disclose` made or, for the service's own eyes, `forInternalUse`
 * @throws {TypeError} for figures that came by neither way
 * @throws {RangeError} for a language without messages
 * @example
 * const table = aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' }, service: 'Example' });
 * reportModel(await disclose(table, 'nhs-star-7')).period; // => '1 January 2025 to 31 March 2025'
 * reportModel(forInternalUse(table)).notice; // => 'For internal use. Not for sharing.'
 */
export function reportModel(figures: DisclosedTable | InternalFigures, options: ReportOptions = {}): Report {
  assertShowable(figures);
  const { language = 'en', instrumentTitles = {} } = options;
  const text = messagesIn(language);
  if (!text) throw new RangeError(`reportModel: expected a language with messages, such as en; found ${language}`);
  const context = reportContext(figures, { text, language, instrumentTitles });
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
    sections: [
      reachSection(context),
      wantedSection(context),
      happenedSection(context),
      completenessSection(context),
      instrumentsSection(context),
      outcomesSection(context),
      talkingTherapiesSection(context),
      openSection(context),
      othersSection(context),
      groupsSection(context),
      qualitySection(context),
      whyDifferentSection(context),
      changeByGroupSection(context),
      methodsSection(context),
    ].filter((section) => section !== undefined).filter(({ id }) => isInProfile(id, options.profile)).map((section) => withoutMarkedTables(section, context)),
    ...definitionEntries(context),
    lineage: lineageOf(figures, options.lineage),
  };
}

function isInProfile(section: string, profile: ReportProfileId | undefined): boolean {
  const { sections } = profile === undefined ? {} : reportProfile(profile);
  return !sections || sections.includes(section);
}

/** Even the rows of a file are counts: a short one may be about few people. */
function lineageOf(figures: DisclosedTable | InternalFigures, { libraryVersion = null, runId = runIdOf(figures), configHash = null, files = [] }: Partial<Lineage> = {}): Lineage {
  const shown = (rows: ShownCount) => (rows === null || figures.kind === 'internal-figures' ? rows : shownCount(rows, figures.profile));
  return { libraryVersion, runId, configHash, files: files.map((file) => ({ ...file, rows: shown(file.rows) })) };
}

function runIdOf({ rows }: DisclosedTable | InternalFigures): string | null {
  const id = rows[0]?.runId ?? '';
  return id === '' ? null : id;
}
