import type { Messages } from '../messages/messages.js';
import type { Headline } from '../model.js';
import { StatementOf } from './blocks.js';
import { definitionAnchor } from './definition-link.js';

/** The few figures of the first page, each with its completeness in the same box. */
export function Headlines({ headlines, text }: { readonly headlines: readonly Headline[]; readonly text: Messages }) {
  return <ul class="headlines">{headlines.map((headline) => <HeadlineOf headline={headline} text={text} />)}</ul>;
}

function HeadlineOf({ headline: { id, figure, label, detail, beside, completeness, definition }, text }: { readonly headline: Headline; readonly text: Messages }) {
  return (
    <li id={`headline-${id}`}>
      <h3>
        <span class="figure">{figure}</span> <span class="label">{label}</span>
      </h3>
      {detail !== '' && <p class="behind">{detail}</p>}
      {beside.map((statement) => <StatementOf statement={statement} />)}
      <div class="completeness">
        <h4>{text.page.completeness}</h4>
        <StatementOf statement={completeness} />
        {completeness.share !== null && <Meter share={completeness.share} />}
      </div>
      <p class="counted">
        <a href={`#${definitionAnchor(definition)}`} aria-label={text.page.howCountedOf(label)}>{text.page.howCounted}</a>
      </p>
    </li>
  );
}

/** The share as a bar, for the eye only: the sentence above says it. */
function Meter({ share }: { readonly share: number }) {
  return (
    <div class="meter" aria-hidden="true">
      <div style={`width:${String(Math.round(share * 100))}%`} />
    </div>
  );
}
