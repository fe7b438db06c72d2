import { statementText } from '../headlines.js';
import type { Messages } from '../messages/messages.js';
import type { Block, Report } from '../model.js';
import type { Table } from '../table.js';
import { figureTable } from './figure-sheet.js';
import { noteBook, type NoteBook } from './note-book.js';
import { sheetName, type Sheet, type SheetCell } from './sheet.js';

/** What a sheet is of before the lines that every sheet has. */
type Draft = Omit<Sheet, 'lines'>;

/** Every sheet of the workbook in order: cover, contents, notes, then the tables of the report, one a sheet, and how they were made. */
export function sheetsOf(report: Report, text: Messages): readonly Sheet[] {
  const notes = noteBook();
  const tables = [...short(report, text), ...figureSheets(report, text, notes), ...unavailable(report, text), ...methods(report, text), ...definitions(report, text), ...sources(report, text), ...made(report, text)];
  const { sheets: names, titles, contents } = text.spreadsheet;
  const noteSheet: Draft = { name: names.notes, title: titles.notes, headings: [text.spreadsheet.notes.note, text.spreadsheet.notes.text], rows: notesOr(notes, text) };
  const listed = [noteSheet, ...tables];
  const contentsSheet: Draft = {
    name: names.contents, title: titles.contents, headings: [contents.sheet, contents.title],
    rows: [cover(report, text), ...listed].map(({ name, title }) => [name, title]),
    links: [names.cover, ...listed.map(({ name }) => name)].map((sheet, row) => ({ row, sheet })),
  };
  const lines = linesOf(report, text);
  return [cover(report, text), contentsSheet, ...listed].map((draft) => ({ ...draft, lines: draft.name === names.cover ? lines.slice(0, 1) : lines }));
}

/** On every sheet: what may be done with it, that it holds one table, and under which small-number rule. */
function linesOf({ notice, profile }: Report, { spreadsheet }: Messages): readonly string[] {
  return [...(notice === null ? [] : [notice]), spreadsheet.oneTable, spreadsheet.notesWhere, spreadsheet.profile(profile.id)];
}

function cover(report: Report, text: Messages): Draft {
  const { cover: words, sheets, titles } = text.spreadsheet;
  const { page } = text;
  const rows: readonly (readonly [string, string])[] = [
    [words.service, report.service],
    [words.report, page.reportFor(report)],
    [words.period, report.period],
    [words.asAt, report.asAt],
    [words.contact, report.contact ?? words.ask(report.service)],
    [words.notice, report.notice ?? words.mayLeave],
    [words.numbers, report.profile.description],
    [words.methods, words.methodsWhere],
    [words.unknown, text.headlines.unknown],
    [page.libraryVersion, report.lineage.libraryVersion ?? page.notGiven],
    [page.runId, report.lineage.runId ?? page.notGiven],
    [page.configHash, report.lineage.configHash ?? page.notGiven],
  ];
  return {
    name: sheets.cover, title: titles.cover(report.title), headings: [words.item, words.text],
    rows: rows.filter(([, own]) => own !== ''),
    links: [{ row: rows.filter(([, own]) => own !== '').findIndex(([item]) => item === words.methods), sheet: sheets.methods }],
  };
}

function notesOr(notes: NoteBook, { methods }: Messages): readonly (readonly SheetCell[])[] {
  const listed = notes.all().map((note, place) => [`[note ${place + 1}]`, note]);
  const marks = Object.entries(methods.markersInWords).map(([mark, meaning]) => [mark, `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`]);
  return [...marks, ...listed];
}

function short(report: Report, { spreadsheet }: Messages): readonly Draft[] {
  const words = spreadsheet.short;
  if (report.headlines.length === 0) return [];
  return [{
    name: spreadsheet.sheets.short, title: spreadsheet.titles.short(report.period),
    headings: [words.figure, words.about, words.behind, words.beside, words.completeness],
    rows: report.headlines.map(({ figure, label, detail, beside, completeness }) =>
      [figure, label, detail === '' ? '[z]' : detail, beside.length === 0 ? '[z]' : beside.map(statementText).join(' '), statementText(completeness)]),
  }];
}

