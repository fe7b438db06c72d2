/** A piece of a summary that stays whole or is left out whole. */
export interface Piece {
  readonly markdown: string;
  /** What it is, for the sentence that says what was left out. */
  readonly name: string;
  /** 0 always stays; the higher, the sooner it is left out. */
  readonly priority: number;
  /** Pieces of one group stand below each other without a blank line, as the lines of a list do. */
  readonly group?: string;
}

/** Words as forms count them: whatever stands between blanks and holds a letter or a digit. */
export function wordsIn(markdown: string): number {
  return markdown.split(/\s+/).filter((text) => /[\p{L}\p{N}]/u.test(text)).length;
}

/**
 * The pieces that fit in so many words, in their order: what matters more is taken first, and nothing is cut in its
 * middle. The last piece then says what was left out.
 *
 * @param leftOut makes that sentence from the names of what is left out
 * @throws {RangeError} where not even what always stays fits
 */
export function withinWords(pieces: readonly Piece[], words: number, leftOut: (names: readonly string[]) => string): readonly Piece[] {
  const total = (own: readonly Piece[]) => own.reduce((sum, { markdown }) => sum + wordsIn(markdown), 0);
  if (total(pieces) <= words) return pieces;
  const closing = (kept: ReadonlySet<Piece>): Piece => ({ markdown: leftOut([...new Set(pieces.filter((piece) => !kept.has(piece)).map(({ name }) => name))]), name: '', priority: 0 });
  const inOrder = (kept: ReadonlySet<Piece>) => [...pieces.filter((piece) => kept.has(piece)), closing(kept)];
  let kept: ReadonlySet<Piece> = new Set(pieces.filter(({ priority }) => priority === 0));
  for (const piece of pieces.filter(({ priority }) => priority > 0).sort((one, other) => one.priority - other.priority)) {
    const more = new Set([...kept, piece]);
    if (total(inOrder(more)) <= words) kept = more;
  }
  const made = inOrder(kept);
  if (total(made) > words) throw new RangeError(`expected a limit of at least ${total(made)} words, which the title and what must be said with it take; found ${words}`);
  return made;
}
