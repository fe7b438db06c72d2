/** One member of a population: a person, episode, goal or contact, as rows of the caseload; −1 where there is none. */
export interface Member {
  readonly person: number;
  /** The episode used for the person, or that the goal or contact belongs to. */
  readonly episode: number;
  readonly goal: number;
  readonly contact: number;
}
