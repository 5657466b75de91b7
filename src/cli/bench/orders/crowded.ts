import type { ComingOrder, Form } from '../../../operations/market/form.ts';
import { Sitting } from '../../../sitting/sitting.ts';
import type { Crowd } from '../growth.ts';

/** Enough on the shelf for everybody. */
const PLENTY = 10_000_000;

export const orderId = (i: number): string => `N-${i}`;

/** The form with nothing in it but that many ordinary orders of as many people there when the sitting starts, and as many as come later. */
function crowdedForm(form: Form, count: number, later: number, apart: number): Form {
  const ordinary = form.coming.flatMap((event): ComingOrder[] =>
    event.kind === 'order/arrives' && (form.truth.orders[event.order.id]?.situation ?? 'plain') === 'plain'
      ? [event.order]
      : [],
  );
  const open = form.days[0]?.open ?? form.beginsAt;
  const coming = Array.from({ length: count + later }, (_, i) => {
    const at = i < count ? form.beginsAt : open + (i - count + 1) * apart;
    const model = ordinary[i % ordinary.length] as ComingOrder;
    const order: ComingOrder = {
      ...structuredClone(model),
      id: orderId(i),
      number: `${model.number}-${i}`,
      buyer: { ...model.buyer, id: `B-${i}` },
      placedAt: at,
      paid: 'captured',
    };
    return { kind: 'order/arrives', at, order } as const;
  });
  const stock = form.stock.map(({ product }) => ({ product, onHand: PLENTY }));
  return { ...form, coming, earlier: [], stock, truth: { ...form.truth, orders: {} } };
}

/** A sitting with that many live orders, every list opened. */
export function crowdedSitting(form: Form, count: number, later = 0, apart = 0): Sitting {
  const sitting = Sitting.begin(crowdedForm(form, count, later, apart), 'practice', `bench-${count}`);
  for (const { id } of form.catalogue.channels) sitting.perform('channel/open', { channel: id });
  return sitting;
}

/** Performs an act that must not be refused. */
export function must(sitting: Sitting, action: string, input: unknown): void {
  const { refusal } = sitting.perform(action, input);
  if (refusal !== null) throw new Error(`bench: ${action} was refused: ${refusal.key}`);
}

/** The order desk with many orders; what is done to one is to hold it and to release it. */
export const orderCrowd = (form: Form): Crowd => ({
  called: 'orders',
  begin: (count, later, apart) => crowdedSitting(form, count, later, apart),
  act: (sitting, which) => {
    const orders = [orderId(which)];
    must(sitting, 'order/hold', { orders, reason: 'address' });
    must(sitting, 'order/release', { orders });
  },
});
