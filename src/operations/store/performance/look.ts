import type { RecordBase, RecordKind } from '../../../kernel/records.ts';
import type { ViewFrame, ViewReader } from '../../duty.ts';
import { pickShown } from '../../shop/shown.ts';
import { ShownList } from '../../shop/shown-list.ts';
import { DATA_TABLE, TABLE_CHUNK } from './data-table.ts';
import { REPORT, SHOP_EVENT } from './report.ts';
import { type PerformanceView, REPORT_SHOWN } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtPerformance(reader: ViewReader, _frame: ViewFrame): () => PerformanceView {
  const picked = <T extends RecordBase, Key extends keyof T>(kind: RecordKind<T>, keys: readonly Key[]) =>
    new ShownList(reader, kind, (record): Pick<T, Key> => pickShown(record, keys));
  const reports = picked(REPORT, REPORT_SHOWN);
  const dataTables = picked(DATA_TABLE, ['id', 'exportedAt', 'length']);
  const tableChunks = picked(TABLE_CHUNK, ['id', 'table', 'rows']);
  const shopEvents = picked(SHOP_EVENT, ['id', 'date', 'kind', 'channel', 'product']);
  return () => ({
    reports: reports.rows(),
    dataTables: dataTables.rows(),
    tableChunks: tableChunks.rows(),
    shopEvents: shopEvents.rows(),
  });
}
