import { dueKind } from '../../../kernel/agenda.ts';

/** The platform's review of a listing answers. */
export const REVIEW_ANSWERS = dueKind<{ readonly listing: string }>('market-listing/review-answers');

/** A notice bites, and the grace after it is over. */
export const NOTICE_BITES = dueKind<{ readonly notice: string }>('listing-notice/bites');
export const NOTICE_SETTLES = dueKind<{ readonly notice: string }>('listing-notice/settles');
