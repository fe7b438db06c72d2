export { shownCount, type ShownCount } from './count.js';
export { assertShowable, disclose, forInternalUse } from './disclose.js';
export type { DisclosedTable, InternalFigures, ShownAttrition, ShownFigures, ShownRow } from './disclosed-table.js';
export { chooseWords, WITHHELD_REASONS, type ChosenWords, type Quote, type WithheldReason, type WordsRule } from './choose-words.js';
export { assertWordsOf, discloseWords, type DisclosedWords } from './disclose-words.js';
export { profiles, type DisclosureProfile, type ProfileId } from './profile.js';
