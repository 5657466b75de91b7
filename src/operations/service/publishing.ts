import type { Step } from '../../kernel/step.ts';
import type { TextReader } from '../shop/words.ts';
import { FAQ_ENTRY, type FaqEntry, type FaqVersion, POLICY, saysWhatHolds } from './faq.ts';
import { tellService } from './happenings.ts';
import type { TicketTopic } from './house.ts';
import { contactKey, houseOf } from './look-ups.ts';
import { TICKET, ticketState, topicOf } from './ticket.ts';

/** How often each topic was asked about; the same contact twice is no second question. */
function countTopics(world: TextReader): Map<TicketTopic, number> {
  const counts = new Map<TicketTopic, number>();
  const counted = new Set<string>();
  for (const ticket of world.all(TICKET)) {
    if (ticket.sort === 'notice' || ticketState(ticket).work === 'merged') continue;
    const contact = contactKey(world, ticket);
    if (counted.has(contact)) continue;
    counted.add(contact);
    const topic = topicOf(world, ticket);
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return counts;
}

/** Topics of the FAQ that are asked about often enough to need an entry. */
export function frequentTopics(world: TextReader): TicketTopic[] {
  const { faqTopics, rules } = houseOf(world);
  const counts = countTopics(world);
  return faqTopics.map(({ topic }) => topic).filter((topic) => (counts.get(topic) ?? 0) >= rules.frequentFrom);
}

/** Publishes an entry. Buyers find it from now on. */
export function publish(step: Step, topic: TicketTopic, versions: readonly FaqVersion[], update: boolean): void {
  const policy = step.get(POLICY, topic);
  const right = versions.filter((version) => saysWhatHolds(version, policy)).length;
  const entry: FaqEntry = { id: topic, versions: [...versions], publishedAt: step.now };
  if (step.get(FAQ_ENTRY, topic) === undefined) step.put(FAQ_ENTRY, entry);
  else
    step.update(FAQ_ENTRY, topic, (draft) => {
      Object.assign(draft, entry);
      delete draft.retiredAt;
    });
  tellService(step, 'faq/published', topic, {
    languages: versions.length,
    right,
    wrong: versions.length - right,
    of: houseOf(step).languages.length,
    frequent: frequentTopics(step).includes(topic),
    update,
  });
}
