import type { ActionDefinition } from '../../../../kernel/domain.ts';
import { basisSubmit } from './basis-submit.ts';
import { eventWeigh } from './event-weigh.ts';
import { findingSubmit } from './finding-submit.ts';
import { kpiSubmit } from './kpi-submit.ts';
import { readingSubmit } from './reading-submit.ts';
import { tableExport } from './table-export.ts';

/** Every action of the subject. */
export const performanceActions: readonly ActionDefinition[] = [
  ...[tableExport, basisSubmit, kpiSubmit, readingSubmit, eventWeigh, findingSubmit],
];
