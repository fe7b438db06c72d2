/** Rows of text under headings, in columns wide enough for the widest cell; the last column runs free. */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const lines = [headings, ...rows];
  const widths = headings.map((_, place) => Math.max(...lines.map((cells) => (cells[place] ?? '').length)));
  return lines.map((cells) => headings.map((_, place) => (cells[place] ?? '').padEnd(widths[place] ?? 0)).join('  ').trimEnd());
}
