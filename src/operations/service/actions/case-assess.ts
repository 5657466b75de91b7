import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { CASE, caseRef, GROUNDS } from '../case.ts';
import { trueGround } from '../handling.ts';
import { tellService } from '../happenings.ts';
import { needCase, refuseCase, refuseUnknownCase } from '../look-ups.ts';

/** States the ground of a case. */
export const caseAssess = makeAction({
  kind: 'case/assess',
  indicators: ['P4.2.1'],
  input: z.object({ case: idInput, ground: z.enum(GROUNDS) }).strict(),
  check: (world, { case: id }) => {
    const unknown = refuseUnknownCase(world, id);
    if (unknown !== null) return unknown;
    return world.can(caseRef(id), { type: 'ASSESS' })
      ? null
      : refuseCase(needCase(world, id), 'case/assessed-already', 'after-sales');
  },
  apply: (step, { case: id, ground }) => {
    step.send(caseRef(id), { type: 'ASSESS' });
    step.update(CASE, id, (draft) => {
      draft.ground = ground;
    });
    const rightGround = trueGround(step, needCase(step, id));
    tellService(step, 'case/assessed', id, { ground, right: ground === rightGround, rightGround });
  },
});
