import { stringify } from 'yaml';

/** A text as it stands in YAML, in quotation marks where it must. */
export function scalar(text: string): string {
  return /[\r\n]/.test(text) ? JSON.stringify(text) : stringify(text, { lineWidth: 0 }).trimEnd();
}

/** `key: value`, each as it stands in YAML. */
export function entry(key: string, value: string): string {
  return `${scalar(key)}: ${scalar(value)}`;
}

/** Lines moved to the right. */
export function indented(lines: readonly string[], by = 2): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

/** Lines that YAML does not read. */
export function commented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '#' : `# ${line}`));
}
