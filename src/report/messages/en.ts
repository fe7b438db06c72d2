import { codes } from './en/codes.js';
import { columns } from './en/columns.js';
import { funnel } from './en/funnel.js';
import { goals } from './en/goals.js';
import { groups } from './en/groups.js';
import { headlines } from './en/headlines.js';
import { labels } from './en/labels.js';
import { measures } from './en/measures.js';
import { methods } from './en/methods.js';
import { months } from './en/months.js';
import { page } from './en/page.js';
import { pictures } from './en/pictures.js';
import { quality } from './en/quality.js';
import { reach } from './en/reach.js';
import { refusals } from './en/refusals.js';
import { spreadsheet } from './en/spreadsheet.js';

/** Everything a report says in English. It says what changed and for whom, never what made it change. */
export const en = { labels, page, pictures, headlines, reach, goals, measures, months, groups, funnel, codes, quality, methods, refusals, columns, spreadsheet };
