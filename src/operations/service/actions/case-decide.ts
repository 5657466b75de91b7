import { z } from 'zod';
import { catalogueOf } from '../../shop/catalogue.ts';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { CASE, CASE_CHANNELS, caseRef, DECISIONS, settlesBy } from '../case.ts';
import { channelFor, decidingFact, missingForCase } from '../case-rules.ts';
import { comesBack, handlingOf } from '../handling.ts';
import { tellService } from '../happenings.ts';
import { houseOf, needCase, refuseCase, refuseUnknownCase } from '../look-ups.ts';

/** Decides a case: the decision, the rule it is based on, and the channel by which the buyer is told. */
export const caseDecide = makeAction({
  kind: 'case/decide',
  indicators: ['P4.2.1'],
  input: z
    .object({ case: idInput, decision: z.enum(DECISIONS), basis: idInput, channel: z.enum(CASE_CHANNELS) })
    .strict(),
  check: (world, { case: id, decision, basis }) => {
    const unknown = refuseUnknownCase(world, id);
    if (unknown !== null) return unknown;
    const serviceCase = needCase(world, id);
    const event = decision === 'reject' ? 'REJECT' : 'APPROVE';
    if (!world.can(caseRef(id), { type: event })) return refuseCase(serviceCase, 'case/not-assessing', 'after-sales');
    return houseOf(world).afterSales.some((rule) => rule.id === basis)
      ? null
      : refuseCase(serviceCase, 'case/no-such-rule', 'after-sales');
  },
  apply: (step, { case: id, decision, basis, channel }) => {
    const { serviceCase, sale, ground, entitlement } = handlingOf(step, id);
    const house = houseOf(step);
    const missing = missingForCase(step, house, serviceCase, sale, ground);
    const rightChannel = channelFor(catalogueOf(step), serviceCase, ground);
    const right = entitlement.decisions.includes(decision) && missing.length === 0;
    step.send(caseRef(id), { type: decision === 'reject' ? 'REJECT' : 'APPROVE' });
    step.update(CASE, id, (draft) => {
      draft.decision = { decision, basis, channel, at: step.now };
    });
    tellService(step, 'case/decided', id, {
      decision,
      right,
      basis,
      basisRight: entitlement.bases.includes(basis),
      channelRight: channel === rightChannel,
      called: {
        decisions: entitlement.decisions,
        bases: entitlement.bases,
        channel: rightChannel,
        missing,
        fact: decidingFact(step, house, serviceCase, sale, entitlement),
      },
      refusesRight: decision === 'reject' && entitlement.lawful,
      needsReturn: decision !== 'reject' && comesBack(step, id),
      by: settlesBy(decision),
      channel,
    });
  },
});
