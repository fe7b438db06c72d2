// What of this folder a page need not load: `whatmatters/indicators`.
export { codeMappings, codeSets } from './code-sets.js';
export { indicatorSets } from './indicator-sets.js';
export { foldMixed } from './fold-mixed.js';
// Parts of a caseload: few need them, so that the core entry does not hold them.
export { mergeTables } from './merge-tables.js';
export * from './parts/index.js';
