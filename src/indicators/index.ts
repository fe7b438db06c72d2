export * from './public.js';
// All sets, in place of the one that the core entry holds.
export { indicatorSets } from './indicator-sets.js';
export { mergeTables } from './merge-tables.js';
export * from './parts/index.js';
