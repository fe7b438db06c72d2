import { codedCells, noCells, type Coded } from '../records/cells.js';
import type { Grid } from './grid.js';
import { TOP } from './grid.js';
import { strayRows } from './stray-rows.js';

/** Everything about a grid whose rows are at hand. */
export interface Rows extends Pick<Grid, 'headers' | 'headerLine' | 'faults' | 'isSparse'> {
  /** Line of each row in the source, from 1. */
  readonly lines?: readonly number[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A grid whose rows are at hand too. */
export interface RowGrid extends Grid, Pick<Rows, 'rows'> {}

/** Rows of cells as a grid. A column is made of them when it is asked for. */
export function gridOf(given: Rows): RowGrid {
  const { lines, ...facts } = given;
  const { rows } = facts;
  const known = new Map<number, Coded>();
  const cells = (place: number): Coded => {
    const made = known.get(place) ?? (place < 0 ? noCells(rows.length) : codedCells(rows.length, (row) => rows[row]?.[place]));
    known.set(place, made);
    return made;
  };
  return { ...facts, size: rows.length, cells, ...(lines && { lineAt: (row: number) => lines[row] }), strays: strayRows(given), top: rows.slice(0, TOP) };
}
