import type { DueRow } from '../../../kernel/domain.ts';

/** The handler of each kind of agenda entry of the subject. */
export const campaignsDue: readonly DueRow[] = [];

/** What it does when something happens, by the kind of happening. */
export const campaignsReactions = {};
