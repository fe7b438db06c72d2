import { columns } from './en/columns.js';
import { goals } from './en/goals.js';
import { groups } from './en/groups.js';
import { headlines } from './en/headlines.js';
import { labels } from './en/labels.js';
import { measures } from './en/measures.js';
import { methods } from './en/methods.js';
import { page } from './en/page.js';
import { quality } from './en/quality.js';
import { reach } from './en/reach.js';
import { spreadsheet } from './en/spreadsheet.js';

/** Everything a report says in English. It says what changed and for whom, never what made it change. */
export const en = { labels, page, headlines, reach, goals, measures, groups, quality, methods, columns, spreadsheet };
