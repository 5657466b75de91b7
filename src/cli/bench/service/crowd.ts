import type { ComingTicket, Form } from '../../../operations/market/form.ts';
import { Sitting } from '../../../sitting/sitting.ts';
import type { Crowd } from '../growth.ts';
import { must } from '../orders/crowded.ts';

const ticketId = (i: number): string => `N-${i}`;

/** The form with nothing in it but that many tickets of as many people there when the sitting starts, and as many as come later. */
function crowdedForm(form: Form, count: number, later: number, apart: number): Form {
  const models = form.coming.flatMap((event): ComingTicket[] =>
    event.kind === 'ticket/arrives' && event.ticket.sort === 'message' ? [event.ticket] : [],
  );
  const at = form.days[0]?.open ?? form.beginsAt;
  const coming = Array.from({ length: count + later }, (_, i) => {
    const { order: _order, ...model } = models[i % models.length] as ComingTicket;
    const { number: _number, ...values } = model.message.values;
    const ticket: ComingTicket = {
      ...model,
      id: ticketId(i),
      number: `#${i}`,
      buyer: { ...model.buyer, id: `B-${i}`, name: `Buyer ${i}` },
      message: { ...model.message, values },
    };
    return { kind: 'ticket/arrives', at: at + Math.max(0, i - count + 1) * apart, ticket } as const;
  });
  return { ...form, coming, earlier: [], truth: { ...form.truth, orders: {}, tickets: {}, concerns: {} } };
}

/** The service desk with many tickets; what is done to one is to say how urgent it is. */
export const ticketCrowd = (form: Form): Crowd => ({
  called: 'tickets',
  begin: (count, later, apart) => Sitting.begin(crowdedForm(form, count, later, apart), 'practice', `bench-${count}`),
  act: (sitting, which, round) =>
    must(sitting, 'ticket/take', { tickets: [ticketId(which)], priority: round % 2 === 0 ? 'high' : 'low' }),
});
