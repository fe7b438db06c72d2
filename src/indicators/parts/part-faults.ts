import type { Issue } from '../../definitions/issue.js';
import type { Coded, Part, PartCell, PartFigure, PartMembers, PartSide } from './part.js';

/** What in a part does not agree with the rest of it: a figure must name its contributors here too. */
export function partFaults(part: Part, place: number): readonly Issue[] {
  const { ids, members, figures } = part;
  const found = [
    ...(['persons', 'episodes', 'goals'] as const).flatMap((kind) => fault(isInOrder(ids[kind]), ['ids', kind], 'each id once and in order')),
    ...members.flatMap((list, own) => fault(isSound(list, part), ['members', own], 'places of ids that are there')),
    ...figures.flatMap((figure, own) => fault(agrees(figure, part), ['figures', own], 'counts that agree with who is behind them')),
  ];
  return found.map((issue) => ({ ...issue, path: [place, ...issue.path] }));
}

function fault(isRight: boolean, path: Issue['path'], expected: string): readonly Issue[] {
  return isRight ? [] : [{ code: 'part-inconsistent', path, message: `expected ${expected}; found others` }];
}

function isInOrder(ids: readonly string[]): boolean {
  return ids.every((id, place) => place === 0 || (ids[place - 1] ?? '') < id);
}

function isSound({ persons, episodes, goals, events, categories }: PartMembers, { ids }: Part): boolean {
  const { length } = persons;
  const lists = [[persons, ids.persons], [episodes, ids.episodes], [goals, ids.goals]] as const;
  const areThere = lists.every(([own, known]) => own.length === length && own.every((place) => place < known.length));
  const isCoded = [...Object.values(categories), ...(events ? [events.files] : [])].every((coded) => fits(coded, length));
  return areThere && isCoded && (!events || events.lines.length === length);
}

/** One code for each member, or none at all where no member has a name. */
function fits({ names, of }: Coded, length: number): boolean {
  return (of.length === length || (of.length === 0 && names.length === 0)) && of.every((code) => code <= names.length);
}

function agrees({ cells, reasons, levels, over, ...own }: PartFigure, { members }: Part): boolean {
  const size = (side: PartSide) => members[side.members]?.persons.length ?? -1;
  const [everybody] = cells.filter(({ breakdown }) => breakdown === 'all');
  if (!everybody || own.roles.length !== size(own) || (over && over.roles.length !== size(over)) || !fits(reasons, own.roles.length) || !fits(levels, own.roles.length)) return false;
  const isBehind = isSame({ ...countsOf(own), over: over ? countsOf(over).denominator : 0 }, everybody);
  // Whoever is broken down is in one of the groups.
  const list = own.roles.length > 0 ? Object.keys(members[own.members]?.categories ?? {}) : [];
  const breakdowns = [...new Set([...cells.map(({ breakdown }) => breakdown), ...list])];
  return isBehind && breakdowns.every((breakdown) => isSame(together(cells.filter((cell) => cell.breakdown === breakdown)), everybody));
}

type Sums = Pick<PartCell, 'numerator' | 'denominator' | 'exclusions' | 'over'>;

function countsOf({ roles }: PartSide): Omit<Sums, 'over'> {
  const [excluded, asked, counted] = ['0', '1', '2'].map((digit) => roles.split(digit).length - 1) as [number, number, number];
  return { numerator: counted, denominator: asked + counted, exclusions: { all: excluded } };
}

function together(cells: readonly PartCell[]): Sums {
  const sum = (of: (cell: PartCell) => number) => cells.reduce((all, cell) => all + of(cell), 0);
  return { numerator: sum((cell) => cell.numerator), denominator: sum((cell) => cell.denominator), exclusions: { all: sum(excludedIn) }, over: sum((cell) => cell.over) };
}

function isSame(one: Sums, other: Sums): boolean {
  return one.numerator === other.numerator && one.denominator === other.denominator && one.over === other.over && excludedIn(one) === excludedIn(other);
}

function excludedIn({ exclusions }: Pick<Sums, 'exclusions'>): number {
  return Object.values(exclusions).reduce((sum, count) => sum + count, 0);
}
