import type { ActionDefinition } from '../../../../kernel/domain.ts';
import { planDraft } from './plan-draft.ts';
import { planRevise } from './plan-revise.ts';
import { planSubmit } from './plan-submit.ts';

/** Every action of the subject. */
export const plansActions: readonly ActionDefinition[] = [planDraft, planSubmit, planRevise];
