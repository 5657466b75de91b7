import { type Currency, ordersOf, type SittingHost } from '../../host/index.ts';
import { formatMoment } from '../format.ts';
import { t } from '../i18n.ts';
import type { ToldAct, Tree } from '../panel-duty.ts';
import { nameOf } from '../parts/names.ts';
import { called, coded, isTree, priced, told, typed } from '../parts/told-act.ts';
import { term } from '../parts/words.ts';
import { eventWords } from './order/way.ts';

const currencyOf = (host: SittingHost, { order }: Tree): Currency | undefined =>
  ordersOf(host.view()).orders.find(({ id }) => id === order)?.currency;

const amount = (label: string) => priced(label, currencyOf);

/** The event of a parcel that a remedy rests on; the input has its place among the events. */
const restsOn = told('papers:way.restsOn', (host, value, { order }) => {
  const shipment = ordersOf(host.view()).shipments.find(({ orders }) => orders.includes(String(order)));
  const event = shipment?.events[Number(value)];
  return event === undefined ? String(value) : `${formatMoment(event.at)} · ${eventWords(event)}`;
});

const differences = told('papers:payout.differences', (host, value) =>
  (Array.isArray(value) ? value : [])
    .flatMap((one) => (isTree(one) ? [one] : []))
    .map(({ order, kind }) => `${nameOf(host, 'order', String(order))} ${term('difference', String(kind))}`)
    .join(t('app:common.comma')),
);

const ADDRESS = ['name', 'street', 'unit', 'district', 'city', 'state', 'postcode', 'phone'] as const;

const taxNumber = told('papers:document.taxNumber', (host, id) => host.text(`taxNumbers.${String(id)}.name`));
const description = told('papers:document.description', (host, key) => host.text(String(key)));
const language = coded('papers:way.language', 'language');

/** The acts of the orders duty, as its papers name them. */
export const toldOrderActs: Readonly<Record<string, ToldAct>> = {
  'batch/hand-over': { name: 'papers:act.handOver', fields: { mode: called('papers:mode.mode', 'mode') } },
  'buyer/notify': { name: 'papers:act.notify', fields: { notice: coded('papers:way.notice', 'notice'), language } },
  'channel/open': { name: 'papers:channel.open', fields: { channel: called('papers:column.channel', 'channel') } },
  'claim/open': {
    name: 'papers:act.claim',
    fields: { kind: coded('papers:claim.kind', 'claim'), amount: amount('papers:claim.amount') },
  },
  'delivery/verify': { name: 'papers:receipt.verify', fields: { verdict: coded('papers:receipt.proof', 'verdict') } },
  'document/complete': {
    name: 'papers:act.document',
    fields: {
      form: coded('papers:document.form', 'documentForm'),
      category: coded('papers:document.category', 'category'),
      incoterm: coded('papers:document.incoterm', 'incoterm'),
      taxNumber,
      'lines.product': called('papers:lines.product', 'product'),
      'lines.description': description,
      'lines.hs': typed('papers:document.hs'),
      'lines.origin': typed('papers:document.origin'),
      'lines.quantity': typed('papers:document.quantity'),
      'lines.netGrams': typed('papers:document.netWeight', 'g'),
      'lines.value': amount('papers:document.value'),
      'lines.identifier': typed('papers:document.identifier'),
    },
  },
  'exception/resolve': {
    name: 'papers:act.remedy',
    fields: { event: restsOn, remedy: coded('papers:way.remedy', 'remedy') },
  },
  'inquiry/answer': {
    name: 'papers:act.answer',
    fields: {
      reply: coded('papers:inquiry.reply', 'reply'),
      order: called('papers:inquiry.source', 'order'),
      facts: coded('papers:inquiry.facts', 'fact'),
      language,
    },
  },
  'order/amend': {
    name: 'papers:act.amend',
    fields: Object.fromEntries(ADDRESS.map((each) => [`address.${each}`, typed(`papers:address.${each}`)])),
  },
  'order/cancel': { name: 'papers:act.cancel', fields: { reason: coded('papers:act.cancelReason', 'cancelReason') } },
  'order/close': { name: 'papers:act.close', fields: { file: coded('papers:closing.file', 'filePaper') } },
  'order/combine': { name: 'papers:act.combine', fields: { orders: called('papers:combine.label', 'order') } },
  'order/confirm': { name: 'papers:act.confirm' },
  'order/hold': { name: 'papers:act.hold', fields: { reason: coded('papers:act.holdReason', 'holdReason') } },
  'order/release': { name: 'papers:act.release' },
  'order/reopen': {
    name: 'papers:act.reopen',
    fields: {
      reason: told('papers:closing.reopenReason', (_host, reason) => t(`papers:closing.reopen.${String(reason)}`)),
    },
  },
  'order/split': {
    name: 'papers:act.split',
    fields: {
      'lines.product': called('papers:lines.product', 'product'),
      'lines.quantity': typed('papers:lines.quantity'),
    },
  },
  'parcel/pack': { name: 'papers:act.pack', fields: { carton: called('papers:pack.carton', 'carton') } },
  'payout/reconcile': { name: 'papers:act.reconcile', fields: { differences } },
  'refund/settle': { name: 'papers:act.refund', fields: { amount: amount('papers:refund.amount') } },
  'review/answer': {
    name: 'papers:act.answerReview',
    fields: { reply: coded('papers:inquiry.reply', 'reviewReply'), language },
  },
  'review/request': { name: 'papers:act.request', fields: { wording: coded('papers:receipt.wording', 'wording') } },
  'shipment/book': {
    name: 'papers:act.book',
    fields: {
      'bookings.mode': called('papers:mode.mode', 'mode'),
      'bookings.grams': typed('papers:book.grams', 'g'),
    },
  },
  'tracking/check': { name: 'papers:act.check' },
  'tracking/enter': { name: 'papers:act.enterTracking', fields: { 'entries.number': typed('papers:tracking.number') } },
};
