export { countInItsOwnMarks, shownCount, type ShownCount } from './count.js';
export { assertShowable, disclose, forInternalUse, type DiscloseOptions } from './disclose.js';
export { DisclosureRefusal } from './disclosure-refusal.js';
export type { PublishedRow } from './published.js';
export type { DisclosedTable, InternalFigures, ShownAttrition, ShownFigures, ShownRow } from './disclosed-table.js';
export type { Hiding } from './how-much-is-hidden.js';
export type { DisclosureProfile } from './profile.js';
export { profiles, type ProfileId } from './profiles.js';
