import type { Messages } from '../messages/messages.js';
import type { Report } from '../model.js';
import { Blocks, Terms } from './blocks.js';
import { Definitions } from './definitions.js';
import { Headlines } from './headlines.js';
import { LineageOf } from './lineage.js';
import { style } from './style.js';
import { HATCH_ID } from './style/colours.js';
import { sheetNotice } from './style/print.js';

/** Nothing is fetched and nothing runs: the page holds all it needs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The whole page. Texts are escaped by construction: only our own style sheet and drawings are written as they are. */
export function Page({ report, text }: { readonly report: Report; readonly text: Messages }) {
  const { language, notice, title, service, period, sections } = report;
  return (
    <html lang={language}>
      <Head report={report} text={text} />
      <body>
        <Patterns />
        <a class="skip" href="#main">{text.page.skip}</a>
        {notice !== null && <p class="notice" data-notice={notice}>{notice}</p>}
        <header>
          <p class="caption">{service}</p>
          <h1>{title}</h1>
          <p class="caption">{text.page.subtitle(period)}</p>
        </header>
        <main id="main">
          <InShort report={report} text={text} />
          <Contents report={report} text={text} />
          {sections.map(({ id, heading, blocks }, place) => (
            <section id={id} class="part">
              <h2>{`${String(place + 1)}. ${heading}`}</h2>
              <Blocks blocks={blocks} text={text} />
            </section>
          ))}
          <section id="definitions" class="part">
            <h2>{`${String(sections.length + 1)}. ${text.page.definitions}`}</h2>
            <Definitions report={report} text={text} />
          </section>
          <section id="lineage" class="part">
            <h2>{`${String(sections.length + 2)}. ${text.page.lineage}`}</h2>
            <LineageOf report={report} text={text} />
          </section>
        </main>
      </body>
    </html>
  );
}

function Head({ report: { notice, service, period }, text }: { readonly report: Report; readonly text: Messages }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{[...(notice === null ? [] : [notice]), service, text.page.subtitle(period)].filter((part) => part !== '').join(' – ')}</title>
      <link rel="icon" href="data:," />
      <style dangerouslySetInnerHTML={{ __html: notice === null ? style : `${style}\n${sheetNotice(notice)}` }} />
    </head>
  );
}

/** Fills that drawings share. */
function Patterns() {
  return (
    <svg class="patterns" aria-hidden="true">
      <defs>
        <pattern id={HATCH_ID} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="7" fill="var(--line)" />
        </pattern>
      </defs>
    </svg>
  );
}

/** The first page: what a reader with one minute needs, and what it must be read with. */
function InShort({ report, text }: { readonly report: Report; readonly text: Messages }) {
  const { page, headlines } = text;
  const facts = [
    { term: page.periodLabel, meaning: report.period },
    { term: page.asAtLabel, meaning: report.asAt },
    ...(report.name === '' ? [] : [{ term: page.reportLabel, meaning: page.reportFor(report) }]),
    { term: page.disclosureLabel, meaning: report.profile.description },
  ];
  return (
    <section id="in-short">
      <h2>{page.inShort}</h2>
      <p class="inset">{headlines.unknown} {headlines.read}</p>
      <Headlines headlines={report.headlines} text={text} />
      <div class="about">
        <Terms terms={facts} />
      </div>
    </section>
  );
}

function Contents({ report, text }: { readonly report: Report; readonly text: Messages }) {
  const parts = [...report.sections, { id: 'definitions', heading: text.page.definitions }, { id: 'lineage', heading: text.page.lineage }];
  return (
    <nav aria-label={text.page.contents}>
      <h2>{text.page.contents}</h2>
      <ol>
        {parts.map(({ id, heading }) => (
          <li>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
