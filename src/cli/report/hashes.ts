import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

const SHORT = 12;

/** The SHA-256 of a text or bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A definition's semantic version with the beginning of its content's hash: two definitions never share one. */
export function definitionVersion(definition: { readonly version: string }): string {
  return `${definition.version}+${sha256(canonicalJson(definition)).slice(0, SHORT)}`;
}

/** The name of a run: the same for the same library version, config and data files. */
export function runIdOf(run: { readonly libraryVersion: string; readonly configHash: string; readonly fileHashes: readonly string[] }): string {
  return sha256(canonicalJson(run)).slice(0, SHORT);
}
