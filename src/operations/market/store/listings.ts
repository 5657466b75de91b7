import type { DueRow } from '../../../kernel/domain.ts';

/** The handler of each kind of agenda entry of the subject. */
export const listingDue: readonly DueRow[] = [];
