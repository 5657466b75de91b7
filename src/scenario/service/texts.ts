import { TICKET_TOPICS } from '../../operations/service/house.ts';
import { idsOf, listOf, strings } from '../references.ts';
import { textKeys, WORDINGS } from '../text-keys.ts';
import type { YamlFiles } from '../yaml-file.ts';

/** Texts that buyers write back on any topic. */
const FOLLOW_UPS = ['impatient', 'not-satisfied', 'thanks-back', 'has-nothing', 'gives-number', 'gives-info'] as const;

/** The texts that the contacts, the FAQ, the news and the handbook's rules call for. */
export function serviceTexts({ 'service.yaml': service }: YamlFiles): readonly string[] {
  if (service === undefined) return [];
  const contacts = listOf(service.data, 'contacts').filter(({ topic }) =>
    TICKET_TOPICS.some((known) => known === topic),
  );
  const topics = new Set(contacts.map(({ topic }) => String(topic)));
  const unnamed = new Set(contacts.flatMap(({ topic, unnamed: without }) => (without === true ? [String(topic)] : [])));
  const entries = listOf(service.data, 'faqTopics');
  const choices = entries.flatMap((entry) => listOf(entry, 'blanks').flatMap((blank) => strings(blank.choices)));
  const news = listOf(service.data, 'news');
  const ended = news.flatMap(({ topic, withdraws }) => (withdraws === true ? [String(topic)] : []));
  const faq = entries.map(({ topic }) => String(topic));
  return [
    ...textKeys([...topics], 'tickets', ...WORDINGS.slice(0, 2)),
    ...textKeys([...unnamed], 'tickets', 'unnamed'),
    ...textKeys(FOLLOW_UPS, 'tickets', '1'),
    ...textKeys(faq, 'faq', 'question', 'answer'),
    ...textKeys(ended, 'faq', 'ended'),
    ...[...new Set(choices)].filter((choice) => /[a-z]/i.test(choice)).map((choice) => `choices.${choice}`),
    ...news.flatMap(({ topic, n }) => [`news.${topic}.${n}.title`, `news.${topic}.${n}.body`]),
    ...textKeys(idsOf(listOf(service.data, 'afterSales')), 'afterSales', 'name'),
  ];
}
