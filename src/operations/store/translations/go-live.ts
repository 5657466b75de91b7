import { dueKind } from '../../../kernel/agenda.ts';

/** Agenda entry: the page of a product goes live in its market. */
export const GOES_LIVE = dueKind<{ readonly translation: string }>('product-translation/goes-live');
