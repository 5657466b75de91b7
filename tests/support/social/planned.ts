import type { Intent } from '../../../src/bots/bot.ts';
import { makeBot } from '../../../src/bots/make-bot.ts';
import { readingOf } from '../../../src/bots/play.ts';
import { HOUR } from '../../../src/operations/shop/calendar.ts';
import { PLAN, planState, THE_PLAN } from '../../../src/operations/social/plans/campaign-plan.ts';
import type { PartContent, PlanContents } from '../../../src/operations/social/plans/plan-parts.ts';
import type { PlanState } from '../../../src/operations/social/plans/plan-states.ts';
import type { Sitting } from '../../../src/sitting/sitting.ts';

/** An act of the plan, changed before it is done. */
export type Change = (intent: Intent) => Intent;

const asItIs: Change = (intent) => intent;

const standOf = (sitting: Sitting): PlanState => {
  const plan = sitting.world.get(PLAN, THE_PLAN);
  if (plan === undefined) throw new Error('this form has no plan');
  return planState(plan);
};

/** The posts come a few times a day. */
const LOOKS_EVERY = 3 * HOUR;

/** Lets somebody who knows all of it listen until the plan is due. */
export function listenUntilDue(sitting: Sitting): void {
  const { catalogue } = sitting.form;
  const bot = makeBot('expert', 1);
  const until = (catalogue.social?.plans.dueAt ?? 0) - 3 * HOUR;
  const listens = (action: string): boolean => action === 'post/tag' || action === 'evidence/clip';
  while (sitting.now < until) {
    for (let round = 0; round < 2; round += 1)
      for (const { action, input } of bot.look(sitting.view(), catalogue, readingOf(sitting.form)))
        if (listens(action)) sitting.perform(action, input);
    sitting.advance(Math.min(until, sitting.now + LOOKS_EVERY));
  }
}

/** The plan that the expert would write, on the day on which it is due; what it is based on is clipped. */
export function wholePlanOf(sitting: Sitting): PlanContents {
  listenUntilDue(sitting);
  const contents: Partial<Record<string, unknown>> = {};
  const bot = makeBot('expert', 1);
  for (let round = 0; round < 8; round += 1)
    for (const { action, input } of bot.look(sitting.view(), sitting.form.catalogue, readingOf(sitting.form))) {
      if (action === 'evidence/clip') sitting.perform(action, input);
      if (action !== 'plan/draft') continue;
      const { part, ...content } = (input as { readonly content: PartContent }).content;
      contents[part] = content;
    }
  return contents as unknown as PlanContents;
}

/** Does what the expert would do about the plan until it stands so; each act changed where something is given. */
export function planned(sitting: Sitting, until: PlanState, change: Change = asItIs): void {
  if (sitting.now < (sitting.form.catalogue.social?.plans.dueAt ?? 0) - 3 * HOUR) listenUntilDue(sitting);
  const bot = makeBot('expert', 1);
  for (let tries = 0; standOf(sitting) !== until && tries < 60; tries += 1) {
    const wanted = bot
      .look(sitting.view(), sitting.form.catalogue, readingOf(sitting.form))
      .filter(({ action }) => action.startsWith('plan/') || action === 'evidence/clip');
    for (const each of wanted) {
      const { action, input } = change(each);
      const { refusal } = sitting.perform(action, input);
      if (refusal !== null) throw new Error(`${action} was refused: ${refusal.key}`);
    }
    if (wanted.length === 0) sitting.advance(sitting.now + HOUR);
  }
  if (standOf(sitting) !== until) throw new Error(`the plan never came to ${until}`);
}
