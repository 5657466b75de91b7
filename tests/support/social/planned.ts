import type { Intent } from '../../../src/bots/bot.ts';
import { readingOf } from '../../../src/bots/play.ts';
import { type SocialPolicy, socialDeskOf } from '../../../src/bots/social/desk.ts';
import { listeningExpert } from '../../../src/bots/social/listening.ts';
import { plansExpert } from '../../../src/bots/social/plans.ts';
import { HOUR } from '../../../src/operations/shop/calendar.ts';
import { PLAN, planState, THE_PLAN } from '../../../src/operations/social/plans/campaign-plan.ts';
import type { PartContent, PlanContents, PlanPart } from '../../../src/operations/social/plans/plan-parts.ts';
import type { PlanState } from '../../../src/operations/social/plans/plan-states.ts';
import type { Sitting } from '../../../src/sitting/sitting.ts';
import { type SocialTestDesk, socialDeskOn } from '../social-desk.ts';
import { formFor } from '../world.ts';

/** What somebody who knows all of it wants to do now. */
function wanted(sitting: Sitting, policies: readonly SocialPolicy[]): readonly Intent[] {
  const desk = socialDeskOf(sitting.view(), sitting.form.catalogue, readingOf(sitting.form));
  return desk === null ? [] : policies.flatMap((policy) => policy(desk));
}

const dueOf = ({ form }: Sitting): number => form.catalogue.social?.plans.dueAt ?? 0;

/** The posts come a few times a day. */
const LOOKS_EVERY = 3 * HOUR;
const WRITES_WITHIN = 3 * HOUR;

/** Lets somebody who knows all of it listen until the plan is to be written. */
function listenUntilDue(sitting: Sitting): void {
  const until = dueOf(sitting) - WRITES_WITHIN;
  for (;;) {
    for (let round = 0; round < 2; round += 1)
      for (const { action, input } of wanted(sitting, listeningExpert)) sitting.perform(action, input);
    if (sitting.now >= until) return;
    sitting.advance(Math.min(until, sitting.now + LOOKS_EVERY));
  }
}

/** The plan that the expert would write, on the day on which it is due; what it is based on is clipped. */
export function wholePlanOf(sitting: Sitting): PlanContents {
  listenUntilDue(sitting);
  const contents: Partial<Record<PlanPart, unknown>> = {};
  for (let round = 0; round < 8; round += 1)
    for (const { action, input } of wanted(sitting, plansExpert)) {
      if (action === 'evidence/clip') sitting.perform(action, input);
      if (action !== 'plan/draft') continue;
      const { part, ...content } = (input as { readonly content: PartContent }).content;
      contents[part] = content;
    }
  return contents as unknown as PlanContents;
}

/** Does what the expert would do about the plan until it stands so; each act changed where something is given. */
export function planned(sitting: Sitting, until: PlanState, change: (intent: Intent) => Intent = (each) => each): void {
  if (sitting.now < dueOf(sitting) - WRITES_WITHIN) listenUntilDue(sitting);
  const stands = (): PlanState => {
    const plan = sitting.world.get(PLAN, THE_PLAN);
    if (plan === undefined) throw new Error('this form has no plan');
    return planState(plan);
  };
  for (let tries = 0; stands() !== until && tries < 60; tries += 1) {
    const all = wanted(sitting, plansExpert);
    for (const each of all) {
      const { action, input } = change(each);
      const { refusal } = sitting.perform(action, input);
      if (refusal !== null) throw new Error(`${action} was refused: ${refusal.key}`);
    }
    if (all.length === 0) sitting.advance(sitting.now + HOUR);
  }
  if (stands() !== until) throw new Error(`the plan never came to ${until}`);
}

const isHeardOrPlanned = (kind: string): boolean =>
  kind.startsWith('campaign-plan/') || kind.startsWith('heard-') || kind.startsWith('evidence-');

/** The social desk of a seed in weeks in which people talk and a plan is asked for, and nothing else comes: quick to play. */
export function plansDesk(seed: number): SocialTestDesk {
  const form = formFor(seed, 'social-studio');
  const coming = form.coming.filter(({ kind }) => isHeardOrPlanned(kind));
  return socialDeskOn({ ...form, coming, earlier: [] });
}

/** Changes a part of the plan as it is written. */
export const withPart =
  (part: PlanPart, more: object) =>
  (intent: Intent): Intent => {
    const { plan, content } = intent.input as { readonly plan: string; readonly content?: PartContent };
    return content?.part === part ? { ...intent, input: { plan, content: { ...content, ...more } } } : intent;
  };
