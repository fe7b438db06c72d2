import { all, pageOf, type PageElement } from '../../report/page.js';

/** One cell of a table of the page, and what its headings say that it is about: all texts, and the definitions they lead to. */
export interface PageCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Anchors of the definitions that the headings of row and column lead to. */
  readonly definitions: readonly string[];
  readonly text: string;
}

/** A picture: every text and number in it, and the table that is said to hold the same figures. */
interface PagePicture {
  readonly table: string;
  readonly texts: readonly string[];
}

/** Everything that a page tells: its tables, its pictures, and what is told in sentences. */
export interface Page {
  readonly cells: readonly PageCell[];
  readonly pictures: readonly PagePicture[];
  readonly sentences: readonly string[];
}

const textOf = (element: PageElement) => element.textContent.replaceAll(/\s+/g, ' ').trim();

/** Reads a page as somebody does who has nothing else. */
export function readPage(html: string): Page {
  const page = pageOf(html);
  return {
    cells: all(page, 'div.table').flatMap(cellsOf),
    pictures: all(page, 'figure.chart').map(pictureOf),
    sentences: sentencesOf(page),
  };
}

function anchorIn(heading: PageElement | undefined): readonly string[] {
  const address = heading?.querySelector('a')?.getAttribute('href') ?? '';
  return address.startsWith('#definition-') ? [address.slice('#definition-'.length)] : [];
}

function cellsOf(table: PageElement): readonly PageCell[] {
  const columns = all(table, 'thead th');
  return all(table, 'tbody tr').flatMap((row) => {
    const [heading] = all(row, 'th');
    return all(row, 'td').map((cell, place): PageCell => {
      const column = columns[place + 1];
      return { table: table.id, row: heading ? textOf(heading) : '', column: column ? textOf(column) : '', definitions: [...anchorIn(heading), ...anchorIn(column)], text: textOf(cell) };
    });
  });
}

function pictureOf(figure: PageElement): PagePicture {
  const [table = ''] = all(figure, 'a').map((link) => link.getAttribute('href')?.slice(1) ?? '');
  const labels = all(figure, '[aria-label]').map((element) => element.getAttribute('aria-label') ?? '');
  return { table, texts: [...all(figure, 'figcaption'), ...all(figure, 'text'), ...all(figure, '.notes'), ...all(figure, 'title')].map(textOf).concat(labels) };
}

/** Sentences of the parts of the report; the list of definitions, with published numbers of others, apart. */
function sentencesOf(page: PageElement): readonly string[] {
  const parts = all(page, 'section').filter(({ id }) => id !== 'definitions');
  const told = parts.flatMap((part) => [...all(part, 'p'), ...all(part, 'li'), ...all(part, 'h2'), ...all(part, 'h3'), ...all(part, 'dd'), ...all(part, 'caption')]);
  const inside = new Set(all(page, '#definitions p, #definitions li, #definitions h2, #definitions h3, #definitions dd, figure .notes, ul.key li, nav li').map(textOf));
  const leaves = told.filter((element) => element.querySelector('p, li, h3, dd') === null);
  return [...new Set(leaves.map(textOf))].filter((text) => text !== '' && !inside.has(text));
}
