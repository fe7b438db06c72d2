export type { ParsedRecords } from './parse-list.js';
export {
  parseAssessments,
  parseConnections,
  parseContacts,
  parseEpisodes,
  parseGoalEvents,
  parseGoalRatings,
  parseGoals,
  parseLifeEvents,
  parseNeeds,
  parseOutcomeRecords,
  parsePauses,
  parsePersons,
  parseRecords,
  parseReviews,
} from './parse-records.js';
export type { RecordSchema } from './record-schema.js';
export { recordSchemas } from './record-schemas.js';
