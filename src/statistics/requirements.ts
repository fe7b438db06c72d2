/** Whether the requirement is met, and the requirement in words with what was found instead. */
export type Requirement = readonly [met: boolean, words: string];

/**
 * Refuses arguments that only a programming mistake can produce, naming every mistake at once.
 *
 * @throws {RangeError} if any requirement is not met
 * @example
 * requireAll('halve', [[true, 'a number, found 4']]); // => undefined
 */
export function requireAll(functionName: string, requirements: readonly Requirement[]): void {
  const unmet = requirements.filter(([met]) => !met).map(([, words]) => words);
  if (unmet.length > 0) throw new RangeError(`${functionName} requires ${unmet.join('; and ')}`);
}

/**
 * A probability or confidence level: strictly between 0 and 1, so that 95 for 95% is refused.
 *
 * @example
 * betweenZeroAndOne({ name: 'confidence', value: 95 }); // => [false, 'a confidence between 0 and 1, found 95']
 */
export function betweenZeroAndOne({ name, value }: { name: string; value: number }): Requirement {
  return [value > 0 && value < 1, `a ${name} between 0 and 1, found ${value}`];
}

/**
 * A share that may be none or all, such as a reliability.
 *
 * @example
 * fromZeroToOne({ name: 'reliability', value: 2 }); // => [false, 'a reliability from 0 to 1, found 2']
 */
export function fromZeroToOne({ name, value }: { name: string; value: number }): Requirement {
  return [value >= 0 && value <= 1, `a ${name} from 0 to 1, found ${value}`];
}

/**
 * A finite number above zero, such as a denominator.
 *
 * @example
 * aboveZero({ name: 'denominator', value: 0 }); // => [false, 'a denominator above 0, found 0']
 */
export function aboveZero({ name, value }: { name: string; value: number }): Requirement {
  return [value > 0 && value < Infinity, `a ${name} above 0, found ${value}`];
}

/**
 * Numbers fit for arithmetic. A missing value is stripped by the caller, who knows its reason; here it is a mistake.
 *
 * @example
 * finiteValues([1, NaN]); // => [false, 'finite values, found 1 of 2 that are not']
 */
export function finiteValues(values: readonly number[]): Requirement {
  let unfit = 0;
  for (let place = 0; place < values.length; place += 1) if (!Number.isFinite(values[place])) unfit += 1;
  return [unfit === 0, `finite values, found ${unfit} of ${values.length} that are not`];
}
