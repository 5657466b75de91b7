import { z } from 'zod';
import type { Step } from '../../../kernel/step.ts';
import type { OrderLine } from '../../shop/sale.ts';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { lastModeFor } from '../last-mode.ts';
import { goodsValue, isMoneyGone, ORDER, type Order, type OrderStateValue, stateOf } from '../order.ts';
import { laterId, needOrder, orderRef, refuse, refuseUnseen, refuseWithPlatform } from '../order-look-ups.ts';

/** Sends part of an order later: the lines named go into an order of their own, on hold for stock. */
export const orderSplit = makeAction({
  kind: 'order/split',
  indicators: ['P3.1.2'],
  input: z
    .object({
      order: idInput,
      lines: z
        .array(z.object({ product: idInput, quantity: z.number().int().min(1).max(9999) }).strict())
        .min(1)
        .max(20),
    })
    .strict(),
  check: (world, { order: id, lines }) => {
    const unseen = refuseUnseen(world, id);
    if (unseen !== null) return unseen;
    const order = needOrder(world, id);
    const state = stateOf(order);
    const waiting = refuseWithPlatform(world, order);
    if (waiting !== null) return waiting;
    if (state.fulfilment !== 'unallocated' || state.review === 'rejected' || isMoneyGone(state) || order.refunded > 0)
      return refuse(order, 'split/too-late', 'changes');
    if (order.partOf !== undefined || world.get(ORDER, laterId(id)) !== undefined)
      return refuse(order, 'split/already', 'changes');
    if (new Set(lines.map((line) => line.product)).size < lines.length) return { key: 'input/twice' };
    const known = lines.every((line) =>
      order.lines.some((own) => own.product === line.product && own.quantity >= line.quantity),
    );
    if (!known) return refuse(order, 'split/not-in-order', 'changes');
    return remaining(order.lines, lines).length > 0 ? null : refuse(order, 'split/nothing-left', 'changes');
  },
  apply: (step, { order: id, lines }) => {
    const order = needOrder(step, id);
    const later = laterLines(order, lines);
    const worth = Math.min(order.total, goodsValue({ lines: later }));
    step.update(ORDER, id, (draft) => {
      draft.lines = remaining(order.lines, lines) as typeof draft.lines;
      draft.total -= worth;
      if (draft.captured !== undefined) draft.captured = draft.total;
    });
    putLaterPart(step, order, later, worth);
    tell(step, 'order/split', id, { later: laterId(id), lastMode: lastModeFor(step, id) });
  },
});

type Part = { readonly product: string; readonly quantity: number };

function remaining(lines: readonly OrderLine[], later: readonly Part[]): OrderLine[] {
  return lines
    .map((line) => ({
      ...line,
      quantity: line.quantity - (later.find((part) => part.product === line.product)?.quantity ?? 0),
    }))
    .filter((line) => line.quantity > 0);
}

/** The lines that are sent later, at the prices of the order. */
const laterLines = (order: Order, later: readonly Part[]): OrderLine[] =>
  order.lines.flatMap((line) => {
    const part = later.find((candidate) => candidate.product === line.product);
    return part === undefined ? [] : [{ ...line, quantity: part.quantity }];
  });

/** What brings the payment of the later part to where that of the whole order stands. */
const PAYMENT: Readonly<Partial<Record<OrderStateValue['payment'], string>>> = {
  authorised: 'AUTHORISE',
  captured: 'CAPTURE',
};

/**
 * The later part takes the money for its goods with it, paid or not; the freight stays with the first part. From then on each
 * goes its own way: what is cancelled, lost or sent back is paid back for that part.
 */
function putLaterPart(step: Step, order: Order, lines: readonly OrderLine[], total: number): void {
  const id = laterId(order.id);
  const { hold: _hold, cancelAskedAt: _asked, captured, ...copied } = { ...order, openedAt: step.now };
  const { paymentExpiry, ...context } = order.state.context as { readonly paymentExpiry: number };
  // It is paid for with the first part, and until then waits no longer than that.
  const left = Math.max(0, order.placedAt + paymentExpiry - step.now);
  step.put(ORDER, {
    ...copied,
    id,
    number: `${order.number}/2`,
    lines,
    shippingPaid: 0,
    total,
    ...(captured === undefined ? {} : { captured: total }),
    partOf: order.id,
    state: step.begin(ORDER, id, { ...context, paymentExpiry: left }),
  });
  const paid = PAYMENT[stateOf(order).payment];
  for (const type of [...(paid === undefined ? [] : [paid]), 'SEE', 'HOLD']) step.send(orderRef(id), { type });
  step.update(ORDER, id, (draft) => {
    draft.hold = { reason: 'stock', at: step.now };
  });
}
