import type { RecordReader, Step } from '../../../kernel/step.ts';
import { adjust, binLevels, promisable, release, reserve, stockLevels } from '../../shop/stock.ts';
import { overAt, SHOWN_OF_PRODUCT } from './channel-stock.ts';
import { type AdjustmentLine, COUNT } from './count.ts';
import { countRef, countState, needCount } from './count-look-ups.ts';
import { closeCount } from './count-record.ts';
import { tellStock } from './happenings.ts';

/** By how many pieces a line may change the book as it is now: neither a bin nor what may be promised falls below nothing. */
export function withinBook(reader: RecordReader, { account, bin, product, quantity }: AdjustmentLine): number {
  const { reserved } = stockLevels(reader, product) ?? { reserved: 0 };
  const free = Math.max(0, promisable(reader, product));
  const least = account === 'reservation' ? reserved : Math.min(binLevels(reader, product)[bin] ?? 0, free);
  // Taken from nothing, and not the other way round: a file does not keep the sign of a nought.
  const within = Math.max(0 - least, quantity);
  return account === 'reservation' ? Math.min(free, within) : within;
}

/** Enters a line in the book as it is now: movements after the cut-off stay. */
function enterLine(step: Step, count: string, line: AdjustmentLine): void {
  const { account, bin, product } = line;
  const quantity = withinBook(step, line);
  const reason = { why: 'count', of: count } as const;
  if (quantity === 0) return;
  if (account !== 'reservation') adjust(step, product, bin, quantity, count);
  else if (quantity < 0) release(step, product, -quantity, reason);
  else reserve(step, product, quantity, reason);
}

/** The products whose stock a correcting entry changes. */
const productsOf = (lines: readonly AdjustmentLine[]): readonly string[] => [
  ...new Set(lines.map(({ product }) => product)),
];

/** Posts the correcting entry. Channels that list a product of it are still to be told; where none does, the count is over. */
export function postAdjustment(step: Step, id: string): void {
  const { adjustment } = needCount(step, id);
  if (adjustment === undefined) throw new Error(`count ${id} has no correcting entry`);
  const { lines, value } = adjustment;
  step.send(countRef(id), { type: 'POST' });
  for (const line of lines) enterLine(step, id, line);
  step.update(COUNT, id, (draft) => {
    if (draft.adjustment !== undefined) draft.adjustment.postedAt = step.now;
  });
  const channels = productsOf(lines).reduce((sum, product) => sum + step.where(SHOWN_OF_PRODUCT, product).length, 0);
  tellStock(step, 'stock-adjustment/posted', id, { value, channels });
  if (channels > 0) step.send(countRef(id), { type: 'SYNC' });
  else closeCount(step, id, [], true);
}

/** Closes the counts of which all channels have been told; `byHand`: by the trainee, and not by the nightly sync. */
export function closeSynced(step: Step, byHand: boolean): void {
  for (const { id, adjustment, ...count } of step.all(COUNT)) {
    const { postedAt, lines = [] } = adjustment ?? {};
    if (countState(count) !== 'syncing' || postedAt === undefined) continue;
    const shown = productsOf(lines).flatMap((product) => step.where(SHOWN_OF_PRODUCT, product));
    if (shown.some(({ at }) => at < postedAt)) continue;
    const over = shown.filter(({ channel, product }) => overAt(step, channel).includes(product));
    closeCount(step, id, [...new Set(over.map(({ product }) => product))], byHand);
  }
}
