import { named, namedById } from '../../duty.ts';
import type { Subject } from '../../subject.ts';
import { plansActions } from './actions/index.ts';
import { PLAN } from './campaign-plan.ts';
import { plansHappenings } from './happenings.ts';
import { lookAtPlans } from './look.ts';
import { planOutputs } from './outputs.ts';
import type { PlansPart } from './part.ts';
import { planMachine } from './plan.machine.ts';

/** The plan of the campaign, and whoever approves it. */
export const plans: Subject<PlansPart> = {
  actions: plansActions,
  lifecycles: { [PLAN]: planMachine },
  names: [
    named(PLAN, { name: () => ({ text: 'plan.title' }) }),
    namedById('planTopic', { text: 'topics.*.name' }),
    namedById('planAccount', { text: 'accounts.*.name' }),
    namedById('planOccasion', { text: 'occasions.*.name' }),
    namedById('planMarket', { text: 'markets.*.name' }),
    namedById('planDay', { date: '*' }),
    // The days between which a campaign may lie.
    namedById('planFirstDay', { date: '*' }),
    namedById('planLastDay', { date: '*' }),
  ],
  shows: { campaignPlans: PLAN },
  happenings: plansHappenings,
  begin: (step, own) => {
    for (const { id } of own?.plans ?? [])
      step.put(PLAN, { id, state: step.begin(PLAN, id, {}), parts: {}, rounds: [] });
  },
  look: lookAtPlans,
  outputs: planOutputs,
  consequences: () => [],
};
