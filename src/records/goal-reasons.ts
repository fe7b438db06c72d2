/** Why a goal's status changed: the codes of FHIR's goal-status-reason (http://terminology.hl7.org/CodeSystem/goal-status-reason). */
export const GOAL_STATUS_REASONS = [
  'surgery', 'life-event', 'replaced', 'patient-request', 'temp-not-attainable', 'permanent-not-attainable', 'financial-barrier', 'lack-of-transportation',
  'lack-of-social-support',
] as const;
export type GoalStatusReason = (typeof GOAL_STATUS_REASONS)[number];

/**
 * The code that a reason begins with, and the words after it. A reason in words alone is a reason too.
 *
 * @example
 * goalStatusReason('life-event: bereavement'); // => { code: 'life-event', words: 'bereavement' }
 * goalStatusReason('no longer wanted'); // => { code: undefined, words: 'no longer wanted' }
 */
export function goalStatusReason(reason: string): { readonly code: GoalStatusReason | undefined; readonly words: string } {
  const [first = '', ...rest] = reason.split(':');
  const code = GOAL_STATUS_REASONS.find((known) => known === first.trim());
  return { code, words: code === undefined ? reason : rest.join(':').trim() };
}
