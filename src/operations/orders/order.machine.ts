import { and, not, or, setup, stateIn } from 'xstate';
import { statesTagged } from '../../kernel/state-tags.ts';
import { ORDER_STATES, type OrderEvent, type OrderTag } from './order-states.ts';

interface OrderContext {
  /** Ms until the platform voids an unpaid order. */
  readonly paymentExpiry: number;
  /** Ms after delivery until the platform counts the goods as accepted. */
  readonly acceptancePeriod: number;
}

const among = (region: keyof typeof ORDER_STATES, states: Iterable<string>) =>
  or([...states].map((state) => stateIn({ [region]: state })));
const tagged = (region: keyof typeof ORDER_STATES, tag: OrderTag) =>
  among(region, statesTagged(ORDER_STATES[region], tag));

/** The money never came, or has gone back: nothing may leave for it. */
const moneyIsGone = tagged('payment', 'gone');

/**
 * The order's lifecycle over {@link ORDER_STATES}. The guards keep its regions together, so that it is right by itself: goods
 * leave only for an order that is confirmed and not void, nothing is delivered that has not travelled, nothing is cancelled
 * that has left, and nothing is closed that has not ended.
 * It has two timers: one voids an unpaid order, one accepts a delivery that nobody disputes.
 */
export const orderMachine = setup({
  types: { context: {} as OrderContext, events: {} as OrderEvent, input: {} as OrderContext },
  guards: {
    isHere: tagged('fulfilment', 'before-hand-over'),
    isUnderWay: not(or([tagged('fulfilment', 'before-hand-over'), tagged('fulfilment', 'tracking-complete')])),
    isInTransit: stateIn({ fulfilment: 'in-transit' }),
    isConfirmed: stateIn({ review: 'confirmed' }),
    canBePaid: not(moneyIsGone),
    mayLeave: and([stateIn({ review: 'confirmed' }), not(moneyIsGone)]),
    hasEnded: or([stateIn({ review: 'rejected' }), tagged('fulfilment', 'journey-over')]),
  },
  delays: {
    paymentExpiry: ({ context }) => context.paymentExpiry,
    acceptancePeriod: ({ context }) => context.acceptancePeriod,
  },
}).createMachine({
  id: 'order',
  type: 'parallel',
  context: ({ input }) => ({ paymentExpiry: input.paymentExpiry, acceptancePeriod: input.acceptancePeriod }),
  states: ORDER_STATES,
});
