import { createHash } from 'node:crypto';
import type { Part } from '../../indicators/parts/index.js';
import type { WaitingAlerts } from '../../scores/waiting-alerts.js';
import type { FileContent } from './file-content.js';
import type { NamedIds } from './named-ids.js';

/** What the first line of a part says of it, to whoever opens it. */
export const NOTICE = 'A part of a caseload. It holds ids of people, episodes and goals, and approved texts: keep it where the records are kept.';

/** The version of the file. One of another version is refused. */
export const FILE_VERSION = 1;

/** The first line: what the part was made with and from. */
export interface PartHead {
  readonly whatmatters: 'part';
  readonly notice: typeof NOTICE;
  readonly version: typeof FILE_VERSION;
  readonly libraryVersion: string;
  readonly configHash: string;
  /** Id of an instrument, goal scale or outcome → version with content hash. */
  readonly definitions: Readonly<Record<string, string>>;
  readonly files: readonly PartSource[];
  /** Records that were set aside for a problem were told as so many problems. */
  readonly problems: number;
  readonly alerts: WaitingAlerts;
  readonly reports: readonly string[];
}

/** A data file as this part has it. */
export interface PartSource {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
  /** What all parts of the file add up to; left out for files that are not read line by line. */
  readonly content?: FileContent;
}

/** A part as a file holds it: several reports share its people. */
export interface PartFile {
  readonly head: PartHead;
  readonly named: NamedIds;
  readonly parts: readonly Part[];
}

/** One figure, or list of members, a line, made as it is asked for; the last holds the hash of all before it, so that nothing can be cut off unseen. */
export function* partLines({ head, named, parts }: PartFile): Generator<string> {
  const ids = parts[0]?.ids ?? { persons: [], episodes: [], goals: [] };
  const whole = createHash('sha256');
  for (const line of [head, { ids, named }, ...parts.flatMap(linesOf)]) {
    const text = `${JSON.stringify(line)}\n`;
    whole.update(text);
    yield text;
  }
  yield `${JSON.stringify({ end: whole.digest('hex') })}\n`;
}

function linesOf({ ids: _, members, figures, ...report }: Part): readonly object[] {
  return [{ report }, ...members.map((list) => ({ members: list })), ...figures.map((figure) => ({ figure }))];
}
