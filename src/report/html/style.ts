import { colours } from './style/colours.js';
import { layout } from './style/layout.js';
import { print } from './style/print.js';

/** The whole style sheet, in one file with the page. */
export const style = [colours, layout, print].join('\n');
