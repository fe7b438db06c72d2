import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Width of every drawing. Drawings shrink with the page, and scroll where they would become too small to read. */
export const WIDTH = 680;

/** What is needed of a document: the library draws into one, and none of the browser's is used, so that bytes are the same everywhere. */
interface DrawnElement {
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): { remove(): void } | null;
}

/** Draws with Observable Plot into a document of its own, as SVG text without style sheet, script, font or link. */
export function draw(options: PlotOptions): string {
  // Without the DOM in the compiler's library these types are not known; linkedom's document is all that Plot asks for.
  const { document } = parseHTML('<html></html>') as { document: NonNullable<PlotOptions['document']> };
  const svg = plot({
    width: WIDTH,
    marginTop: 8,
    className: 'drawing',
    style: { background: 'none' },
    ...options,
    document,
  }) as unknown as DrawnElement;
  // What is drawn has its name in the page, beside it; the pieces of it have none.
  svg.setAttribute('aria-hidden', 'true');
  // The style sheet lets it grow and shrink by so much of its own width, on a screen and on paper.
  svg.setAttribute('style', `--width:${String(options.width ?? WIDTH)}`);
  // The page's own style sheet says how drawings look, in light, dark and on paper.
  svg.querySelector('style')?.remove();
  return svg.outerHTML;
}

/** Room for the longest label beside the bars; longer ones wrap. */
export function labelRoom(labels: readonly string[]): number {
  const longest = Math.max(...labels.map(({ length }) => length));
  return Math.min(210, Math.max(60, longest * LABEL_CHARACTER + 20));
}

/** Width of a label's line in ems: a little less than its room, as the letters of some machines are wide. */
export function labelLine(room: number): number {
  return (room - 12) / 15.5;
}

/** Labels have capitals, which are wider. */
const LABEL_CHARACTER = 8.2;

/** Mean width of a character at 14 pixels: near enough to choose margins, and the same on every machine. */
export const CHARACTER = 8.4;

export function toneFill(tone: string): string {
  return `var(--tone-${tone})`;
}

export function toneInk(tone: string): string {
  return `var(--ink-${tone})`;
}
