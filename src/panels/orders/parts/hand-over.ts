import { type OrderView, ordersOf } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { eachNamed } from '../../parts/names.ts';
import type { Outcome } from '../../parts/outcome.ts';
import { performEach } from '../../parts/outcome.ts';
import type { Work } from '../../parts/paper.ts';
import { shipmentOf } from './stage.ts';

/** Hands orders over, one batch for each mode. Orders without a booking are reported. */
export function handOver(work: Work, place: string, orders: readonly OrderView[]): Promise<Outcome> {
  const view = ordersOf(work.host.view());
  const batches = new Map<string, OrderView[]>();
  const unbooked: OrderView[] = [];
  for (const order of orders) {
    const mode = shipmentOf(view, order)?.mode;
    if (mode === undefined) unbooked.push(order);
    else batches.set(mode, [...(batches.get(mode) ?? []), order]);
  }
  const outcomes = [...batches].map(([mode, batch]) =>
    performEach(work.host, 'batch/hand-over', eachNamed(work.host, 'order', batch), (ids) => ({ mode, orders: ids })),
  );
  const missing: Outcome = {
    done: 0,
    refused: eachNamed(work.host, 'order', unbooked).map(({ name }) => ({
      name,
      words: t('papers:handOver.notBooked'),
    })),
  };
  const together = async (): Promise<Outcome> => {
    const all = [...(await Promise.all(outcomes)), missing];
    return {
      done: all.reduce((sum, outcome) => sum + outcome.done, 0),
      refused: all.flatMap((outcome) => outcome.refused),
    };
  };
  return work.showWhenAnswered(place, together());
}
