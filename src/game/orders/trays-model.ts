import { ordersOf, type TraineeView } from '../../host/index.ts';
import { SOON } from '../due.ts';

/** The places of the cabinet, from left to right. */
export const TRAYS = ['letters', 'reviews', 'payouts', 'refunds'] as const;
export type TrayName = (typeof TRAYS)[number];

/** What waits in a place of the cabinet: how many in all, and of them how many are due soon or past their limit. */
export interface TrayModel {
  readonly waiting: number;
  readonly soon: number;
  readonly late: number;
  /** The picture of each thing that waits, those due first in front. */
  readonly frames: readonly string[];
}

export type TraysModel = Readonly<Record<TrayName, TrayModel>>;

interface Waiting {
  readonly dueAt: number;
  readonly frame: string;
}

function trayOf(waiting: readonly Waiting[], now: number): TrayModel {
  const late = waiting.filter(({ dueAt }) => dueAt < now).length;
  return {
    waiting: waiting.length,
    soon: waiting.filter(({ dueAt }) => dueAt - now < SOON).length - late,
    late,
    frames: [...waiting].sort((a, b) => a.dueAt - b.dueAt).map(({ frame }) => frame),
  };
}

/** What waits of letters, reviews, statements and refunds, as the rail beside the papers counts it. */
export function readTrays(view: TraineeView): TraysModel {
  const { inquiries, reviews, payouts, orders } = ordersOf(view);
  const letters = inquiries.flatMap(({ answer, dueAt }) => (answer === undefined ? [{ dueAt, frame: 'letter' }] : []));
  const cards = reviews.flatMap(({ answer, dueAt, stars }) =>
    answer === undefined ? [{ dueAt, frame: `review-${stars}` }] : [],
  );
  const sheets = payouts.flatMap(({ checked, dueAt }) =>
    checked === undefined ? [{ dueAt, frame: 'statement' }] : [],
  );
  const refunds = orders.flatMap(({ refundDue }) =>
    refundDue === undefined ? [] : [{ dueAt: refundDue.dueAt, frame: 'refund' }],
  );
  return {
    letters: trayOf(letters, view.now),
    reviews: trayOf(cards, view.now),
    payouts: trayOf(sheets, view.now),
    refunds: trayOf(refunds, view.now),
  };
}
