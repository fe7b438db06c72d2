import type { Day } from './days.js';
import type { Need } from './needs.js';

/** A person who exists only in this example. */
export interface Person {
  readonly id: string;
  readonly registeredOn: Day;
  readonly ageBand: string;
  readonly sex: string;
  readonly ethnicGroup: string;
  readonly imdQuintile: string;
  readonly longTermCondition: string;
  readonly reporting: 'Yes' | 'Objected';
}

/** How things go for a person in an episode: what the questionnaires and goals then show, each in its own noisy way. */
export type Course = 'better' | 'a-little-better' | 'the-same' | 'worse' | 'mixed';

export type Triage = 'accepted' | 'declined-by-person' | 'not-appropriate' | 'not-contactable' | 'pending';

export type Closure = 'planned' | 'unplanned' | 'not-started' | 'died' | 'moved';

/** One referral to one closure; `null` where the day has not come by the last day. */
export interface Episode {
  readonly id: string;
  readonly personId: string;
  readonly referredOn: Day;
  readonly triage: Triage;
  readonly startedOn: Day | null;
  readonly closedOn: Day | null;
  readonly closure: Closure | null;
  readonly referralSource: string;
  readonly primaryNeed: Need;
  readonly worker: string;
  readonly course: Course;
}

/** An episode in which work with the person began. */
export type StartedEpisode = Episode & { readonly startedOn: Day };

export const hasStarted = (episode: Episode): episode is StartedEpisode => episode.startedOn !== null;

/** One line of a file, under the headers of that file. */
export type Row = Readonly<Record<string, string | number | null>>;
