/**
 * What is asked of a page from inside it. Each function is sent to the browser as text, so it stands on its own. The
 * compiler does not know the browser's own types here, as nothing in the library may lean on them.
 */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

interface PageNode {
  readonly id: string;
  readonly tagName: string;
  readonly textContent: string | null;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly parentElement: PageNode | null;
  getAttribute(name: string): string | null;
  closest(selector: string): PageNode | null;
  getBoundingClientRect(): Box;
  querySelectorAll(selector: string): Iterable<PageNode>;
}

interface PageWindow {
  readonly document: PageNode & { readonly documentElement: PageNode };
  readonly getComputedStyle: (node: PageNode) => { readonly breakInside: string; readonly overflowX: string };
}

/** How wide the page is; wider than its window is a page that scrolls sideways. */
export function pageWidth(): number {
  return (globalThis as unknown as PageWindow).document.documentElement.scrollWidth;
}

/** What does not fit its box and cannot be reached by keyboard, in a region with a name, where it scrolls. */
export function unreachable(): readonly string[] {
  const { document, getComputedStyle } = globalThis as unknown as PageWindow;
  const wide = [...document.querySelectorAll('main *')].filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== 'visible');
  const reached = (node: PageNode) => node.getAttribute('tabindex') === '0' && node.getAttribute('role') === 'region' && (node.getAttribute('aria-label') ?? '') !== '';
  return wide.filter((node) => !reached(node)).map((node) => `${node.tagName} ${node.id} in ${node.closest('[id]')?.id ?? ''}`);
}

/** Tables, columns and pictures that reach over the edge of the sheet. */
export function overTheEdge(width: number): readonly string[] {
  const { document } = globalThis as unknown as PageWindow;
  const over = [...document.querySelectorAll('table, th, td, figure, svg.drawing')].filter((node) => node.getBoundingClientRect().right > width + 1);
  return [...new Set(over.map((node) => node.closest('[id]')?.id ?? node.tagName))];
}

/** Rows and pictures that may be cut, or that are taller than a sheet, so that they would have to be. */
export function cuttable(height: number): readonly string[] {
  const { document, getComputedStyle } = globalThis as unknown as PageWindow;
  const pieces = [...document.querySelectorAll('tr, figure')];
  const cut = pieces.filter((node) => getComputedStyle(node).breakInside !== 'avoid' || node.getBoundingClientRect().height > height);
  return cut.map((node) => `${node.closest('[id]')?.id ?? ''}: ${(node.textContent ?? '').slice(0, 40)}`);
}

/** The words of every row and of every picture's title, without the spaces. */
export function wordsOfPieces(): readonly string[] {
  const { document } = globalThis as unknown as PageWindow;
  const pieces = [...document.querySelectorAll('tbody tr, figcaption')];
  return pieces.map((node) => (node.textContent ?? '').replace(/\s+/g, ''));
}
