import type { Caseload } from '../../records/caseload.js';
import type { Day } from '../../records/day.js';
import { alertsWaiting, type AlertWaiting } from './alerts-waiting.js';
import { baselinesMissing, type BaselineMissing } from './baselines-missing.js';
import { goalsDue, type GoalDue } from './goals-due.js';
import { openEpisodes, type Whose } from './open-episodes.js';
import { reviewsDue, type ReviewDue } from './reviews-due.js';

export interface Pausing extends Whose {
  /** `null` where no end of the pause is known. */
  readonly until: Day | null;
}

/** What a worker has to do: risk answers first, then what is due, oldest first. It names people. */
export interface Worklist {
  readonly asAt: Day;
  /** `null` for everybody's. */
  readonly worker: string | null;
  readonly alerts: readonly AlertWaiting[];
  readonly unknownRisk: readonly AlertWaiting[];
  readonly reviewsDue: readonly ReviewDue[];
  readonly goalsDue: readonly GoalDue[];
  readonly baselinesMissing: readonly BaselineMissing[];
  readonly paused: readonly Pausing[];
  /** Risk answers, of both kinds, about somebody without a worker: no worker's own list holds them. */
  readonly alertsWithoutWorker: number;
}

export interface WorklistOptions {
  readonly asAt: Day;
  readonly worker?: string | undefined;
  /** Instruments that the service asks. */
  readonly asked: readonly string[];
}

/** Works out what is to be done as at a day. Risk answers are listed whatever the episode; nothing else is due when it is closed or paused. */
export function worklist(caseload: Caseload, { asAt, worker, asked }: WorklistOptions): Worklist {
  const { open, paused } = openEpisodes(caseload, asAt);
  const alerts = alertsWaiting(caseload);
  const own = <Entry extends Whose>(entries: readonly Entry[]) => entries.filter((entry) => worker === undefined || entry.worker === worker);
  return {
    asAt,
    worker: worker ?? null,
    alerts: own(alerts.filter(({ status }) => status === 'raised')),
    unknownRisk: own(alerts.filter(({ status }) => status === 'unknown')),
    reviewsDue: own(reviewsDue(caseload, { asAt, open })),
    goalsDue: own(goalsDue(caseload, { asAt, open })),
    baselinesMissing: own(baselinesMissing(caseload, { asAt, open, asked })),
    paused: own(paused),
    alertsWithoutWorker: alerts.filter((alert) => alert.worker === null).length,
  };
}
