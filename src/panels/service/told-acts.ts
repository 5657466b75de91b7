import type { Currency, SittingHost } from '../../host/index.ts';
import { t } from '../i18n.ts';
import type { ToldAct, ToldField, Tree } from '../panel-duty.ts';
import { called, coded, isTree, priced, told, typed } from '../parts/told-act.ts';
import { ruleName } from './case/rules.ts';
import { choiceWords, questionText } from './parts/policy-text.ts';
import { caseOf, saleOf } from './parts/service-view.ts';

const currencyOf = (host: SittingHost, { case: id }: Tree): Currency | undefined =>
  saleOf(host, caseOf(host, String(id))?.order)?.currency;

const part = (code: string): ToldField => ({
  ...priced('', currencyOf),
  label: `terms:refundPart.${code}`,
});

const yesOrNo = (label: string): ToldField =>
  told(label, (_host, value) => t(value === true ? 'papers:yes' : 'papers:no'));

/** The versions of an entry: the choices for its blanks, which are the same in every language. */
const versions = told('papers:service.faq.blanks', (host, value) => {
  const [first] = Array.isArray(value) ? value : [];
  const values = isTree(first) && isTree(first.values) ? Object.values(first.values) : [];
  return values.map((choice) => choiceWords(host, String(choice))).join(t('app:common.comma'));
});

const policy = told('papers:service.reply.policy', (host, topic) => questionText(host, String(topic)));
const language = coded('papers:way.language', 'language');
const ground = coded('papers:service.field.ground', 'ground');
const topic = coded('papers:service.field.topic', 'ticketTopic');
const asks = coded('papers:service.ask.what', 'ask');

/** The acts of the service duty, as its papers name them. */
export const toldServiceActs: Readonly<Record<string, ToldAct>> = {
  'case/assess': { name: 'papers:service.act.assess', fields: { ground } },
  'case/close': { name: 'papers:service.act.close' },
  'case/decide': {
    name: 'papers:service.act.decide',
    fields: {
      decision: coded('papers:service.field.decision', 'decision'),
      basis: told('papers:service.field.basis', (host, id) => ruleName(host, String(id))),
      channel: coded('papers:service.field.channel', 'caseChannel'),
    },
  },
  'case/record': {
    name: 'papers:service.act.record',
    fields: { ground, cost: coded('papers:service.field.cost', 'costBearer') },
  },
  'case/request-info': { name: 'papers:service.act.ask', fields: { asks, language } },
  'faq/draft': { name: 'papers:service.act.publish', fields: { topic, versions } },
  'faq/retire': { name: 'papers:service.act.retire', fields: { topic } },
  'faq/update': { name: 'papers:service.act.update', fields: { topic, versions } },
  'news/clip': {
    name: 'papers:service.act.clip',
    fields: { topic: coded('papers:service.news.topic', 'ticketTopic') },
  },
  'refund/issue': {
    name: 'papers:service.act.refund',
    fields: { item: part('item'), shipping: part('shipping'), duty: part('duty') },
  },
  'replacement/send': {
    name: 'papers:service.act.replace',
    fields: { product: called('papers:lines.product', 'product'), quantity: typed('papers:lines.quantity') },
  },
  'return/arrange': {
    name: 'papers:service.act.arrange',
    fields: { way: coded('papers:service.field.way', 'returnWay') },
  },
  'return/inspect': {
    name: 'papers:service.act.inspect',
    fields: {
      condition: coded('papers:service.field.condition', 'condition'),
      booking: coded('papers:service.field.booking', 'booking'),
    },
  },
  'ticket/ask': { name: 'papers:service.act.ask', fields: { asks, language } },
  'ticket/escalate': {
    name: 'papers:service.act.escalate',
    fields: { to: coded('papers:service.field.to', 'group') },
  },
  'ticket/merge': {
    name: 'papers:service.act.merge',
    fields: { into: called('papers:service.merge.into', 'ticket') },
  },
  'ticket/record': {
    name: 'papers:service.act.record',
    fields: {
      topic,
      cause: coded('papers:service.field.cause', 'cause'),
      outcome: coded('papers:service.field.outcome', 'ticketOutcome'),
    },
  },
  'ticket/reply': {
    name: 'papers:act.answer',
    fields: {
      language,
      greeting: yesOrNo('papers:service.reply.greeting'),
      acknowledgement: coded('papers:service.reply.acknowledgement', 'acknowledgement'),
      answer: coded('papers:inquiry.reply', 'serviceAnswer'),
      commitment: coded('papers:service.reply.commitment', 'commitment'),
      closing: yesOrNo('papers:service.reply.closing'),
      facts: coded('papers:inquiry.facts', 'fact'),
      policy,
    },
  },
  'ticket/solve': {
    name: 'papers:service.part.solve',
    fields: { how: coded('papers:service.field.how', 'solveHow') },
  },
  'ticket/tag': {
    name: 'papers:service.act.tag',
    fields: { tag: coded('papers:service.field.tag', 'ticketTopic') },
  },
  'ticket/take': {
    name: 'papers:service.act.take',
    fields: { priority: coded('papers:service.field.priority', 'priority') },
  },
};
