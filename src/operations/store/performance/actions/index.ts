import type { ActionDefinition } from '../../../../kernel/domain.ts';
import { findingSubmit } from './finding-submit.ts';
import { kpiSubmit } from './kpi-submit.ts';
import { tableExport } from './table-export.ts';

/** Every action of the subject. */
export const performanceActions: readonly ActionDefinition[] = [tableExport, kpiSubmit, findingSubmit];
