import { z } from 'zod';
import type { Refusal } from '../../../../kernel/happening.ts';
import type { RecordReader } from '../../../../kernel/step.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { clippingOf } from '../../listening/clipping.ts';
import { socialHouseOf } from '../../look-ups.ts';
import { PLAN } from '../campaign-plan.ts';
import { tellPlan } from '../happenings.ts';
import { refuse, refuseUnlessOpen } from '../look-ups.ts';
import type { PartContent } from '../plan-parts.ts';
import { partInput } from './part-input.ts';

/** The accounts and the topic there are, each account once and no more than a campaign runs on. */
function refusePlaces(world: RecordReader, content: PartContent): Refusal | null {
  const { topics, accounts, rules } = socialHouseOf(world);
  if (content.part === 'message')
    return topics.includes(content.topic) ? null : refuse('campaign-plan/no-topic', {}, 'plan-guide');
  if (content.part !== 'places') return null;
  const unknown = content.accounts.find((id) => !accounts.some((account) => account.id === id));
  if (unknown !== undefined) return refuse('campaign-plan/no-account', { account: unknown }, 'plan-guide');
  const { planAccounts: most } = rules;
  if (new Set(content.accounts).size < content.accounts.length || content.accounts.length > most)
    return refuse('campaign-plan/too-many-accounts', { most }, 'plan-guide');
  return null;
}

/** Clippings that are on the board, and a quoted figure only together with some. */
function refuseGrounds(world: RecordReader, content: PartContent): Refusal | null {
  if (!('clippings' in content)) return null;
  const gone = content.clippings.find((id) => clippingOf(world, id) === undefined);
  return gone === undefined ? null : refuse('campaign-plan/no-clipping', { clipping: gone }, 'plan-guide');
}

/** Targets of which no figure comes twice. */
function refuseTargets(content: PartContent): Refusal | null {
  if (content.part !== 'targets') return null;
  const figures = content.targets.map(({ figure }) => figure);
  return new Set(figures).size < figures.length ? refuse('campaign-plan/target-twice', {}, 'plan-targets') : null;
}

/** Writes a part of a plan; what was written in it before is replaced. */
export const planDraft = makeAction({
  kind: 'plan/draft',
  indicators: ['P1.1.1'],
  input: z.object({ plan: idInput, content: partInput }).strict(),
  check: (world, { plan, content }) =>
    refuseUnlessOpen(world, plan) ??
    refusePlaces(world, content) ??
    refuseGrounds(world, content) ??
    refuseTargets(content),
  apply: (step, { plan: id, content: { part, ...written } }) => {
    step.update(PLAN, id, (plan) => {
      Object.assign(plan.parts, { [part]: written });
      plan.changedAt = step.now;
    });
    tellPlan(step, 'campaign-plan/drafted', id, { planPart: part });
  },
});
