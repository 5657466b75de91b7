import { z } from 'zod';
import { makeAction } from '../../../shop/trainee-action.ts';
import { chunksOf, DATA_TABLE, DATA_TABLES, TABLE_CHUNK } from '../data-table.ts';
import { tellPerformance } from '../happenings.ts';
import { tablesOf } from '../reports.ts';

/** Exports one of the platforms' tables. Its rows are there from then on. */
export const tableExport = makeAction({
  kind: 'table/export',
  indicators: ['P2.3.1'],
  input: z.object({ table: z.enum(DATA_TABLES) }).strict(),
  check: (world, { table }) =>
    world.get(DATA_TABLE, table) === undefined
      ? null
      : { key: 'table/exported-already', values: { dataTable: table }, page: 'reports' },
  apply: (step, { table }) => {
    const rows = tablesOf(step)[table];
    step.put(DATA_TABLE, { id: table, exportedAt: step.now, length: rows.length });
    for (const chunk of chunksOf(table, rows)) step.put(TABLE_CHUNK, chunk);
    tellPerformance(step, 'data-table/exported', table, { length: rows.length });
  },
});
