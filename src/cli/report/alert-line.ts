import type { WaitingAlerts } from '../../scores/waiting-alerts.js';

/** How many risk answers wait, in one line. It names nobody, and stands on the terminal only, never in a file. */
export function alertLine({ raised, unknown }: WaitingAlerts): string {
  if (raised + unknown === 0) return 'Alerts: no risk answers wait to be looked at.';
  return `Alerts: ${count(raised, 'raised risk answer')} and ${count(unknown, 'unanswered risk item')} wait in the worklist.`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
