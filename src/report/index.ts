export type {
  Bar, BarsChart, ChangesChart, Chart, ColumnsChart, IntervalsChart, Limit, MatrixChart, RunChart, Series, Slope, SlopesChart, StackedBar, StackedBarsChart, Tone,
} from './chart.js';
export { dataPackage, type DataPackageOptions, type Licence } from './csv/data-package.js';
export { indicatorsCsv } from './csv/indicators-csv.js';
export { headlineLines } from './headlines.js';
export { renderHtml } from './html/render-html.js';
export { renderMarkdown, type MarkdownOptions } from './markdown/render-markdown.js';
export type { Block, ChartBlock, DefinitionEntry, Headline, Lineage, Report, ReportFile, Section, Term } from './model.js';
export { renderSpreadsheet } from './spreadsheet/render-spreadsheet.js';
export { reportProfiles, type ReportFileName, type ReportProfile, type ReportProfileId } from './profiles.js';
export { reportModel, type ReportOptions } from './report-model.js';
export type { Cell, Column, FigureKey, Table, TableRow } from './table.js';
export { WELLBY, wellby, type WellbyInput, type WellbyValue } from './wellby.js';
