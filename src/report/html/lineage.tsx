import { countText } from '../format.js';
import type { Messages } from '../messages/messages.js';
import type { Report } from '../model.js';
import { Terms } from './blocks.js';
import { ReportTable } from './table.js';

/** Versions, hashes and row counts: what the figures were made from and with. */
export function LineageOf({ report: { lineage }, text }: { readonly report: Report; readonly text: Messages }) {
  const { page } = text;
  const { libraryVersion, runId, configHash, files } = lineage;
  const facts = [
    { term: page.libraryVersion, meaning: libraryVersion ?? page.notGiven },
    { term: page.runId, meaning: runId ?? page.notGiven },
    { term: page.configHash, meaning: configHash ?? page.notGiven },
  ];
  const columns = [
    { heading: page.files.name, kind: 'text' as const },
    { heading: page.files.rows, kind: 'number' as const },
    { heading: page.files.sha256, kind: 'text' as const },
  ];
  const rows = files.map(({ name, sha256, rows: count }) => ({ heading: name, cells: [{ text: count === null ? '[c]' : countText(count) }, { text: sha256 }] }));
  return (
    <>
      <Terms terms={facts} />
      {files.length > 0 && <ReportTable table={{ kind: 'table', id: 'table-files', caption: page.files.caption, columns, rows, notes: [] }} text={text} />}
      <p>{page.footer}</p>
    </>
  );
}
