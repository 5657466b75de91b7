import type { ActionDefinition } from '../../../../kernel/domain.ts';
import { analysisSubmit } from './analysis-submit.ts';
import { insightCollect } from './insight-collect.ts';
import { insightCompute } from './insight-compute.ts';

/** Every action of the subject. */
export const insightsActions: readonly ActionDefinition[] = [insightCollect, insightCompute, analysisSubmit];
