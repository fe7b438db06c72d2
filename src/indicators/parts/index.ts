export { differentSettings } from './check-parts.js';
export { aggregatePart, type AggregatePartInput } from './aggregate-part.js';
export { mergeParts } from './merge-parts.js';
export { partContributors, type PartContributor } from './part-contributors.js';
export { PART_VERSION, type Coded, type Part, type PartCell, type PartData, type PartFigure, type PartIds, type PartMeasure, type PartMembers, type PartRun, type PartSide } from './part.js';
