import type { Rule } from './rule.js';
import { englishTexts } from './rules/english-texts.js';
import { fileName } from './rules/file-name.js';
import { findableSources } from './rules/findable-sources.js';
import { keyOrder } from './rules/key-order.js';
import { layout } from './rules/layout.js';
import { licenceGate } from './rules/licence-gate.js';
import { meaning } from './rules/meaning.js';
import { reviewNotes } from './rules/review-notes.js';
import { sourcedFacts } from './rules/sourced-facts.js';
import { usedSources } from './rules/used-sources.js';

/** The checklist, licence first. */
export const RULES: readonly Rule[] = [
  licenceGate,
  meaning,
  sourcedFacts,
  usedSources,
  findableSources,
  reviewNotes,
  fileName,
  englishTexts,
  keyOrder,
  layout,
];
