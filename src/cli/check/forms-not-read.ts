import type { Run } from '../config/load-run.js';

/** The files with risk items that could not be read: whether answers on them wait is not known. */
export function formsNotRead({ unread, definitions }: Pick<Run, 'unread' | 'definitions'>): readonly string[] {
  const asking = new Set(definitions.instruments.flatMap(({ id, alerts = [] }) => (alerts.length > 0 ? [id] : [])));
  return [...new Set(unread.flatMap(({ file, instrument = '' }) => (asking.has(instrument) ? [file] : [])))];
}
