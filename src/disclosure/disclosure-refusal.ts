/** Nothing may leave as it stands: something could be worked out from it, alone or beside what was published before. */
export class DisclosureRefusal extends Error {
  override readonly name = 'DisclosureRefusal';
  /** The figures it is about, by the names of their columns; never a number of people. */
  readonly tables: readonly string[];

  constructor(message: string, tables: readonly string[]) {
    super(`${message}: ${tables.join('; ')}`);
    this.tables = tables;
  }
}
