import type { Refusal } from '../../../kernel/happening.ts';
import { recordIndex } from '../../../kernel/records.ts';
import type { RecordReader, WorldReader } from '../../../kernel/step.ts';
import type { WorkingDay } from '../../shop/calendar.ts';
import { ENTRIES_OF_PRODUCT } from '../../shop/stock.ts';
import { showEntry } from '../../shop/stock-seen.ts';
import { COUNT, type StockCount, type Variance, type VarianceCause } from './count.ts';
import { trueDifferences } from './count-differences.ts';
import { DOCKET } from './docket.ts';
import { type PaperReading, readPapers } from './papers.ts';
import type { CountState, CountStateValue } from './stock-count-states.ts';
import type { PlantedVariance, StockTruth } from './truth.ts';

export const countRef = (id: string): { kind: string; id: string } => ({ kind: COUNT, id });

/** The state of the count itself; what was asked of whom stands in the other regions. */
export const countState = ({ state }: Pick<StockCount, 'state'>): CountState => (state.value as CountStateValue).count;

export function needCount(reader: RecordReader, id: string): StockCount {
  const count = reader.get(COUNT, id);
  if (count === undefined) throw new Error(`no count ${id}`);
  return count;
}

/** Finds dockets by their product, those of a pick list by both of theirs. */
const DOCKETS_OF_PRODUCT = recordIndex(DOCKET, ({ product, says }) => [
  ...new Set([product, ...(typeof says.taken === 'string' ? [says.taken] : [])]),
]);

/** What the papers in hand show about the differences of a count. */
export function readingsOf(
  reader: RecordReader,
  { bin }: StockCount,
  variances: readonly Variance[],
): readonly PaperReading[] {
  return variances.flatMap(({ product, pieces, book }) => {
    const dockets = reader.where(DOCKETS_OF_PRODUCT, product);
    const others = dockets.flatMap((docket) => (docket.product === product ? [] : [docket.product]));
    const entries = [...new Set([product, ...others])].flatMap((one) =>
      reader.where(ENTRIES_OF_PRODUCT, one).map((entry) => showEntry(reader, entry)),
    );
    return readPapers(dockets, { product, bin, difference: pieces - book }, entries);
  });
}

/** The variance that a form has planted where this count is; undefined where the book is right. */
export const plantedFor = (
  { planted }: StockTruth,
  { sort, bin, product }: Pick<StockCount, 'sort' | 'bin' | 'product'>,
): PlantedVariance | undefined =>
  planted.find((one) => one.sort === sort && (sort === 'bin' ? one.bin === bin : one.product === product));

/** The cause of the differences of a count; null where there are none. */
export function trueCause(truth: StockTruth, count: StockCount): VarianceCause | null {
  if (trueDifferences(count).length === 0) return null;
  return plantedFor(truth, count)?.cause ?? 'unexplained';
}

export const daysOf = (reader: RecordReader): readonly WorkingDay[] =>
  (reader.known as { readonly days: readonly WorkingDay[] }).days;

/** Refuses an unknown count, or one whose state does not take the event. */
export function refuseCount(world: WorldReader, id: string, event: string, key: string, page: string): Refusal | null {
  const count = world.get(COUNT, id);
  if (count === undefined) return { key: 'count/unknown', values: { count: id }, page: 'counts' };
  return world.can(countRef(id), { type: event }) ? null : { key, values: { count: id }, page };
}
