/**
 * Columns that are not read unless somebody maps them, as they look like what identifies a person.
 * The list is our own choice and errs on the careful side: a column that is wrongly left out is named,
 * one that is wrongly read is not noticed.
 */
const HEADERS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an e-mail address', /\be ?mail/],
  ['a telephone number', /\b(tele)?phone|\bmobile\b|\btel\b/],
  ['a postcode', /\bpost ?code|\bzip( code)?$|\bpostal code/],
  ['an address', /\baddress(es)?\b|\bhouse (number|no)\b|\buprn\b/],
  ['a date of birth', /\bdob\b|\bd o b\b|\b(date of birth|birth ?date|birthday)\b/],
  ['an NHS number', /\bnhs$|\bnhs ?(no|num|number|id)\b/],
  ['a number given to a person', /\b(chi|hcn|ni|national insurance|passport) (no|num|number)\b|\bnino\b/],
  ['a name', /^names?$|\b(fore|sur|nick)names?\b|\b(first|last|middle|given|family|full|known|preferred|maiden|birth)( as)? ?names?\b|^known as$/],
  ['a name', /\b(client|patient|person|participant|user|member|contact|carer|referrer|worker|gp|doctor|parent|kin|child)( s)? ?name\b|\binitials$|\bnext of kin\b/],
];

const CELLS: readonly (readonly [what: string, test: (cell: string) => boolean])[] = [
  ['an e-mail address', (cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)],
  ['a postcode', (cell) => /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i.test(cell)],
  ['a telephone number', (cell) => /^(\+44|0)\d{9,10}$/.test(cell.replace(/[ ()-]/g, ''))],
  ['an NHS number', (cell) => /^\d{3}[ -]?\d{3}[ -]?\d{4}$/.test(cell)],
];

/**
 * What identifying detail a column looks like by its header, or by half of its cells or more; `undefined` for none.
 *
 * @example
 * looksPersonal('Client Name', []); // => 'a name'
 * looksPersonal('Ref', ['someone@example.org']); // => 'an e-mail address'
 * looksPersonal('ward_name', ['North']); // => undefined
 */
export function looksPersonal(header: string, cells: Iterable<unknown>): string | undefined {
  return looksPersonalOf(header, Array.from(cells, (cell) => ({ cell, times: 1 })));
}

/** The same of cells that are looked at once, however often they come. */
export function looksPersonalOf(header: string, cells: readonly { readonly cell: unknown; readonly times: number }[]): string | undefined {
  const words = header.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  const byHeader = HEADERS.find(([, pattern]) => pattern.test(words));
  if (byHeader) return byHeader[0];
  const filled = cells.map(({ cell, times }) => ({ text: typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '', times })).filter(({ text }) => text !== '');
  const countOf = (own: typeof filled) => own.reduce((sum, { times }) => sum + times, 0);
  return CELLS.find(([, test]) => filled.length > 0 && countOf(filled.filter(({ text }) => test(text))) * 2 >= countOf(filled))?.[0];
}
