import { dueKind } from '../../../kernel/agenda.ts';

/** The platform's review of a listing answers. */
export const REVIEW_ANSWERS = dueKind<{ readonly listing: string }>('market-listing/review-answers');

/** The time is over in which suspended listings are to be put back on sale after their goods came. */
export const GOODS_SETTLE = dueKind<{ readonly product: string; readonly listings: readonly string[] }>(
  'listing-goods/settle',
);

/** A notice bites, and the grace after it is over. */
export const NOTICE_BITES = dueKind<{ readonly notice: string }>('listing-notice/bites');
export const NOTICE_SETTLES = dueKind<{ readonly notice: string }>('listing-notice/settles');
