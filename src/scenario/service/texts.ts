import { TICKET_TOPICS } from '../../operations/service/house.ts';
import type { Spoken } from '../duty.ts';
import { idsOf, listOf, type Raw, strings } from '../references.ts';
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

/** The blanks of every answer of the FAQ: a text without one would not say what holds. */
export function answersSay({ 'service.yaml': service }: YamlFiles): ReadonlyMap<string, readonly string[]> {
  return new Map(
    listOf(service?.data, 'faqTopics').map(({ topic, ...entry }) => [
      `faq.${String(topic)}.answer`,
      idsOf(listOf(entry, 'blanks')),
    ]),
  );
}

/** Names in braces that are filled in: those that every contact of a topic has. */
export function filledTexts(files: YamlFiles): ReadonlyMap<string, readonly string[]> {
  const filled = new Map<string, readonly string[]>(answersSay(files));
  for (const contact of listOf(files['service.yaml']?.data, 'contacts')) {
    // A case is always about an order; that the contact does not name its stage is told elsewhere.
    const hasOrder = contact.about !== undefined || contact.case !== undefined;
    const known = ['name', ...(hasOrder || contact.products !== undefined ? ['product'] : [])];
    const add = (key: string, names: readonly string[]): void => {
      const before = filled.get(key);
      filled.set(key, before === undefined ? names : before.filter((name) => names.includes(name)));
    };
    const topic = `tickets.${String(contact.topic)}`;
    if (contact.unnamed === true) add(`${topic}.unnamed`, known);
    else for (const n of WORDINGS.slice(0, 2)) add(`${topic}.${n}`, hasOrder ? [...known, 'number'] : known);
  }
  // Texts of a topic that every buyer of which forgets the number are there and never come.
  for (const key of serviceTexts(files))
    if (key.startsWith('tickets.') && !filled.has(key) && !FOLLOW_UPS.some((text) => key === `tickets.${text}.1`))
      filled.set(key, ['name', 'number', 'product']);
  return filled.set('tickets.gives-number.1', ['number']);
}

/** The languages in which the entries of the FAQ are published. */
export const faqLanguages = ({ 'service.yaml': file }: YamlFiles): readonly Spoken[] => [
  { file, path: ['languages'], languages: strings((file?.data as Raw | null | undefined)?.languages) },
];
