/** The columns of a row that hold counts. */
export type CountField = 'numerator' | 'denominator' | 'initialPopulation' | 'excluded';