function figureSheets(report: Report, text: Messages, notes: NoteBook): readonly Draft[] {
  const tables = report.sections.flatMap(({ blocks }) => blocks.filter((block: Block): block is Table => block.kind === 'table' && block.rows.length > 0));
  return tables.map((table, place) => {
    const marks = table.notes.map((note) => `[note ${notes.place(note)}]`);
    const title = text.spreadsheet.titles.table({ caption: table.caption, service: report.service, period: report.period });
    return { name: sheetName(place + 1, table.id), title: [title, ...marks].join(' '), ...figureTable(table, text) };
  });
}

function unavailable({ sections }: Report, { spreadsheet }: Messages): readonly Draft[] {
  const rows = sections.flatMap(({ heading, blocks }) => blocks.flatMap((block) => (block.kind === 'unavailable' ? block.items.map((item) => [heading, item]) : [])));
  if (rows.length === 0) return [];
  const words = spreadsheet.unavailable;
  return [{ name: spreadsheet.sheets.unavailable, title: spreadsheet.titles.unavailable, headings: [words.section, words.reason], rows }];
}

/** The sentences of the last sections: methods with their words and marks, limits, who is missing. */
function methods({ sections }: Report, { spreadsheet, quality }: Messages): readonly Draft[] {
  const words = spreadsheet.methods;
  const rows = sections.filter(({ id }) => id === 'methods' || id === 'quality' || id === 'why-different').flatMap(({ id, heading, blocks }) => blocks.flatMap((block, place) => {
    const before = blocks.slice(0, place).flatMap((own) => (own.kind === 'heading' ? [own.text] : [])).at(-1);
    const topic = before ?? (id === 'methods' ? words.how : id === 'quality' ? quality.limits : heading);
    if (block.kind === 'paragraph') return [[topic, block.text]];
    if (block.kind === 'list') return block.items.map((item) => [topic, item]);
    return block.kind === 'terms' ? block.terms.map(({ term, meaning }) => [term, meaning]) : [];
  }));
  return [{ name: spreadsheet.sheets.methods, title: spreadsheet.titles.methods, headings: [words.topic, words.text], rows }];
}

function definitions({ definitions: entries }: Report, { spreadsheet }: Messages): readonly Draft[] {
  if (entries.length === 0) return [];
  const words = spreadsheet.definitions;
  const rows = entries.map(({ id, kind, title, version, description, facts, sources: places }) => [
    id, kind, title, version, description === '' ? '[z]' : description,
    facts.length === 0 ? '[z]' : facts.map(({ term, meaning }) => `${term}: ${meaning}`).join('; '),
    places.length === 0 ? '[z]' : places.join(', '),
  ]);
  return [{
    name: spreadsheet.sheets.definitions, title: spreadsheet.titles.definitions,
    headings: [words.id, words.kind, words.title, words.version, words.description, words.facts, words.sources], rows,
  }];
}

function sources({ sources: all }: Report, { spreadsheet }: Messages): readonly Draft[] {
  if (all.length === 0) return [];
  const words = spreadsheet.sources;
  const rows = all.map(({ citation, url }, place): readonly SheetCell[] => [{ value: place + 1, format: '0' }, citation, url ?? '[z]']);
  return [{ name: spreadsheet.sheets.sources, title: spreadsheet.titles.sources, headings: [words.number, words.citation, words.url], rows }];
}

function made({ lineage }: Report, { spreadsheet, page: { files } }: Messages): readonly Draft[] {
  if (lineage.files.length === 0) return [];
  const rows = lineage.files.map(({ name, sha256, rows: count }): readonly SheetCell[] => [name, count === null ? '[c]' : { value: count, format: '#,##0' }, sha256]);
  return [{ name: spreadsheet.sheets.made, title: spreadsheet.titles.made, headings: [files.name, files.rows, files.sha256], rows }];
}
