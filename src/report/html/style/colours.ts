/** [fill, ink on it] of each tone of a chart. */
type Tones = Readonly<Record<string, readonly [fill: string, ink: string]>>;

/** What is not known has no colour of its own: lines, from a pattern that the page holds once. */
export const HATCH_ID = 'hatch';
const HATCH = `url(#${HATCH_ID})`;

/**
 * The UK Government Analysis Function's categorical palette (#12436D #28A197 #801650 #F46A25 #3D3D3D #A285D1), with its
 * sequential blues for what belongs together. Blue and orange, never green and red; no part is told by colour alone.
 */
const LIGHT: Tones = {
  'forward-1': ['#12436d', '#ffffff'],
  'forward-2': ['#2073bc', '#ffffff'],
  'forward-3': ['#6bace6', '#0b0c0c'],
  'still-1': ['#d4d4d4', '#0b0c0c'],
  'still-2': ['#a3a3a3', '#0b0c0c'],
  back: ['#f46a25', '#0b0c0c'],
  'ended-1': ['#a285d1', '#0b0c0c'],
  'ended-2': ['#801650', '#ffffff'],
  'ended-3': ['#3d3d3d', '#ffffff'],
  unknown: [HATCH, '#0b0c0c'],
  plain: ['#12436d', '#ffffff'],
  ...steps(['#dbe9f6', '#6bace6', '#2073bc', '#12436d', '#0a2239'], 2),
};

/** The same order, turned so that each stands out from a dark page. */
const DARK: Tones = {
  'forward-1': ['#9fcbf2', '#0b0c0c'],
  'forward-2': ['#5694ca', '#0b0c0c'],
  'forward-3': ['#2a5d8c', '#ffffff'],
  'still-1': ['#5f6b74', '#ffffff'],
  'still-2': ['#8b969e', '#0b0c0c'],
  back: ['#f58a52', '#0b0c0c'],
  'ended-1': ['#b9a3dd', '#0b0c0c'],
  'ended-2': ['#c76aa0', '#0b0c0c'],
  'ended-3': ['#d9d9d9', '#0b0c0c'],
  unknown: [HATCH, '#ffffff'],
  plain: ['#9fcbf2', '#0b0c0c'],
  ...steps(['#1f3d57', '#2a5d8c', '#5694ca', '#9fcbf2', '#e3f0fb'], 2, true),
};

/** Shades of one colour for what has an order: dark ink on the light ones, light ink on the dark ones. */
function steps(fills: readonly string[], turn: number, darkFirst = false): Tones {
  const inks = darkFirst ? ['#ffffff', '#0b0c0c'] : ['#0b0c0c', '#ffffff'];
  return Object.fromEntries(fills.map((fill, place) => [`step-${String(place + 1)}`, [fill, inks[place < turn ? 0 : 1] ?? '']]));
}

const LIGHT_PAGE = '--ink:#212b32;--soft:#4c6272;--paper:#ffffff;--wash:#f0f4f5;--line:#aeb7bd;--accent:#12436d;--on-accent:#ffffff;--link:#005eb8;--visited:#330072;--notice:#801650;';
const DARK_PAGE = '--ink:#f0f4f5;--soft:#b8c4cc;--paper:#10181f;--wash:#1b262f;--line:#5d6b76;--accent:#17334d;--on-accent:#ffffff;--link:#9fcbf2;--visited:#c9b6ea;--notice:#801650;';

export const colours = `:root{color-scheme:light dark;${LIGHT_PAGE}${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${DARK_PAGE}${variables(DARK)}}}
@media print{:root{color-scheme:light;${LIGHT_PAGE}${variables(LIGHT)}}}
${Object.keys(LIGHT).map((tone) => `.tone-${tone}{background:var(--tone-${tone})}`).join('\n')}
.tone-unknown{background:repeating-linear-gradient(135deg,transparent 0 4px,var(--line) 4px 6px)}`;

function variables(tones: Tones): string {
  return Object.entries(tones).map(([tone, [fill, ink]]) => `--tone-${tone}:${fill};--ink-${tone}:${ink};`).join('');
}
