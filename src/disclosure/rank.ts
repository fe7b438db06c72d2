/**
 * How late a count is hidden, a decision: what a reader would miss most is hidden last. First goes what a figure of a group or
 * part began with and left out, then what it counts; of everybody in the whole period, first what it began with, and last of
 * all what it counts. Accounts are of everybody, and go with what figures about everybody began with.
 */
export const RANK = { ofPart: 0, countedOfPart: 1, ofEverybody: 2, countedOfEverybody: 3 } as const;
