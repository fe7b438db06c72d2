import type { RecordKind } from '../../records/fields.js';
import type { RecordSchema } from './record-schema.js';
import { recordSchema } from './record-schema.js';

/** A Standard Schema for each kind of record, by the name of its list. */
export const recordSchemas: { readonly [Kind in RecordKind]: RecordSchema<Kind> } = {
  persons: /* @__PURE__ */ recordSchema('persons'),
  episodes: /* @__PURE__ */ recordSchema('episodes'),
  contacts: /* @__PURE__ */ recordSchema('contacts'),
  assessments: /* @__PURE__ */ recordSchema('assessments'),
  goals: /* @__PURE__ */ recordSchema('goals'),
  goalEvents: /* @__PURE__ */ recordSchema('goalEvents'),
  goalRatings: /* @__PURE__ */ recordSchema('goalRatings'),
  outcomes: /* @__PURE__ */ recordSchema('outcomes'),
  reviews: /* @__PURE__ */ recordSchema('reviews'),
  needs: /* @__PURE__ */ recordSchema('needs'),
  connections: /* @__PURE__ */ recordSchema('connections'),
  pauses: /* @__PURE__ */ recordSchema('pauses'),
  lifeEvents: /* @__PURE__ */ recordSchema('lifeEvents'),
};
