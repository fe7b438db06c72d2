// Data of this folder that a page need not load: `whatmatters/indicators`.
export { codeMappings, codeSets } from './code-sets.js';
export { indicatorSets } from './indicator-sets.js';
export { foldMixed } from './fold-mixed.js';
