import type { ActionDefinition } from '../../../../kernel/domain.ts';

/** Every action of the subject. */
export const campaignsActions: readonly ActionDefinition[] = [];
