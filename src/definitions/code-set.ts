import type { Provenance, Source } from './fact.js';
import type { Text } from './text.js';

/** One code of an attribute. What was asked and not stated, and what is not known, are codes like all others. */
export interface Code {
  readonly id: string;
  readonly label: Text;
  readonly meaning?: 'not-stated' | 'not-known';
}

export interface CodeGroup {
  readonly id: string;
  readonly label: Text;
  readonly codes: readonly string[];
}

/** Codes put into fewer groups: every code in exactly one, so that nobody drops out of a total. */
export interface Grouping {
  readonly id: string;
  readonly title: Text;
  readonly groups: readonly CodeGroup[];
}

/** The codes that an attribute of people may have, by a standard or a choice that is named, and ways to group them. */
export interface CodeSet extends Provenance {
  readonly kind: 'code-set';
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly attribute: string;
  /** Such as the census or the index it is of; editions are not mixed. */
  readonly edition?: string;
  readonly codes: readonly Code[];
  readonly groupings: readonly Grouping[];
  readonly sources: readonly Source[];
}

/** Codes of one set in those of another. A lossy row does not come back the same. */
export interface CodeMapping extends Provenance {
  readonly kind: 'code-mapping';
  readonly id: string;
  readonly version: string;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly { readonly from: string; readonly to: string; readonly lossy?: true; readonly note?: string }[];
  readonly sources: readonly Source[];
}
