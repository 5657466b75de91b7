import type { RecordReader } from '../../../kernel/step.ts';
import type { OutputCell, OutputTable } from '../../duty.ts';
import { taipeiDate } from '../../shop/calendar.ts';
import { storeHouseOf } from '../look-ups.ts';
import { COUNT, type StockCount } from './count.ts';
import { countState } from './count-look-ups.ts';
import { classOf } from './due-counts.ts';

const COLUMNS = [
  ...['bin', 'product', 'abc-class', 'counted-on', 'book', 'counted', 'count-difference', 'variance-cause'],
  ...['account', 'posted', 'approval', 'count-state'],
].map((name) => `@${name}`);

const day = (at: number | undefined): OutputCell => (at === undefined ? '' : { day: taipeiDate(at) });

/** A line for each product that was counted in the bin; one line where it was not counted, or its book was right. */
function rowsOf(reader: RecordReader, count: StockCount): readonly (readonly OutputCell[])[] {
  const { bin, sort, rounds, variances = [], cutOff, explanation, adjustment } = count;
  const found = rounds.at(-1);
  const pieces = (product: string): OutputCell =>
    found?.found.reduce((sum, one) => (one.product === product ? sum + one.pieces : sum), 0) ?? '';
  const book = (product: string): OutputCell =>
    cutOff?.book.reduce((sum, one) => (one.product === product ? sum + one.pieces : sum), 0) ?? '';
  const lines =
    variances.length > 0
      ? variances.map((one) => [one.product, one.book, one.pieces, one.pieces - one.book] as const)
      : [[count.product, found === undefined ? '' : book(count.product), pieces(count.product), 0] as const];
  return lines.map(([product, said, there, difference]) => {
    const posted = adjustment?.lines.filter((line) => line.product === product && line.bin === bin) ?? [];
    return [
      ...[bin, product, classOf(storeHouseOf(reader), product), day(found?.at), said, there],
      ...[sort === 'bin' && found === undefined ? '' : difference, explanation?.cause ?? ''],
      posted[0]?.account ?? '',
      ...[day(adjustment?.postedAt), adjustment?.approval ?? '', countState(count)],
    ];
  });
}

/** O2.2.1 count list: every bin on the list, with book, count, difference, cause and correcting entry. */
export const stockOutputs = (reader: RecordReader): readonly OutputTable[] => [
  { code: 'O2.2.1', columns: COLUMNS, rows: reader.all(COUNT).flatMap((count) => rowsOf(reader, count)) },
];
