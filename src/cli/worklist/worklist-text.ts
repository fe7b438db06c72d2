import { oneLine } from '../one-line.js';
import { textTable } from '../text-table.js';
import type { AlertWaiting } from './alerts-waiting.js';
import type { Whose } from './open-episodes.js';
import type { Worklist } from './worklist.js';

/** What the first line says, in text and in JSON. */
export const WORKLIST_NOTICE = 'For your own eyes: this worklist names people.';

const WHO = ['PERSON', 'EPISODE', 'WORKER'];

/** The worklist to read: what matters most stands first, and an empty part says so. */
export function worklistText(list: Worklist): string {
  const whose = list.worker === null ? '' : `, worker ${oneLine(list.worker)}`;
  const parts = [
    part('Risk answers to look at', ['ON', ...WHO, 'ANSWER', 'WHERE', 'WHAT'], list.alerts, alertCells),
    part('Risk items without an answer: unknown, not "no"', ['ON', ...WHO, 'ITEM', 'WHERE', 'WHAT'], list.unknownRisk, alertCells),
    part('Reviews due', ['DUE', ...WHO, 'NOT HELD BECAUSE'], list.reviewsDue, (due) => [due.dueOn, ...who(due), due.reason ?? '']),
    part('Goals due', ['DUE', ...WHO, 'GOAL', 'IN THEIR WORDS'], list.goalsDue, (due) => [due.targetOn, ...who(due), due.goalId, `“${due.words}”`]),
    part('Baselines missing', ['STARTED', ...WHO, 'INSTRUMENTS'], list.baselinesMissing, (one) => [one.startedOn, ...who(one), one.instruments.join(', ')]),
    part('Paused: nothing is due', ['UNTIL', ...WHO], list.paused, (one) => [one.until ?? 'no end known', ...who(one)]),
  ];
  return `${[`${WORKLIST_NOTICE} As at ${list.asAt}${whose}.`, ...parts.flat(), ...withoutWorker(list)].join('\n')}\n`;
}

function part<Entry>(title: string, headings: readonly string[], entries: readonly Entry[], cellsOf: (entry: Entry) => readonly string[]): readonly string[] {
  if (entries.length === 0) return ['', `${title}: none`];
  return ['', `${title}: ${entries.length}`, ...textTable(headings, entries.map((entry) => cellsOf(entry).map(oneLine))).map((line) => `  ${line}`)];
}

function alertCells(alert: AlertWaiting): readonly string[] {
  const { file, line } = alert.origin;
  const where = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}`;
  const what = alert.setAside ? `${alert.message} (the form has another problem: see check)` : alert.message;
  return [alert.on ?? 'no day', ...who(alert), `${alert.instrument} ${alert.item}`, where, what];
}

function who({ personId, episodeId, worker }: Whose): readonly string[] {
  return [personId, episodeId ?? '-', worker ?? '-'];
}

/** A list of one worker must not let an alert that is nobody's work go unseen. */
function withoutWorker({ worker, alertsWithoutWorker }: Worklist): readonly string[] {
  if (worker === null || alertsWithoutWorker === 0) return [];
  return ['', `Risk answers and items about people without a worker: ${alertsWithoutWorker}. The worklist without --worker shows them.`];
}
