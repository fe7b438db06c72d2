import { axisY, plot, text, type Markish, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Width of every drawing. Drawings shrink with the page, and scroll where they would become too small to read. */
export const WIDTH = 680;

/** What is needed of a document: the library draws into one, and none of the browser's is used, so that bytes are the same everywhere. */
interface DrawnElement {
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<DrawnElement>;
  querySelector(selector: string): DrawnElement | null;
  remove(): void;
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
    marks: [...(options.marks ?? []), text([PROBE], { frameAnchor: 'top-left' })],
    document,
  }) as unknown as DrawnElement;
  // What is drawn has its name in the page, beside it; the pieces of it have none.
  svg.setAttribute('aria-hidden', 'true');
  // The style sheet lets it grow and shrink by so much of its own width, on a screen and on paper.
  svg.setAttribute('style', `--width:${String(options.width ?? WIDTH)}`);
  // The page's own style sheet says how drawings look, in light, dark and on paper.
  svg.querySelector('style')?.remove();
  takeBackShift(svg);
  return svg.outerHTML;
}

const PROBE = 'probe';
const TRANSLATE = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;
/** Groups that the library moves both ways; it moves others one way or not at all, and then nothing else gives them halves. */
const MOVED = /^(?:text|dot|link|line|[xy]-axis tick label)$/;

/**
 * On a screen with one dot a pixel the library moves marks by half a pixel, elsewhere not. A report has the same bytes
 * wherever it is made, so what a mark of its own shows of this is taken back.
 */
function takeBackShift(svg: DrawnElement): void {
  // The probe is drawn last, and moved by nothing else.
  const probe = [...svg.querySelectorAll('g')].at(-1);
  const shift = placeOf(probe)?.[0] ?? 0;
  probe?.remove();
  if (shift === 0) return;
  for (const group of svg.querySelectorAll('g[transform]')) {
    const isMoved = MOVED.test(group.getAttribute('aria-label') ?? '');
    const place = placeOf(group)?.map((value) => (isMoved || Math.abs(value % 1) === shift ? value - shift : value));
    if (!place) continue;
    if (place.every((value) => value === 0)) group.removeAttribute('transform');
    else group.setAttribute('transform', `translate(${place.map(String).join(',')})`);
  }
}

function placeOf(group: DrawnElement | undefined): readonly number[] | undefined {
  const [, x, y] = TRANSLATE.exec(group?.getAttribute('transform') ?? '') ?? [];
  return x === undefined || y === undefined ? undefined : [Number(x), Number(y)];
}

/** Labels beside rows: how much room they have, how high a row must be so that none runs into the next, and the axis that writes them. */
export interface RowLabels {
  readonly room: number;
  readonly height: number;
  /** Rows by their place, as two may have the same label. */
  readonly places: readonly number[];
  readonly axis: Markish;
}

const LINE_HEIGHT = 15;
/** Longer labels are cut here; the table beside the picture has them whole. */
const LONGEST = 80;

export function rowLabels(labels: readonly string[], { row, most = 250 }: { readonly row: number; readonly most?: number }): RowLabels {
  const written = labels.map((label) => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label));
  const longest = Math.max(...written.map(({ length }) => length));
  const room = Math.min(most, Math.max(60, longest * LABEL_CHARACTER + 20));
  // A little less than there is, as the letters of some machines are wide.
  const lines = Math.max(...written.map((label) => linesOf(label, (room - 16) / LABEL_CHARACTER)));
  return {
    room,
    height: Math.max(row, lines * LINE_HEIGHT + 8),
    places: labels.map((_, place) => place),
    axis: axisY({ tickSize: 0, tickPadding: 8, label: null, lineWidth: (room - 8) / 14.6, tickFormat: (place: number) => written[place] ?? '' }),
  };
}

/** How many lines a label takes, each filled with whole words as far as these go. */
function linesOf(label: string, characters: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of label.split(/\s+/)) {
    if (used > 0 && used + 1 + length > characters) [lines, used] = [lines + 1, 0];
    used += used > 0 ? length + 1 : length;
  }
  return lines;
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
