import { hasWords, t } from '../i18n.ts';
import type { Naming } from '../panel-duty.ts';
import { caseOf, saleOf, serviceOf, ticketOf } from './parts/service-view.ts';

const topicWords: Naming = (_, id) => {
  const key = `terms:ticketTopic.${id}`;
  return hasWords(key) ? t(key) : undefined;
};

/** The names of the service desk's records: a contact or case by its number, an order by the number of its sale. */
export const serviceNames: Readonly<Record<string, Naming>> = {
  ticket: (host, id) => ticketOf(host, id)?.number,
  case: (host, id) => caseOf(host, id)?.number,
  order: (host, id) => saleOf(host, id)?.number,
  news: (host, id) => {
    const item = serviceOf(host).news.find((each) => each.id === id);
    return item === undefined ? undefined : host.text(`${item.key}.title`);
  },
  'faq-entry': topicWords,
  policy: topicWords,
  basis: (host, id) => host.text(`afterSales.${id}.name`),
};
