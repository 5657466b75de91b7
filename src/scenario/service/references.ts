import { TICKET_TOPICS, type TicketTopic } from '../../operations/service/house.ts';
import { CASE_TOPICS } from '../../operations/service/reply-rules.ts';
import { checkZone } from '../check-zone.ts';
import type { DataPath } from '../data-path.ts';
import type { CodeOf } from '../problem-codes.ts';
import { idsOf, listOf, type Raw, type References, strings } from '../references.ts';
import type { YamlFile, YamlFiles } from '../yaml-file.ts';

/** Whether a name is one of the topics there are. */
const isTopic = (name: unknown): boolean => TICKET_TOPICS.some((topic) => topic === name);

/** Names inside `service.yaml` that must lead somewhere. */
export function checkService(refs: References, files: YamlFiles): void {
  const { 'pack.yaml': pack, 'channels.yaml': sales, 'products.yaml': goods, 'service.yaml': service } = files;
  if (service === undefined) return;
  const channels = idsOf(listOf(sales?.data, 'channels'));
  const markets = idsOf(listOf(pack?.data, 'markets'));
  const products = idsOf(listOf(goods?.data, 'products'));
  const pages = strings((pack?.data as Raw | null)?.handbook);
  const calendars = idsOf(listOf(service.data, 'calendars'));
  const topics = idsOf(listOf(service.data, 'topics'));
  const each = (path: DataPath, names: unknown, known: readonly string[], what: CodeOf<'unknown'>): void => {
    for (const [j, name] of strings(names).entries()) refs.need(service, [...path, j], name, known, what);
  };
  for (const [list, key] of [
    ['calendars', 'id'],
    ['groups', 'id'],
    ['topics', 'id'],
    ['afterSales', 'id'],
    ['desks', 'channel'],
    ['faqTopics', 'topic'],
  ] as const)
    refs.twice(
      service,
      list,
      listOf(service.data, list).map((item) => item[key]),
      key,
    );
  for (const [i, { zone }] of listOf(service.data, 'calendars').entries())
    checkZone(refs, service, ['calendars', i, 'zone'], zone);
  for (const [i, calendar] of listOf(service.data, 'calendars').entries())
    for (const [j, stretch] of listOf(calendar, 'weekly').entries())
      if (stretch.from === stretch.to && typeof stretch.from === 'string')
        refs.need(service, ['calendars', i, 'weekly', j, 'to'], stretch.to, ['24:00'], 'stretch');
  const desks = listOf(service.data, 'desks');
  for (const [i, desk] of desks.entries()) {
    refs.need(service, ['desks', i, 'channel'], desk.channel, channels, 'channel');
    refs.need(service, ['desks', i, 'calendar'], desk.calendar, calendars, 'calendar');
  }
  const served = desks.map(({ channel }) => String(channel));
  for (const channel of channels) refs.need(service, ['desks'], channel, [...served, ''], 'desk');
  for (const [i, group] of listOf(service.data, 'groups').entries())
    refs.need(service, ['groups', i, 'calendar'], group.calendar, calendars, 'calendar');
  for (const [i, rule] of listOf(service.data, 'afterSales').entries()) {
    refs.need(service, ['afterSales', i, 'page'], rule.page, pages, 'page');
    each(['afterSales', i, 'markets'], rule.markets, markets, 'market');
    each(['afterSales', i, 'channels'], rule.channels, channels, 'channel');
  }
  const groups = idsOf(listOf(service.data, 'groups'));
  for (const [i, topic] of listOf(service.data, 'topics').entries()) {
    refs.need(service, ['topics', i, 'escalate'], topic.escalate, [...groups, ''], 'group');
    const danger = topic.danger as Raw | undefined;
    if (danger !== undefined)
      refs.need(service, ['topics', i, 'danger', 'calendar'], danger.calendar, calendars, 'calendar');
  }
  const orders = strings(listOf(files['demand.yaml']?.data, 'backlog').map(({ name }) => name));
  for (const [i, contact] of listOf(service.data, 'contacts').entries()) {
    if (CASE_TOPICS.has(String(contact.topic) as TicketTopic) && contact.case === undefined)
      refs.missing(service, ['contacts', i], 'case', 'object');
    if (contact.case !== undefined && contact.about === undefined)
      refs.missing(service, ['contacts', i], 'about', 'string');
    // A topic that is none is told of by the schema.
    if (isTopic(contact.topic)) refs.need(service, ['contacts', i, 'topic'], contact.topic, topics, 'topic');
    each(['contacts', i, 'markets'], contact.markets, markets, 'market');
    each(['contacts', i, 'channels'], contact.channels, channels, 'channel');
    each(['contacts', i, 'products'], contact.products, products, 'product');
    refs.need(service, ['contacts', i, 'order'], contact.order, [...orders, ''], 'entry');
  }
  checkFaq(refs, service, topics);
}

/** Entries of the FAQ speak of topics of the handbook; what holds is one of the choices of its blank. */
function checkFaq(refs: References, service: YamlFile, topics: readonly string[]): void {
  const entries = listOf(service.data, 'faqTopics');
  const known = entries.map(({ topic }) => String(topic));
  const values = (path: DataPath, topic: unknown, given: unknown): void => {
    const entry = entries.find((each) => each.topic === topic);
    for (const blank of listOf(entry, 'blanks')) {
      const value = (given as Raw | undefined)?.[String(blank.id)];
      if (value === undefined) refs.missing(service, path, String(blank.id), 'string');
      else refs.need(service, path, value, strings(blank.choices), 'choice', String(blank.id));
    }
  };
  for (const [i, entry] of entries.entries()) {
    if (isTopic(entry.topic)) refs.need(service, ['faqTopics', i, 'topic'], entry.topic, topics, 'topic');
    values(['faqTopics', i, 'values'], entry.topic, entry.values);
  }
  for (const [i, news] of listOf(service.data, 'news').entries()) {
    if (news.topic === 'noise') continue;
    if (isTopic(news.topic)) refs.need(service, ['news', i, 'topic'], news.topic, known, 'topic');
    if (news.values !== undefined) values(['news', i, 'values'], news.topic, news.values);
  }
}
