import type { ActionDefinition } from '../../kernel/domain.ts';
import type { Step } from '../../kernel/step.ts';
import { orderActions } from '../orders/actions/index.ts';
import { FAQ_ENTRY, NEWS, POLICY } from '../service/faq.ts';
import { tellService } from '../service/happenings.ts';
import type { TicketTopic } from '../service/house.ts';
import { frequentTopics } from '../service/publishing.ts';
import { topicOfText } from '../service/ticket.ts';
import type { What } from './agenda.ts';

/** News comes in; where it changes a rule, the new one holds at once and stands in the handbook's table. */
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

/** The day of the review has come: what is asked about often shows. */
export function reviewOpens(step: Step, { until }: What<'faq/review-opens'>): void {
  const open = frequentTopics(step).filter((topic) => {
    const entry = step.get(FAQ_ENTRY, topic);
    const offered = step.get(POLICY, topic)?.values !== null;
    return offered && (entry === undefined || entry.retiredAt !== undefined);
  });
  tellService(step, 'faq/review-opened', 'review', { until, frequent: open });
}

/** The colleague at the order desk does what is due there, through the same actions as anybody; what is refused is left. */
export function colleagueActs(step: Step, { action: kind, input: raw }: What<'colleague/acts'>): void {
  const action = orderActions.find((one) => one.kind === kind) as ActionDefinition | undefined;
  const parsed = action?.parse(raw);
  if (action === undefined || parsed?.ok !== true) return;
  if (action.check(step, parsed.input) === null) action.apply(step, parsed.input);
}
