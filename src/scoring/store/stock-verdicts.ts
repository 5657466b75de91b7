import type { StoreHouse } from '../../operations/store/parts.ts';
import type { VarianceCause } from '../../operations/store/stock/count.ts';
import type { StockHappening } from '../../operations/store/stock/happenings.ts';
import { half, noUse, right, type Verdict, words, wrong } from '../verdict.ts';

/** The points of each criterion. */
export const POINTS = {
  plan: 3,
  counted: 1,
  cause: 6,
  entry: 3,
  over: 1,
  level: 1,
  quantity: 2,
  accuracy: 4,
  time: 1,
} as const;

/** Who can know of a cause, by the handbook; all of them of a loss without trace. */
export function knowers({ stock }: StoreHouse, cause: VarianceCause): string {
  const known = stock.causes.find((rule) => rule.cause === cause)?.knownTo ?? [];
  return (known.length === 0 ? ['warehouse', 'supplier', 'marketing'] : known).join(', ');
}

/** The verdict on an explanation: the cause with something that shows it; the cause alone is half. */
export function causeVerdict(house: StoreHouse, data: StockHappening<'stock-variance/explained'>['data']): Verdict {
  const { varianceCause, rightCause, shown, contradicted, unanswered } = data;
  if (rightCause === null) return wrong('reason.book-was-right');
  const rightParties = knowers(house, rightCause);
  if (varianceCause !== rightCause)
    return wrong('reason.variance-cause-wrong', { varianceCause, rightVarianceCause: rightCause, rightParties });
  if (varianceCause === 'unexplained' && !shown)
    return half(POINTS.cause, 'reason.variance-not-asked', { rightParties: unanswered.join(', ') });
  if (!shown) return half(POINTS.cause, 'reason.variance-not-shown', { varianceCause, rightParties });
  if (contradicted) return half(POINTS.cause, 'reason.variance-contradicted', { varianceCause, rightParties });
  return right(POINTS.cause, 'reason.variance-right', { varianceCause });
}

/** The verdict on a correcting entry: its lines, by the cause that was named. */
export function entryVerdict({
  hollow,
  right: fits,
  called,
}: StockHappening<'stock-adjustment/submitted'>['data']): Verdict {
  if (hollow) return noUse('variance-cause');
  if (fits) return right(POINTS.entry, 'reason.entry-right');
  const lines = called.map(({ account, bin, product, quantity }) =>
    bin === ''
      ? words('because.entry-line-reserved', { account, product, quantity })
      : words('because.entry-line', { account, bin, product, quantity }),
  );
  return wrong('reason.entry-wrong', {}, lines);
}
