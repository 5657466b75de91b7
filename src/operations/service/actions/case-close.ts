import { z } from 'zod';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { CASE, caseRef } from '../case.ts';
import { tellService } from '../happenings.ts';
import { needCase, refuseCase, refuseUnknownCase } from '../look-ups.ts';

/** Closes cases that are settled and recorded. */
export const caseClose = makeAction({
  kind: 'case/close',
  indicators: ['P4.2.1'],
  input: z.object({ cases: idsInput }).strict(),
  check: (world, { cases }) =>
    firstRefusal(cases, (id) => {
      const unknown = refuseUnknownCase(world, id);
      if (unknown !== null) return unknown;
      return world.can(caseRef(id), { type: 'CLOSE' })
        ? null
        : refuseCase(needCase(world, id), 'case/not-recorded', 'after-sales');
    }),
  apply: (step, { cases }) => {
    for (const id of new Set(cases)) {
      step.send(caseRef(id), { type: 'CLOSE' });
      step.update(CASE, id, (draft) => {
        draft.closedAt = step.now;
      });
      tellService(step, 'case/closed', id, { ready: true });
    }
  },
});
