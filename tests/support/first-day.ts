import { join } from 'node:path';
import { readPackFolder } from '../../src/cli/pack-files.ts';
import type { Form } from '../../src/operations/market/form.ts';
import type { TraineeView } from '../../src/operations/trainee-view.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import type { CheckedPack } from '../../src/scenario/pack.ts';

export const firstDaySource = readPackFolder(join(import.meta.dirname, '../../scenarios/first-day'));

let pack: CheckedPack | undefined;

/** The pack of the first day, checked. */
function firstDayPack(): CheckedPack {
  const { pack: found, problems } = checkPack(firstDaySource);
  if (found === null) throw new Error(`the first-day pack has errors: ${JSON.stringify(problems.slice(0, 5))}`);
  pack ??= found;
  return pack;
}

export const firstDayForm = (seed: number): Form => compileForm(firstDayPack(), seed);

type Act = readonly [action: string, input: object];

const letter =
  (answer: string, facts: readonly string[]) =>
  (of: string, view: TraineeView): Act => {
    const ticket = view.service?.tickets.find(({ id }) => id === of);
    const order = ticket?.order ?? null;
    const blocks = { greeting: true, acknowledgement: 'thanks', answer, commitment: null, closing: true };
    return ['ticket/reply', { ticket: of, language: 'en', ...blocks, facts, order, policy: null, text: '' }];
  };

const record =
  (topic: string) =>
  (of: string): Act => ['ticket/record', { ticket: of, topic, cause: 'none', outcome: 'answered' }];

const take = (of: string): Act => ['ticket/take', { tickets: [of], priority: 'normal' }];
const solve =
  (how: string) =>
  (of: string): Act => ['ticket/solve', { tickets: [of], how }];
const openList = (): Act => ['channel/open', { channel: 'amber' }];
const order =
  (action: string, more: object = {}) =>
  (of: string): Act => [action, { orders: [of], ...more }];

const PAPER_LINE = {
  product: 'oolong-pouch',
  description: 'Oolong tea leaves in 150 g retail pouch',
  hs: '090230',
  origin: 'TW',
  quantity: 1,
  netGrams: 175,
  value: 2190,
};

/** By the steps of the guide, what it asks for. `of`: the order or ticket it points to. */
export const ASKED: Readonly<Record<string, (of: string, view: TraineeView) => Act>> = {
  'open-list': openList,
  'confirm-good': order('order/confirm'),
  'hold-address': order('order/hold', { reason: 'address' }),
  'cancel-forbidden': order('order/cancel', { reason: 'restricted' }),
  'take-letter': take,
  'answer-letter': letter('gift-note', ['order-number']),
  'record-letter': record('gift'),
  'solve-letter': solve('answered'),
  pack: order('parcel/pack', { carton: 'S' }),
  book: (of) => ['shipment/book', { bookings: [{ order: of, mode: 'epacket', grams: 300 }] }],
  paper: (of) => [
    'document/complete',
    { order: of, form: 'cn22', category: 'sale-of-goods', incoterm: 'DAP', taxNumber: 'gst-ovr', lines: [PAPER_LINE] },
  ],
  'hand-over': (of) => ['batch/hand-over', { mode: 'epacket', orders: [of] }],
  number: (of, view) => {
    const shipment = view.orders?.shipments.find(({ orders }) => orders.includes(of));
    return ['tracking/enter', { entries: [{ order: of, number: shipment?.label ?? '' }] }];
  },
  'take-where': take,
  'look-parcel': order('tracking/check'),
  'answer-where': letter('on-its-way', ['tracking-number', 'last-event']),
  'record-where': record('where'),
  'solve-where': solve('answered'),
  'list-again': openList,
  'one-more': order('order/confirm'),
  release: order('order/release'),
  thanks: solve('no-reply-needed'),
};
