import { z } from 'zod';
import { catalogueOf, find } from '../../shop/catalogue.ts';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { BOOKINGS, CASE, CONDITIONS, caseRef, settlesBy } from '../case.ts';
import { bookingFor } from '../case-rules.ts';
import { handlingOf } from '../handling.ts';
import { tellService } from '../happenings.ts';
import { needCase, refuseCase, refuseUnknownCase } from '../look-ups.ts';

/** Inspects returned goods and books them. */
export const returnInspect = makeAction({
  kind: 'return/inspect',
  indicators: ['P4.2.1'],
  input: z.object({ case: idInput, condition: z.enum(CONDITIONS), booking: z.enum(BOOKINGS) }).strict(),
  check: (world, { case: id }) => {
    const unknown = refuseUnknownCase(world, id);
    if (unknown !== null) return unknown;
    return world.can(caseRef(id), { type: 'INSPECT' })
      ? null
      : refuseCase(needCase(world, id), 'case/nothing-received', 'returns');
  },
  apply: (step, { case: id, condition, booking }) => {
    const { serviceCase, ground } = handlingOf(step, id);
    const found = serviceCase.return?.found ?? 'as-new';
    const product = find(catalogueOf(step).products, serviceCase.claim.product);
    const rightBooking = bookingFor(product, found, ground);
    step.send(caseRef(id), { type: 'INSPECT' });
    step.update(CASE, id, (draft) => {
      if (draft.return !== undefined) draft.return.booking = booking;
    });
    tellService(step, 'return/inspected', id, {
      condition,
      booking,
      rightCondition: condition === found,
      rightBooking: booking === rightBooking,
      called: { condition: found, booking: rightBooking, ground },
      paid: serviceCase.refunds.length > 0,
      by: settlesBy(serviceCase.decision?.decision ?? 'reject'),
    });
  },
});
