import type { RecordKind } from '../../records/fields.js';

/**
 * Headers that services use for our columns, as plain words, the likeliest first. Collected from the public export
 * formats of case systems and our own choice beyond them; a proposal made from them is always to be confirmed.
 * The number that the health service gives a person is left out on purpose.
 */
const PERSON = ['client id', 'person', 'client', 'client ref', 'client reference', 'client number', 'client no', 'person no', 'participant no', 'participant id', 'participant', 'service user id', 'patient id', 'beneficiary id', 'beneficiary', 'unique id', 'case no', 'tracked entity', 'local patient identifier extended', 'service allocated patient id', 'id'];
const EPISODE = ['episode', 'referral id', 'referral ref', 'referral reference', 'referral number', 'referral no', 'case id', 'case ref', 'enrolment', 'enrollment', 'programme engagement', 'program engagement', 'service request identifier'];
const DAY = ['date', 'date completed', 'completed on', 'completion date', 'assessment date', 'date of assessment', 'assessment tool completion date', 'date recorded', 'occurred at', 'event date'];
const OCCASION = ['stage', 'time point', 'timepoint', 'completion point', 'record type', 'visit'];
const MODE = ['how completed', 'method', 'contact method', 'contact type', 'completion method'];
const RATER = ['completed by', 'rated by', 'rater', 'informant'];
const ABSENT = ['not done', 'reason not done', 'not completed', 'reason not completed', 'reason missing'];
const REASON = ['reason', 'barrier'];

/** Our column → their headers, for the columns that a kind of record cannot do without and the usual others. */
export const SYNONYMS: Readonly<Record<RecordKind, Readonly<Record<string, readonly string[]>>>> = {
  persons: { person_id: PERSON, reporting_use: ['use in reports', 'use for reporting', 'consent to reporting'] },
  episodes: {
    episode_id: EPISODE,
    person_id: PERSON,
    referred_on: ['referral date', 'date referred', 'date of referral', 'application date', 'referral received', 'enrolment date', 'enrollment date'],
    started_on: ['start date', 'date started', 'started', 'date of first contact', 'first contact'],
    closed_on: ['closure date', 'close date', 'date closed', 'end date', 'date ended', 'discharge date', 'exit date'],
    closure: ['closure reason', 'reason for closure', 'reason closed', 'end reason', 'discharge reason'],
    triage: ['referral outcome', 'outcome of referral', 'referral status', 'accepted'],
    referral_source: ['referral source', 'source of referral', 'source', 'referred by'],
    primary_need: ['primary need', 'main need', 'reason for referral', 'main reason'],
    worker: ['link worker', 'worker', 'key worker', 'assigned user', 'assigned to', 'practitioner'],
  },
  contacts: {
    episode_id: EPISODE,
    on: ['contact date', 'date of contact', 'appointment date', 'session date', 'delivery date', ...DAY],
    attended: ['attendance', 'attendance status', 'appt attended', 'attended or did not attend'],
    mode: ['contact method', 'method', 'consultation medium', ...MODE],
  },
  assessments: { person_id: PERSON, episode_id: EPISODE, on: DAY, occasion: OCCASION, mode: MODE, answered_by: RATER, absent_reason: ABSENT },
  goals: {
    goal_id: ['goal ref', 'goal reference'],
    person_id: PERSON,
    episode_id: EPISODE,
    statement: ['goal', 'goal in own words', 'goal description', 'goal statement', 'goal text', 'my goal', 'what matters', 'what matters to me', 'goals and hopes free text'],
    scale: ['goal scale', 'rating scale', 'scoring'],
    domain: ['theme', 'goal theme', 'goal area', 'area', 'category', 'goal category'],
    set_on: ['date set', 'goal date', 'goal set on', 'date goal set'],
    importance: ['goal importance score', 'importance score'],
    status: ['goal status', 'outcome', 'goal outcome'],
    status_on: ['status date', 'date reviewed', 'date ended', 'date closed'],
    target_on: ['target date', 'review date', 'due date'],
    quote_consent: ['consent to quote', 'quote consent', 'may be quoted'],
  },
  goalEvents: { goal_id: ['goal ref', 'goal reference'], on: DAY, kind: ['event', 'event type', 'change'], value: ['new value'], reason: REASON },
  goalRatings: {
    goal_id: ['goal ref', 'goal reference'],
    on: ['date reviewed', 'review date', 'rating date', 'date rated', ...DAY],
    occasion: OCCASION,
    value: ['rating', 'score', 'progress', 'goal progress', 'goal rating', 'goal score'],
    rated_by: RATER,
    mode: MODE,
    absent_reason: ABSENT,
  },
  outcomes: { person_id: PERSON, episode_id: EPISODE, outcome: ['measure', 'indicator', 'data element'], on: DAY, occasion: OCCASION, value: ['score', 'result', 'answer'], answered_by: RATER, absent_reason: ABSENT },
  reviews: { episode_id: EPISODE, due_on: ['due date', 'review due', 'date due', 'planned review date'], held_on: ['date held', 'review held', 'review date', 'held'], engaged: ['attended'], reason: REASON },
  needs: { episode_id: EPISODE, need: ['need identified', 'presenting need', 'issue'], on: ['date identified', ...DAY], offer: ['availability', 'available'], reason: REASON },
  connections: { episode_id: EPISODE, on: ['date connected', 'signposted on', ...DAY], type: ['connected to', 'activity type', 'service type'], taken_up: ['attended', 'take up', 'taken up'], taken_up_on: ['date attended', 'first attended'], reason: REASON },
  pauses: { episode_id: EPISODE, from: ['paused from', 'pause start'], until: ['paused until', 'pause end'], reason: REASON },
  lifeEvents: { person_id: PERSON, on: DAY, kind: ['event', 'life event', 'event type'] },
};
