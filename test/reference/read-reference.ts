import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** A file of this folder as text. */
export function readText(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

/** The rows of a CSV file made by R in this folder, every column as numbers. */
export function readNumbers(name: string): Record<string, number>[] {
  return readRows(name).map((row) => Object.fromEntries(Object.entries(row).map(([key, text]) => [key, Number(text)])));
}

/** The rows of a CSV file made by R in this folder, every column as text. */
export function readRows(name: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readText(`${name}.csv`), { header: true, comments: '#', skipEmptyLines: true }).data;
}
