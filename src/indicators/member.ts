/** One member of a population: a person, episode, goal or event, as rows of the caseload; −1 where there is none. */
export interface Member {
  readonly person: number;
  /** The episode used for the person, or that the goal or event belongs to. */
  readonly episode: number;
  readonly goal: number;
  /** The contact, connection or need that is counted, or the observation that put a person in the period. */
  readonly event: number;
}
