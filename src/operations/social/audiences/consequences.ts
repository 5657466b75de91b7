import type { RecordReader } from '../../../kernel/step.ts';
import type { Consequence } from '../../duty.ts';
import { AUDIENCE, COUNTED_DAY } from './audience.ts';

/** What came of the posts: people who follow, and orders by way of the accounts. */
export function audiencesConsequences(reader: RecordReader): readonly Consequence[] {
  const audiences = reader.all(AUDIENCE);
  if (audiences.length === 0) return [];
  const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);
  return [
    { key: 'followers', value: sum(audiences.map(({ followers }) => followers)), unit: 'count', good: 'more' },
    {
      key: 'account-orders',
      value: sum(reader.all(COUNTED_DAY).map(({ orders }) => orders)),
      unit: 'count',
      good: 'more',
    },
  ];
}
