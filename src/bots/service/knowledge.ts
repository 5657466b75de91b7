import { saysWhatHolds } from '../../operations/service/faq.ts';
import type { TicketTopic } from '../../operations/service/house.ts';
import { frequentTopics } from '../../operations/service/publishing.ts';
import { topicOfText } from '../../operations/service/ticket.ts';
import type { ServiceDeskReader } from '../../operations/service/view-reader.ts';
import { type Intent, intent } from '../bot.ts';

/** Clips what concerns an entry, and leaves the rest of the news alone. */
export const clipNews = (desk: ServiceDeskReader): Intent[] =>
  desk.service.news.flatMap(({ id, key, clippedFor }) => {
    const topic: string = topicOfText(desk, key);
    return clippedFor !== undefined || topic === 'noise' ? [] : [intent('news/clip', { news: id, topic })];
  });

function tend(desk: ServiceDeskReader, topic: TicketTopic, frequent: ReadonlySet<TicketTopic>): Intent[] {
  const policy = desk.service.policies.find(({ id }) => id === topic);
  const entry = desk.service.faq.find(({ id }) => id === topic);
  const published = entry !== undefined && entry.retiredAt === undefined;
  const values = policy?.values ?? null;
  if (values === null) return published ? [intent('faq/retire', { topic })] : [];
  const versions = desk.house.languages.map((language) => ({ language, values }));
  if (!published) return frequent.has(topic) ? [intent('faq/draft', { topic, versions })] : [];
  const right =
    entry.versions.length === versions.length && entry.versions.every((version) => saysWhatHolds(version, policy));
  return right ? [] : [intent('faq/update', { topic, versions })];
}

/** Keeps the FAQ true: what is asked often stands in it, what no longer holds does not. */
export function tendFaq(desk: ServiceDeskReader): Intent[] {
  const frequent = new Set(frequentTopics(desk));
  return desk.house.faqTopics.flatMap(({ topic }) => tend(desk, topic, frequent));
}
