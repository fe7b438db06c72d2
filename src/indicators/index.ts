export * from './public.js';
// All sets, in place of the one that the core entry holds.
export { indicatorSets } from './indicator-sets.js';
