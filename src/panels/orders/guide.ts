import { type OrderView, ordersOf, type SittingHost } from '../../host/index.ts';
import { channelMark, marketMark, modeMark, productMark } from '../parts/marks.ts';
import type { Mark } from '../shell/handbook-marks.ts';
import type { Guide } from '../shell/paper.ts';
import { shipmentOf } from './parts/stage.ts';

/** The handbook pages of each part of an order's work, the first one first. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  decide: ['order-conditions', 'addresses', 'restricted-goods', 'fraud'],
  change: ['changes'],
  parcel: ['modes', 'weight', 'papers', 'hand-over'],
  pack: ['weight'],
  book: ['modes', 'weight', 'tariff', 'restricted-goods'],
  document: ['papers'],
  'hand-over': ['hand-over'],
  tracking: ['hand-over'],
  way: ['following-parcels'],
  receipt: ['receipt-and-reviews'],
  close: ['closing', 'receipt-and-reviews'],
  answer: ['buyer-questions', 'changes'],
  changes: ['changes'],
  check: ['payouts'],
  'to-pack': ['weight'],
  'to-book': ['modes', 'weight', 'tariff', 'restricted-goods'],
  'to-document': ['papers'],
  'to-hand-over': ['hand-over'],
  'to-track': ['hand-over'],
};

/** The things on an order that a rule may name: facts that anybody reads there. */
function marksOf(host: SittingHost, order: OrderView): readonly Mark[] {
  const mode = shipmentOf(ordersOf(host.view()), order)?.mode;
  return [
    marketMark(order.market),
    channelMark(host, order.channel),
    ...(mode === undefined ? [] : [modeMark(host, mode)]),
    ...[...new Set(order.lines.map(({ product }) => product))].map((product) => productMark(host, product)),
  ];
}

/** The pages for a part of an order's work, none for a part of which nothing is written; `pages`: those of the whole paper. */
export function orderGuide(host: SittingHost, id: string, part: string, pages: readonly string[] = []): Guide {
  const { orders, inquiries } = ordersOf(host.view());
  const about = inquiries.find((each) => each.id === id)?.order ?? id;
  const order = orders.find((each) => each.id === about);
  return { pages: part === '' ? pages : (PAGES[part] ?? []), marks: order === undefined ? [] : marksOf(host, order) };
}

/** The guide of a list: its pages, and no order to mark anything for. */
export const listGuide =
  (...pages: readonly string[]) =>
  (host: SittingHost, id: string, part: string): Guide =>
    orderGuide(host, id, part, pages);
