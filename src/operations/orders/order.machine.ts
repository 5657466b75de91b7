import { setup } from 'xstate';
import { ORDER_STATES, type OrderEvent } from './order-states.ts';

interface OrderContext {
  /** Ms until the platform voids an unpaid order. */
  readonly paymentExpiry: number;
  /** Ms after delivery until the platform counts the goods as accepted. */
  readonly acceptancePeriod: number;
}

/**
 * The order's lifecycle over {@link ORDER_STATES}. It has two timers: one voids an unpaid order, one accepts a delivery that
 * nobody disputes.
 */
export const orderMachine = setup({
  types: { context: {} as OrderContext, events: {} as OrderEvent, input: {} as OrderContext },
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
