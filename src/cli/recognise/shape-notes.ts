import { headerWords } from './header-words.js';

/** A shape of table that cannot be read as it is, or has a trap in it: the headers that tell it, and what to know. */
interface Shape {
  /** All must stand among the headers, each in one of its spellings. */
  readonly needs: readonly RegExp[];
  /** None may. */
  readonly lacks?: readonly RegExp[];
  readonly note: string;
}

const CODED = /^(coded ass(essment)? tool type|coded assessment tool type snomed ct)$/;
const SCORE = /^(pers(on)? score)$/;
const WHO = /\b(person|patient|client|participant|beneficiary|care act(ivity)?|service req(uest)?|tracked entity)\b.*\b(id|identifier|identifier extended)\b|^(person id|care act id|service request id(entifier)?)$/;
const DAY = /\b(date|timestamp|on|at)\b/;

const SHAPES: readonly Shape[] = [
  { needs: [CODED, SCORE], note: 'each row is one answer or one score, told apart by a code only: put the answers of a form beside each other, one row per form, before it is read' },
  { needs: [CODED, SCORE], lacks: [DAY], note: 'its rows have no day of their own: bring the day of the contact or referral into each row; no other day stands in for it' },
  { needs: [CODED, SCORE], lacks: [WHO], note: 'no column says whose the answers are, so that they cannot be paired' },
  { needs: [/^data element$/, /^value$/], note: 'each row is one answer of an event (column and value beside each other): export it with one column per question' },
  { needs: [/^attribute$/, /^value$/], note: 'each row is one attribute of a person (column and value beside each other): export it with one column per attribute' },
  { needs: [/^follow ?up$/], note: 'its column for follow-up says that something is to be followed up; it is no time point' },
  { needs: [/^assessment type$/, /^assessment score\b/], lacks: [DAY], note: 'assessments have no day here, and the day of a plan does not stand in for it: they cannot be paired' },
  { needs: [/^goal (number|no)$/], note: 'the number of a goal counts the goals of one person and is no id: make one of person and number, and map it to goal_id' },
  { needs: [/^goal 1\b/, /^goal 2\b/], note: 'goals stand beside each other: name the file once for each goal, with its own column as the statement' },
  { needs: [/^q1$/, /^q2$/, /^(total|score)$/], note: 'whether its total is a raw sum or a converted score, the header does not say: it is not read beside the items' },
];

/** What a service should know of a table that headers alone can tell. Nothing of it is personal. */
export function shapeNotes(headers: readonly string[]): readonly string[] {
  const words = headers.map(headerWords);
  const has = (pattern: RegExp) => words.some((header) => pattern.test(header));
  return SHAPES.filter(({ needs, lacks = [] }) => needs.every(has) && !lacks.some(has)).map(({ note }) => note);
}

/** Whether each row holds a name and a value, so that no column is a field of a record. */
export function isNameAndValue(headers: readonly string[]): boolean {
  const words = new Set(headers.map(headerWords));
  return (words.has('value') && (words.has('attribute') || words.has('data element'))) || [CODED, SCORE].every((pattern) => [...words].some((header) => pattern.test(header)));
}
