import type { Step } from '../../kernel/step.ts';
import type { TextReader } from '../shop/words.ts';
import { FAQ_ENTRY, type FaqEntry, type FaqVersion, faqFaults, POLICY, saysWhatHolds } from './faq.ts';
import { tellService } from './happenings.ts';
import type { TicketTopic } from './house.ts';
import { contactKey, houseOf, ticketsOn } from './look-ups.ts';
import { ticketState } from './ticket.ts';

/** How many contacts have asked about a topic, counted up to the number that wants an entry; the same contact twice is no second question. */
function timesAsked(world: TextReader, topic: TicketTopic): number {
  const { frequentFrom } = houseOf(world).rules;
  const contacts = new Set<string>();
  for (const ticket of ticketsOn(world, topic)) {
    if (contacts.size >= frequentFrom) break;
    if (ticket.sort !== 'notice' && ticketState(ticket).work !== 'merged') contacts.add(contactKey(world, ticket));
  }
  return contacts.size;
}

/** Whether a topic is asked about often enough to want an entry. */
const isFrequent = (world: TextReader, topic: TicketTopic): boolean =>
  timesAsked(world, topic) >= houseOf(world).rules.frequentFrom;

/** Topics of the FAQ that are asked about often enough to need an entry. */
export const frequentTopics = (world: TextReader): TicketTopic[] =>
  houseOf(world)
    .faqTopics.map(({ topic }) => topic)
    .filter((topic) => isFrequent(world, topic));

/** Publishes an entry. Buyers find it from now on. */
export function publish(step: Step, topic: TicketTopic, versions: readonly FaqVersion[], update: boolean): void {
  const policy = step.get(POLICY, topic);
  const right = versions.filter((version) => saysWhatHolds(version, policy)).length;
  const blanks = houseOf(step).faqTopics.find((known) => known.topic === topic)?.blanks ?? [];
  // Of what was given, the entry keeps what it has a blank for.
  const kept = versions.map(({ language, values }) => ({
    language,
    values: Object.fromEntries(blanks.map(({ id }) => [id, values[id] ?? ''])),
  }));
  const entry: FaqEntry = { id: topic, versions: kept, publishedAt: step.now };
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
    frequent: houseOf(step).faqTopics.some((known) => known.topic === topic) && isFrequent(step, topic),
    update,
    ended: policy?.values === null,
    faults: versions.flatMap((version) => faqFaults(version, policy)),
    leftOut: houseOf(step).languages.filter((language) => !versions.some((version) => version.language === language)),
    asked: timesAsked(step, topic),
    frequentFrom: houseOf(step).rules.frequentFrom,
  });
}
