import type { RecordReader } from '../../kernel/step.ts';
import type { Consequence } from '../duty.ts';
import { aboutInTwd, type Currency } from '../shop/money.ts';
import { DESK } from './desk.ts';
import { isBeforeHandOver, ORDER, stateOf } from './order.ts';
import { REVIEW } from './review.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The stars of the reviews on average, in hundredths; nothing where there is no review. */
function stars(reader: RecordReader): readonly Consequence[] {
  const given = reader.all(REVIEW).map((review) => review.stars);
  if (given.length === 0) return [];
  return [{ key: 'stars', value: Math.floor((sum(given) * 100) / given.length), unit: 'stars', good: 'more' }];
}

/** Parcels sent, late and overdue, refunds still owed, orders cancelled by the seller, money that went back, stars. */
export function orderConsequences(reader: RecordReader): readonly Consequence[] {
  const desks = reader.all(DESK);
  const figures = (name: 'shipped' | 'late' | 'cancelled'): number => sum(desks.map((desk) => desk.figures[name]));
  const orders = reader.all(ORDER).map((order) => ({ order, stage: stateOf(order) }));
  const overdue = orders.filter(
    ({ order, stage }) => stage.review === 'confirmed' && isBeforeHandOver(stage) && order.shipBy < reader.now,
  );
  const owed = orders.filter(({ order }) => order.refundDue !== undefined);
  const refunded = desks.flatMap(({ accounts }) =>
    Object.entries(accounts).map(([currency, account]) =>
      aboutInTwd({ amount: account.refunded, currency: currency as Currency }),
    ),
  );
  return [
    { key: 'shipped', value: figures('shipped'), unit: 'count', good: 'more' },
    { key: 'late', value: figures('late'), unit: 'count', good: 'less' },
    { key: 'overdue', value: overdue.length, unit: 'count', good: 'less' },
    { key: 'owed', value: owed.length, unit: 'count', good: 'less' },
    { key: 'cancelled', value: figures('cancelled'), unit: 'count', good: 'depends' },
    { key: 'refunded', value: sum(refunded), unit: 'money', good: 'depends' },
    ...stars(reader),
  ];
}
