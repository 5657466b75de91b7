import { setup } from 'xstate';
import { ORDER_STATES, type OrderEvent } from './order-states.ts';

interface OrderContext {
  /** Ms an unpaid order is kept by the platform before it is voided. */
  readonly paymentExpiry: number;
  /** Ms the buyer may inspect the goods before the platform takes them as accepted. */
  readonly acceptancePeriod: number;
}

/**
 * The order's lifecycle over {@link ORDER_STATES}.
 * Two timers: an unpaid order is voided, an uncontested delivery is accepted.
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
