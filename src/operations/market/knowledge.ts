import type { ActionDefinition } from '../../kernel/domain.ts';
import type { Step } from '../../kernel/step.ts';
import { FAQ_ENTRY, NEWS, POLICY } from '../service/faq.ts';
import { tellService } from '../service/happenings.ts';
import type { TicketTopic } from '../service/house.ts';
import { frequentTopics } from '../service/publishing.ts';
import { topicOfText } from '../service/ticket.ts';
import type { What } from './agenda.ts';

/** News arrives. A policy that it changes holds at once. */
export function newsArrives(step: Step, { id, key, policy }: What<'news/arrives'>): void {
  step.put(NEWS, { id, at: step.now, key });
  const topic = topicOfText(step, key) as TicketTopic | 'noise';
  if (policy !== undefined) {
    step.update(POLICY, policy.topic, (draft) => {
      draft.values = policy.values === null ? null : { ...policy.values };
      draft.since = step.now;
    });
    const entry = step.get(FAQ_ENTRY, policy.topic);
    tellService(step, 'policy/changed', policy.topic, {
      withdrawn: policy.values === null,
      entry: entry !== undefined && entry.retiredAt === undefined,
    });
  }
  tellService(step, 'news/arrived', id, { topic: topic === 'noise' ? null : topic });
}

/** A review day has come: frequent topics need an entry. */
export function reviewOpens(step: Step, { until }: What<'faq/review-opens'>): void {
  const open = frequentTopics(step).filter((topic) => {
    const entry = step.get(FAQ_ENTRY, topic);
    const offered = step.get(POLICY, topic)?.values !== null;
    return offered && (entry === undefined || entry.retiredAt !== undefined);
  });
  tellService(step, 'faq/review-opened', 'review', { until, frequent: open });
}

/** Makes the handler for colleagues. They perform the same actions as a trainee; a refused action is skipped. */
export const colleagueActs =
  (actions: readonly ActionDefinition[]) =>
  (step: Step, { action: kind, input: raw }: What<'colleague/acts'>): void => {
    const action = actions.find((each) => each.kind === kind);
    const parsed = action?.parse(raw);
    if (action === undefined || parsed?.ok !== true) return;
    if (action.check(step, parsed.input) === null) action.apply(step, parsed.input);
  };
