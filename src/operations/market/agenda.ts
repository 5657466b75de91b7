import { dueKind } from '../../kernel/agenda.ts';
import type { Group } from '../service/house.ts';
import type { Ask } from '../service/reply.ts';
import type { ComingEvent } from './form.ts';
import { AUDIENCE_COMING } from './social/audiences-agenda.ts';
import { CALENDAR_COMING } from './social/calendar-agenda.ts';
import { CAMPAIGN_COMING } from './social/campaigns-agenda.ts';
import { INSIGHT_COMING } from './social/insights-agenda.ts';
import { LISTENING_COMING } from './social/listening-agenda.ts';
import { PLAN_COMING } from './social/plans-agenda.ts';
import { LISTING_COMING } from './store/listings-agenda.ts';
import { MEETING_COMING } from './store/meetings-agenda.ts';
import { PERFORMANCE_COMING } from './store/performance-agenda.ts';
import { STOCK_COMING } from './store/stock-agenda.ts';
import { TRANSLATION_COMING } from './store/translations-agenda.ts';

/** The data of a coming event, without its kind and time. */
export type What<K extends ComingEvent['kind']> = Omit<Extract<ComingEvent, { kind: K }>, 'kind' | 'at'>;
type OfOrder = { readonly order: string };
type OfShipment = { readonly shipment: string };
type OfTicket = { readonly ticket: string };
type OfCase = { readonly case: string };

/** The kinds of coming events of a form. Each event goes on the agenda as it stands in the form. */
export const COMING = {
  ...STOCK_COMING,
  ...LISTING_COMING,
  ...TRANSLATION_COMING,
  ...PERFORMANCE_COMING,
  ...MEETING_COMING,
  ...AUDIENCE_COMING,
  ...LISTENING_COMING,
  ...PLAN_COMING,
  ...CALENDAR_COMING,
  ...CAMPAIGN_COMING,
  ...INSIGHT_COMING,
  'order/arrives': dueKind<What<'order/arrives'>>('order/arrives'),
  'order/cancel-asked': dueKind<What<'order/cancel-asked'>>('order/cancel-asked'),
  'inquiry/arrives': dueKind<What<'inquiry/arrives'>>('inquiry/arrives'),
  'payout/posts': dueKind<What<'payout/posts'>>('payout/posts'),
  'check-in/opens': dueKind<What<'check-in/opens'>>('check-in/opens'),
  'gate/closes': dueKind<What<'gate/closes'>>('gate/closes'),
  'ticket/arrives': dueKind<What<'ticket/arrives'>>('ticket/arrives'),
  'news/arrives': dueKind<What<'news/arrives'>>('news/arrives'),
  'faq/review-opens': dueKind<What<'faq/review-opens'>>('faq/review-opens'),
  'colleague/acts': dueKind<What<'colleague/acts'>>('colleague/acts'),
} satisfies { readonly [K in ComingEvent['kind']]: unknown };

export const ORDER_PAYS = dueKind<OfOrder>('order/pays');
export const STOCK_ARRIVES = dueKind<{ readonly product: string; readonly quantity: number }>('stock/arrives');
export const HOLD_ANSWERS = dueKind<OfOrder & { readonly outcome: 'cleared' | 'failed' }>('hold/answers');
export const BUYER_ACCEPTS = dueKind<OfOrder>('buyer/accepts');
export const BUYER_DISPUTES = dueKind<OfOrder & { readonly late: boolean }>('buyer/disputes');
export const PLATFORM_SETTLES = dueKind<OfOrder>('platform/settles');
export const REVIEW_WINDOW = dueKind<OfOrder>('review/window');
export const REVIEW_COMES = dueKind<OfOrder>('review/comes');
export const PARCEL_MOVES = dueKind<OfShipment & { readonly stage: number }>('parcel/moves');
export const EXCEPTION_ENDS = dueKind<OfShipment>('exception/ends');
export const STRIKE_ENDS = dueKind<{ readonly mode: string }>('strike/ends');
export const PAYOUT_CORRECTS = dueKind<{ readonly payout: string; readonly orders: readonly string[] }>(
  'payout/corrects',
);
export const BANK_CHARGES_BACK = dueKind<OfOrder>('bank/charges-back');
export const PROMISE_RUNS_OUT = dueKind<OfOrder>('promise/runs-out');
export const TICKET_CLOSES = dueKind<OfTicket>('ticket/closes');
export const BUYER_MINDS = dueKind<OfTicket>('buyer/minds');
export const BUYER_GROWS_IMPATIENT = dueKind<OfTicket>('buyer/grows-impatient');
export const BUYER_NOT_SATISFIED = dueKind<OfTicket>('buyer/not-satisfied');
export const BUYER_THANKS = dueKind<OfTicket>('buyer/thanks');
export const BUYER_ANSWERS = dueKind<OfTicket & { readonly asks: readonly Ask[] }>('buyer/answers');
export const BUYER_SENDS_INFO = dueKind<OfCase>('buyer/sends-info');
export const BUYER_CONTESTS = dueKind<OfCase>('buyer/contests');
export const PLATFORM_DECIDES_CASE = dueKind<OfCase>('platform/decides-case');
export const COLLEAGUES_ANSWER = dueKind<OfTicket & { readonly called: boolean; readonly from: Group }>(
  'colleagues/answer',
);
export const RETURN_SENT = dueKind<OfCase>('return/is-sent');
export const RETURN_ARRIVES = dueKind<OfCase>('return/arrives');
