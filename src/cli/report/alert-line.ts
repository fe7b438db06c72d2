import type { WaitingAlerts } from '../../scores/waiting-alerts.js';

/**
 * How many risk answers wait, in one line. It names nobody, and stands on the terminal only, never in a file. Of files of forms
 * that could not be read it says that they may hold more.
 */
export function alertLine({ raised, unknown }: WaitingAlerts, notRead: readonly string[] = []): string {
  const files = notRead.join(', ');
  if (raised + unknown === 0) return notRead.length > 0 ? `Alerts: it cannot be told whether risk answers wait, as these forms were not read: ${files}.` : 'Alerts: no risk answers wait to be looked at.';
  const more = notRead.length > 0 ? ` There may be more, as these forms were not read: ${files}.` : '';
  return `Alerts: ${count(raised, 'raised risk answer')} and ${count(unknown, 'unanswered risk item')} wait in the worklist.${more}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
