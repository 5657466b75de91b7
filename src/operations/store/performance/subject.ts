import { named, namedById } from '../../duty.ts';
import type { Subject } from '../../subject.ts';
import { performanceActions } from './actions/index.ts';
import { DATA_TABLE } from './data-table.ts';
import { performanceHappenings } from './happenings.ts';
import { lookAtPerformance } from './look.ts';
import { performanceOutputs } from './outputs.ts';
import type { PerformancePart } from './part.ts';
import { REPORT, SHOP_EVENT } from './report.ts';

/** Performance: the platforms' tables, the figures worked out of them, and what they show. */
export const performance: Subject<PerformancePart> = {
  actions: performanceActions,
  lifecycles: {},
  names: [
    named(REPORT, { name: ({ id }) => id }),
    named(SHOP_EVENT, { name: ({ kind }) => ({ term: ['eventKind', kind] }) }),
    namedById(DATA_TABLE, { term: ['dataTable', '*'] }),
  ],
  shows: { reports: REPORT, shopEvents: SHOP_EVENT, dataTables: DATA_TABLE },
  happenings: performanceHappenings,
  begin: (step, own) => {
    for (const event of own?.events ?? []) step.put(SHOP_EVENT, event);
  },
  look: lookAtPerformance,
  outputs: performanceOutputs,
  consequences: () => [],
};
