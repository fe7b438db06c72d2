import { columnName } from '../../records/fields.js';
import type { Asker } from '../ask.js';
import { BOTH_WAYS } from '../recognise/date-format.js';
import type { ProposedFile, ProposedReading } from '../recognise/proposal.js';

/** Asks about every guess, and gives the proposals back as they were answered. What was refused is not read. */
export async function askAboutGuesses(files: readonly ProposedFile[], { ask, askYesNo }: Pick<Asker, 'ask' | 'askYesNo'>): Promise<readonly ProposedFile[]> {
  const settled: ProposedFile[] = [];
  for (const file of files) {
    const readings: ProposedReading[] = [];
    for (const reading of file.readings) {
      if (await isRefused(file, reading, askYesNo)) continue;
      readings.push({ ...reading, dates: await askAboutDays(file, reading, ask) });
    }
    settled.push({ ...file, readings });
  }
  return settled;
}

async function isRefused(file: ProposedFile, { kind, instrument, sureness, missing, columns }: ProposedReading, askYesNo: Asker['askYesNo']): Promise<boolean> {
  if (sureness !== 'a guess' || missing.length > 0) return false;
  const what = instrument ?? columnName(kind).replaceAll('_', ' ');
  const headers = [...columns.values()].slice(0, SHOWN).map((header) => JSON.stringify(header)).join(', ');
  return !(await askYesNo(`${nameOf(file)}: is this ${what} (by ${headers}${columns.size > SHOWN ? ' …' : ''})?`));
}

const SHOWN = 4;

async function askAboutDays(file: ProposedFile, { dates }: ProposedReading, ask: Asker['ask']): Promise<ProposedReading['dates']> {
  if (dates?.dates !== 'dd/mm/yyyy' || dates.confirm !== BOTH_WAYS) return dates;
  const answer = await ask(`${nameOf(file)}: is 03/04/2024 there the third of April (d), or the fourth of March (m)? [d/m, or nothing if you do not know]`);
  if (/^d/i.test(answer)) return { dates: 'dd/mm/yyyy', sureness: 'sure' };
  return /^m/i.test(answer) ? { dates: 'mm/dd/yyyy', sureness: 'sure' } : undecided(dates);
}

/**
 * Without anybody to ask, days that can be read in two ways are not read: a wrong half of them would look right.
 * Everything else stands as it is, marked to be confirmed.
 */
export function withoutGuessedDays(files: readonly ProposedFile[]): readonly ProposedFile[] {
  return files.map((file) => ({
    ...file,
    readings: file.readings.map((reading) => (reading.dates?.dates !== undefined && reading.dates.confirm?.includes(BOTH_WAYS) ? { ...reading, dates: undecided(reading.dates) } : reading)),
  }));
}

function undecided(dates: NonNullable<ProposedReading['dates']>): NonNullable<ProposedReading['dates']> {
  return dates.dates === undefined ? dates : { why: `${BOTH_WAYS}: dd/mm/yyyy, or mm/dd/yyyy?` };
}

function nameOf({ file, sheet }: ProposedFile): string {
  return sheet === undefined ? file : `${file}[${sheet}]`;
}
