export { countInItsOwnMarks, shownCount, type ShownCount } from './count.js';
export { assertShowable, disclose, forInternalUse } from './disclose.js';
export type { DisclosedTable, InternalFigures, ShownAttrition, ShownFigures, ShownRow } from './disclosed-table.js';
export type { Hiding } from './how-much-is-hidden.js';
export type { DisclosureProfile } from './profile.js';
export { profiles, type ProfileId } from './profiles.js';
