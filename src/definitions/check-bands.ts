import { checkIds } from './check-ids.js';
import { faultUnless, type Path } from './fault.js';
import type { Issue } from './issue.js';
import type { BandScheme } from './measure.js';

/** The values that bands must cover. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

/** Bands of one scheme follow each other without gap or overlap from one end of the scale to the other. */
export function checkBands(schemes: readonly BandScheme[], scale: Scale, path: Path): readonly Issue[] {
  const issues = schemes.flatMap((scheme, index) => checkScheme(scheme, scale, [...path, index, 'bands']));
  return [...checkIds(schemes, path), ...issues];
}

function checkScheme({ bands }: BandScheme, { minimum, maximum, step }: Scale, path: Path): readonly Issue[] {
  const starts = bands.flatMap((band, index) => {
    const previous = bands[index - 1];
    const start = { at: band.minimum, expected: previous ? previous.maximum + step : minimum, isInner: index > 0 };
    return [...checkUpright(band, [...path, index]), ...checkMeets(start, step, [...path, index])];
  });
  const end = bands.at(-1)?.maximum ?? NaN;
  const code = end > maximum ? 'band-outside-range' : 'bands-gap';
  return [...starts, ...faultUnless(end === maximum, { code, path, expected: `bands up to ${maximum}`, found: end })];
}

function checkUpright({ minimum, maximum }: BandScheme['bands'][number], path: Path): readonly Issue[] {
  const sound = minimum <= maximum;
  return faultUnless(sound, { code: 'band-upside-down', path, expected: `an end of ${minimum} or more`, found: maximum });
}

/** A band starts where the one before it ends; steps such as 0.01 do not add up exactly. */
function checkMeets(start: { at: number; expected: number; isInner: boolean }, step: number, path: Path): readonly Issue[] {
  const sound = Math.abs(start.at - start.expected) < step / 1000;
  const tooLow = start.isInner ? 'bands-overlap' : 'band-outside-range';
  const code = start.at > start.expected ? 'bands-gap' : tooLow;
  return faultUnless(sound, { code, path, expected: `a start at ${Number(start.expected.toPrecision(12))}`, found: start.at });
}
