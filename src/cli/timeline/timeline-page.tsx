import { renderToString } from 'preact-render-to-string';
import { dayInWords } from './day-in-words.js';
import { changeInWords, readable, type TimelineEntry } from './entries.js';
import type { Timeline } from './timeline.js';
import type { TimelineGoal, TimelineValue } from './timeline-goals.js';
import type { TimelineMeasure } from './timeline-measures.js';
import { timelineStyle } from './timeline-style.js';
import { isGoal, TIMELINE_NOTICE } from './timeline-text.js';

/** Nothing is fetched and nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** One large-print page to go through with the person. Texts are escaped by construction. */
export function timelineHtml(timeline: Timeline): string {
  return `<!doctype html><!-- ${TIMELINE_NOTICE} -->\n${renderToString(<Page timeline={timeline} />)}\n`;
}

function Page({ timeline: { service, personId, asAt, goals, measures, lifeEvents, entries } }: { readonly timeline: Timeline }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Private: your timeline – ${service}`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: timelineStyle }} />
      </head>
      <body>
        <p class="notice">{TIMELINE_NOTICE}</p>
        <main>
          <h1>Your timeline</h1>
          <p class="soft">{`${service}. ${personId}. What was known on ${dayInWords(asAt)}.`}</p>
          <h2>What matters to you</h2>
          {goals.length === 0 ? <p>No goals are recorded.</p> : goals.map((goal) => <Goal goal={goal} />)}
          <h2>What you answered</h2>
          {measures.length === 0 ? <p>No answers are recorded.</p> : measures.map((measure) => <MeasureOf measure={measure} />)}
          <h2>What happened in your life</h2>
          {lifeEvents.length === 0 ? <p>Nothing is recorded.</p> : <ol>{lifeEvents.map(({ on, kind }) => <li><b>{dayInWords(on)}</b>{sentence(readable(kind))}</li>)}</ol>}
          <h2>Everything in order</h2>
          {entries.length === 0 ? <p>Nothing is recorded.</p> : <ol>{entries.map((entry) => <Entry entry={entry} />)}</ol>}
        </main>
      </body>
    </html>
  );
}

function Goal({ goal: { words, setOn, targetOn, status, outcome, range, ratings } }: { readonly goal: TimelineGoal }) {
  const now = words.at(-1)?.words ?? '';
  // Ratings without days are never compared unasked, so that "not reviewed" would be untrue of them.
  const stands = status ?? (outcome === 'not-reviewed' ? undefined : outcome);
  return (
    <section>
      <h3 class="words">{`“${now}”`}</h3>
      <p>
        {setOn !== null && `Set on ${dayInWords(setOn)}. `}
        {targetOn !== null && `Hoped for by ${dayInWords(targetOn)}. `}
        {stands !== undefined && `Where it stands: ${readable(stands)}.`}
      </p>
      {words.slice(0, -1).map((one) => <p class="soft">{`In the words of ${one.from === null ? 'the beginning' : dayInWords(one.from)}: “${one.words}”`}</p>)}
      {ratings.length > 0 && <p class="soft">{range === null ? 'How it was rated:' : `How it was rated, from ${range[0]} to ${range[1]}:`}</p>}
      {ratings.length > 0 && <Values values={ratings} />}
    </section>
  );
}

const BETTER: Readonly<Record<string, string>> = { increase: 'A higher number is better.', decrease: 'A lower number is better.' };

function MeasureOf({ measure: { label, range, direction, values, changes } }: { readonly measure: TimelineMeasure }) {
  return (
    <section>
      <h3>{label}</h3>
      {range !== null && <p class="soft">{[`From ${range[0]} to ${range[1]}.`, BETTER[direction]].filter((part) => part !== undefined).join(' ')}</p>}
      <Values values={values} />
      {changes.map((change) => <p>{`${changeInWords(change)}.`}</p>)}
    </section>
  );
}

function Values({ values }: { readonly values: readonly TimelineValue[] }) {
  return (
    <ol>
      {values.map(({ on, occasion, value, reason }) => (
        <li><b>{when({ on, occasion })}</b>{value ?? `No value: ${readable(reason ?? '')}`}</li>
      ))}
    </ol>
  );
}

function Entry({ entry: { on, occasion, kind, about, what } }: { readonly entry: TimelineEntry }) {
  const subject = about === null ? '' : isGoal(kind) ? `: “${about}”` : `, ${about}`;
  return <li><b>{when({ on, occasion })}</b>{`${sentence(what)}${subject}`}</li>;
}

function when({ on, occasion }: Pick<TimelineValue, 'on' | 'occasion'>): string {
  return on === null ? sentence(occasion ?? 'no day') : dayInWords(on);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
