import { z } from 'zod';
import type { Step } from '../../../kernel/step.ts';
import type { OrderLine } from '../../shop/sale.ts';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { ORDER, type Order, stateOf } from '../order.ts';
import { needOrder, orderRef, refuse, refuseUnseen, refuseWithPlatform } from '../order-look-ups.ts';

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
    if (state.fulfilment !== 'unallocated' || state.review === 'rejected')
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
    step.update(ORDER, id, (draft) => {
      draft.lines = remaining(order.lines, lines) as typeof draft.lines;
    });
    putLaterPart(step, order, lines);
    tell(step, 'order/split', id, { later: laterId(id) });
  },
});

const laterId = (id: string): string => `${id}-2`;

type Part = { readonly product: string; readonly quantity: number };

function remaining(lines: readonly OrderLine[], later: readonly Part[]): OrderLine[] {
  return lines
    .map((line) => ({
      ...line,
      quantity: line.quantity - (later.find((part) => part.product === line.product)?.quantity ?? 0),
    }))
    .filter((line) => line.quantity > 0);
}

/** The later part keeps no money of its own: the first part carries the payment. */
function putLaterPart(step: Step, order: Order, later: readonly Part[]): void {
  const id = laterId(order.id);
  const lines = order.lines.flatMap((line) => {
    const part = later.find((candidate) => candidate.product === line.product);
    return part === undefined ? [] : [{ ...line, quantity: part.quantity }];
  });
  const { hold: _hold, ...copied } = { ...order, openedAt: step.now };
  const state = step.begin(ORDER, id, order.state.context);
  step.put(ORDER, {
    ...copied,
    id,
    number: `${order.number}/2`,
    lines,
    shippingPaid: 0,
    total: 0,
    partOf: order.id,
    state,
  });
  for (const type of ['CAPTURE', 'SEE', 'HOLD']) step.send(orderRef(id), { type });
  step.update(ORDER, id, (draft) => {
    draft.hold = { reason: 'stock', at: step.now };
  });
}
