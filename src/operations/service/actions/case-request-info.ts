import { z } from 'zod';
import { idInput, languageInput, makeAction } from '../../shop/trainee-action.ts';
import { CASE, caseRef } from '../case.ts';
import { enoughForCase, missingForCase } from '../case-rules.ts';
import { handlingOf } from '../handling.ts';
import { tellService } from '../happenings.ts';
import { houseOf, needCase, refuseCase, refuseUnknownCase } from '../look-ups.ts';
import { ASKS } from '../reply.ts';

/** Asks the buyer for the proof that the decision needs. */
export const caseRequestInfo = makeAction({
  kind: 'case/request-info',
  indicators: ['P4.2.1'],
  input: z
    .object({ case: idInput, asks: z.array(z.enum(ASKS)).min(1).max(ASKS.length), language: languageInput })
    .strict(),
  check: (world, { case: id }) => {
    const unknown = refuseUnknownCase(world, id);
    if (unknown !== null) return unknown;
    return world.can(caseRef(id), { type: 'ASK' })
      ? null
      : refuseCase(needCase(world, id), 'case/not-assessing', 'after-sales');
  },
  apply: (step, { case: id, asks }) => {
    const { serviceCase, sale, ground } = handlingOf(step, id);
    const missing = missingForCase(step, houseOf(step), serviceCase, sale, ground);
    step.send(caseRef(id), { type: 'ASK' });
    step.update(CASE, id, (draft) => {
      draft.asked = asks;
    });
    tellService(step, 'case/info-requested', id, {
      asks,
      needed: missing.length > 0 && missing.length === asks.length && missing.every((ask) => asks.includes(ask)),
      missing,
      enough: enoughForCase(step, houseOf(step), serviceCase, sale, ground),
    });
  },
});
