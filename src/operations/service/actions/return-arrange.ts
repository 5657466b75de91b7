import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { CASE, caseRef, RETURN_WAYS, staysAway } from '../case.ts';
import { returnWayFor } from '../case-rules.ts';
import { handlingOf } from '../handling.ts';
import { tellService } from '../happenings.ts';
import { houseOf, needCase, refuseCase, refuseUnknownCase } from '../look-ups.ts';

/** Arranges how the goods come back, or lets the buyer keep them. */
export const returnArrange = makeAction({
  kind: 'return/arrange',
  indicators: ['P4.2.1'],
  input: z.object({ case: idInput, way: z.enum(RETURN_WAYS) }).strict(),
  check: (world, { case: id }) => {
    const unknown = refuseUnknownCase(world, id);
    if (unknown !== null) return unknown;
    const serviceCase = needCase(world, id);
    if (serviceCase.return !== undefined) return refuseCase(serviceCase, 'case/return-arranged-already', 'returns');
    return world.can(caseRef(id), { type: 'ARRANGE_RETURN' })
      ? null
      : refuseCase(serviceCase, 'case/not-approved', 'returns');
  },
  apply: (step, { case: id, way }) => {
    const { serviceCase, sale, entitlement } = handlingOf(step, id);
    const rightWay = returnWayFor(step, houseOf(step), serviceCase, sale, entitlement);
    step.send(caseRef(id), { type: staysAway(way) ? 'KEEP_GOODS' : 'ARRANGE_RETURN' });
    step.update(CASE, id, (draft) => {
      draft.return = { way, at: step.now };
    });
    tellService(step, 'return/arranged', id, {
      way,
      right: way === rightWay,
      rightWay,
      ground: entitlement.ground,
      comesBack: !staysAway(way),
    });
  },
});
