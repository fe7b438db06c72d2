import type { Source } from '../../definitions/fact.js';
import type { Messages } from '../messages/messages.js';
import type { DefinitionEntry, Report } from '../model.js';
import { Terms } from './blocks.js';
import { definitionAnchor } from './definition-link.js';

/** Every definition with its version, rules and sources, and the list of sources. */
export function Definitions({ report: { definitions, sources }, text }: { readonly report: Report; readonly text: Messages }) {
  return (
    <>
      <div class="definitions">{definitions.map((definition) => <Definition definition={definition} text={text} />)}</div>
      <h3>{text.page.sources}</h3>
      <ol class="sources">{sources.map((source, place) => <SourceOf source={source} place={place + 1} />)}</ol>
    </>
  );
}

function Definition({ definition: { id, title, version, description, facts, sources }, text }: { readonly definition: DefinitionEntry; readonly text: Messages }) {
  return (
    <section class="definition" id={definitionAnchor(id)}>
      <h3>{title}</h3>
      <p class="version">
        <code>{id}</code> {text.page.version(version)}
      </p>
      {description !== '' && <p>{description}</p>}
      <Terms terms={facts} />
      {sources.length > 0 && (
        <p class="cited">
          {text.page.sources}: {sources.map((place, index) => [index > 0 ? ', ' : '', <a href={`#source-${String(place)}`}>{place}</a>])}
        </p>
      )}
    </section>
  );
}

/** Addresses are written out and linked: nothing is fetched unless somebody follows them. */
function SourceOf({ source: { citation, doi, url }, place }: { readonly source: Source; readonly place: number }) {
  const address = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
  return (
    <li id={`source-${String(place)}`}>
      {citation} {address !== undefined && /^https?:/.test(address) && <a href={address} rel="noreferrer">{address}</a>}
    </li>
  );
}
