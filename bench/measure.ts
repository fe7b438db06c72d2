/** How long a piece of work took, in milliseconds, over several rounds. */
export interface Timing {
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

/** Runs every piece of work once per round, in turn, so that a busy moment of the machine hits them alike. */
export function timed<Name extends string>(work: Readonly<Record<Name, () => unknown>>, rounds: number): Readonly<Record<Name, Timing>> {
  const names = Object.keys(work) as Name[];
  const times = new Map(names.map((name): [Name, number[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      work[name]();
      times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, taken]) => [name, summary(taken)])) as Record<Name, Timing>;
}

function summary(times: readonly number[]): Timing {
  const ordered = [...times].sort((one, other) => one - other);
  return { median: ordered[Math.floor(ordered.length / 2)] ?? 0, fastest: ordered[0] ?? 0, slowest: ordered.at(-1) ?? 0 };
}
