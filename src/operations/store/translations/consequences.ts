import type { RecordReader } from '../../../kernel/step.ts';
import type { Consequence } from '../../duty.ts';
import { faultsOf, segmentsOf } from './look-ups.ts';
import { TRANSLATION } from './product-translation.ts';

/** Pages that are not out in time, and mistakes that buyers read on those that are. */
export function translationConsequences(reader: RecordReader): readonly Consequence[] {
  const all = reader.all(TRANSLATION);
  const out = all.filter(({ signedOffAt }) => signedOffAt !== undefined);
  const faults = out
    .flatMap(({ id }) => segmentsOf(reader, id))
    .filter((segment) => faultsOf(reader, segment).length > 0);
  return [
    { key: 'pages-not-out', value: all.length - out.length, unit: 'count', good: 'less' },
    { key: 'faults-on-pages', value: faults.length, unit: 'count', good: 'less' },
  ];
}
