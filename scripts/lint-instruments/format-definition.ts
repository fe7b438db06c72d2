const WIDTH = 120;

/**
 * The order of keys in a definition's JSON: what it is, what it is made of, what is published about it,
 * where that was read. Keys that are ids or languages keep the order they are written in.
 */
export const KEY_ORDER: readonly string[] = [
  ...['kind', 'id', 'version', 'title', 'question', 'domain', 'edition', 'type', 'recallPeriod', 'stem'],
  ...['item', 'topic', 'wording', 'value', 'minimum', 'maximum', 'label', 'scoredAs', 'absent', 'options', 'levelLabels', 'happened', 'notYet', 'competing', 'window', 'fromDay', 'toDay', 'holds', 'lapsed', 'weeks', 'lapse', 'graceDays', 'outcome', 'reverse', 'askedWhen'],
  ...['states', 'improves', 'lateral', 'achieved', 'order', 'codeSystems', 'levels', 'achievedAtLeast', 'achievedAtMost', 'targetCounts'],
  ...['method', 'panel', 'items', 'required', 'of', 'score', 'table', 'classes', 'when', 'constant', 'weights', 'values', 'add', 'multiply', 'products', 'range', 'low', 'high', 'exposureDays', 'minimumExposureDays', 'perDays', 'step', 'unit', 'direction'],
  ...['bands', 'caseness', 'atLeast', 'atMost', 'otherwise', 'changeRules', 'points', 'ratio', 'baselineLevel', 'tie', 'population'],
  ...['mean', 'standardDeviation', 'n', 'missing', 'maximumMissing', 'rounding', 'never', 'reliability', 'followUpReliability', 'change', 'confidence'],
  ...['clinical', 'functional', 'norms', 'scores', 'message', 'alerts', 'codes', 'caution'],
  ...['status', 'holder', 'terms', 'attribution', 'licence', 'source', 'evidence', 'note'],
  ...['sources', 'citation', 'doi', 'url'],
];

/** A definition as its file has it: two spaces, one line for whatever fits on it. */
export function formatDefinition(definition: unknown): string {
  return `${render(definition, '')}\n`;
}

function render(value: unknown, indent: string): string {
  const onOneLine = oneLine(value);
  const fits = indent !== '' && indent.length + onOneLine.length <= WIDTH;
  if (fits || typeof value !== 'object' || value === null) return onOneLine;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = Object.entries(value as Readonly<Record<string, unknown>>).map(
    ([key, entry]) => `${inner}${isList ? '' : `${JSON.stringify(key)}: `}${render(entry, inner)}`,
  );
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${oneLine(entry)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
