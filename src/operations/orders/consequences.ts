import type { RecordReader } from '../../kernel/step.ts';
import type { Consequence } from '../duty.ts';
import { aboutInTwd, type Currency } from '../shop/money.ts';
import { DESK } from './desk.ts';
import { REVIEW } from './review.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Late parcels, orders cancelled by the seller, money that went back, and the stars of the reviews. */
export function orderConsequences(reader: RecordReader): readonly Consequence[] {
  const desks = reader.all(DESK);
  const refunded = desks.flatMap(({ accounts }) =>
    Object.entries(accounts).map(([currency, account]) =>
      aboutInTwd({ amount: account.refunded, currency: currency as Currency }),
    ),
  );
  const stars = reader.all(REVIEW).map((review) => review.stars);
  return [
    { key: 'shipped', value: sum(desks.map(({ figures }) => figures.shipped)), unit: 'count', good: 'more' },
    { key: 'late', value: sum(desks.map(({ figures }) => figures.late)), unit: 'count', good: 'less' },
    {
      key: 'came-late',
      value: sum(desks.map(({ figures }) => figures.delivered - figures.onTime)),
      unit: 'count',
      good: 'less',
    },
    { key: 'cancelled', value: sum(desks.map(({ figures }) => figures.cancelled)), unit: 'count', good: 'less' },
    { key: 'refunded', value: sum(refunded), unit: 'money', good: 'less' },
    ...(stars.length === 0
      ? []
      : [
          {
            key: 'stars',
            value: Math.floor((sum(stars) * 100) / stars.length),
            unit: 'stars',
            good: 'more',
          } as const,
        ]),
  ];
}
