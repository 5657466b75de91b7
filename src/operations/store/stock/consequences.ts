import type { RecordReader } from '../../../kernel/step.ts';
import type { Consequence } from '../../duty.ts';
import { SHORT_PICK } from '../../shop/stock-picking.ts';
import { accuracyNow } from './bin-accuracy.ts';
import { COUNT } from './count.ts';
import { countState } from './count-look-ups.ts';

/** Bins whose book is right, variances that were cleared up, and pieces sold that were not there. */
export function stockConsequences(reader: RecordReader): readonly Consequence[] {
  const varied = reader.all(COUNT).filter(({ variances = [] }) => variances.length > 0);
  return [
    { key: 'bins-right', value: accuracyNow(reader).right, unit: 'count', good: 'more' },
    {
      key: 'variances-closed',
      value: varied.filter((count) => countState(count) === 'closed').length,
      unit: 'count',
      good: 'more',
    },
    {
      key: 'short-picked',
      value: reader.all(SHORT_PICK).reduce((sum, { pieces }) => sum + pieces, 0),
      unit: 'count',
      good: 'less',
    },
  ];
}
