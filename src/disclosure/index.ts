export { coarsen } from './coarsen.js';
export { shownCount, type ShownCount } from './count.js';
export { assertShowable, disclose, forInternalUse } from './disclose.js';
export type { DisclosedTable, InternalFigures, ShownAttrition, ShownFigures, ShownRow } from './disclosed-table.js';
export { profiles, type DisclosureProfile, type ProfileId } from './profile.js';
