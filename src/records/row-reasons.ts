/** Rows whose cells are nobody's: a person called Total is none. */
export const NO_RECORD: ReadonlySet<string> = new Set(['headers-again', 'totals-row', 'second-header', 'not-chosen']);

/** Rows that are no assessment of the instrument they are read for: they are counted, and nothing about them is invalid. */
export const NO_ASSESSMENT: ReadonlySet<string> = new Set([...NO_RECORD, 'no-answers', 'row-not-read']);

/** Rows whose cells may stand under other headers than their own: what one of them says may be the answer to another question. */
export const UNSURE: ReadonlySet<string> = new Set(['ragged-row', 'malformed-quote']);
