import type { Rows } from '../../../kernel/rows.ts';
import type { DataTable, TableChunk } from './data-table.ts';
import type { PerformanceReport, ShopEvent } from './report.ts';

/** What of a report is shown: all of it; what is right stands in the sealed form alone. */
export const REPORT_SHOWN = [
  ...(['id', 'from', 'to', 'currency', 'retailOnly', 'figures', 'heardOf', 'dueAt'] as const),
  ...(['askedAt', 'basisGiven', 'sheetsGiven', 'readingsGiven', 'weighingGiven', 'findingGiven'] as const),
] as const satisfies readonly (keyof PerformanceReport)[];

export type ReportView = Pick<PerformanceReport, (typeof REPORT_SHOWN)[number]>;

/** What is shown of the subject. */
export interface PerformanceView {
  readonly reports: Rows<ReportView>;
  readonly dataTables: Rows<DataTable>;
  readonly tableChunks: Rows<TableChunk>;
  readonly shopEvents: Rows<ShopEvent>;
}
