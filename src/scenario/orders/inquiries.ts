import { z } from 'zod';
import type { RandomStream } from '../../kernel/random.ts';
import type { ComingOrder } from '../../operations/market/form.ts';
import { type Inquiry, TOPICS, type Topic } from '../../operations/orders/inquiry.ts';
import { type Address, makeAddressLine, nameInLetters } from '../../operations/shop/buyer.ts';
import { HOUR, MINUTE } from '../../operations/shop/calendar.ts';
import { find } from '../../operations/shop/catalogue.ts';
import { type Compiling, dayAt, someOfficeTime, someTime } from '../compile/context.ts';
import type { Sign } from '../compile/made.ts';
import { makeAddress } from '../compile/people.ts';
import { draftOrder, plainTruth, putOrder } from '../compile/sales.ts';
import { makeOrder } from '../compile/situations.ts';
import { BACKLOG_STAGES, range } from '../schema-parts.ts';

/** `inquiries` of `demand.yaml`: what buyers ask the order desk. */
export const inquiryList = z.array(
  z.strictObject({
    topic: z.enum(TOPICS),
    about: z.enum([...BACKLOG_STAGES, 'fresh']),
    channels: z.enum(['changing', 'fixed']).optional(),
    ...range,
  }),
);

export type InquiryList = z.output<typeof inquiryList>;
type Entry = InquiryList[number];

type Asked = Omit<Inquiry, 'answer' | 'at' | 'dueAt' | 'id'>;

/** A question in the buyer's words; which of the pack's wordings is drawn. */
function makeInquiry(
  random: RandomStream,
  topic: Topic,
  order: ComingOrder,
  more: Partial<Asked>,
  values: Record<string, string>,
): Asked {
  const { id, language } = order.buyer;
  const name = nameInLetters(order.buyer, language);
  const key = `buyers.${topic}.${random.int(1, 3)}`;
  return {
    channel: order.channel,
    buyer: { id, name, language },
    order: order.id,
    message: { key, values: { number: order.number, name, ...values } },
    ...more,
  };
}

function putInquiry(c: Compiling, at: number, asked: Asked): string {
  const count = c.coming.filter((event) => event.kind === 'inquiry/arrives').length + 1;
  const id = `Q-${String(count).padStart(3, '0')}`;
  c.coming.push({ kind: 'inquiry/arrives', at, inquiry: { id, ...asked } });
  return id;
}

/** Moves a moment into office hours, early enough for the channel's limit to fall while somebody is at the desk. */
function atOffice(c: Compiling, order: ComingOrder, at: number): number {
  const short = find(c.catalogue.channels, order.channel).answerHours < 24;
  for (const day of c.days) {
    const latest = day.close - (short ? 4 : 2) * HOUR;
    if (at < day.open) return day.open + 20 * MINUTE;
    if (at <= latest) return at;
  }
  return at;
}

/** Whether an entry asks about ordinary orders of the week. */
const isAboutPlain = ({ topic, about }: Entry): boolean => about === 'fresh' && topic !== 'split';

/** When an order that is added comes in: on any day on which an answer to a question about it still falls into the week. */
function momentOfAdded(c: Compiling, random: RandomStream): number {
  const last = Math.max(0, c.days.length - 2);
  const day = random.int(0, last);
  const { open } = dayAt(c, day);
  return day === last && last > 0
    ? someTime(random, open - 4 * HOUR, open + HOUR)
    : someOfficeTime(c, random, day, day);
}

/**
 * Adds ordinary orders to ask about, where the seed brought too few on the right channels early enough. A pack without any
 * ordinary order gets none.
 */
function addPlain(c: Compiling, random: RandomStream, { channels: sort }: Entry, count: number): ComingOrder[] {
  const fitting = c.catalogue.channels.filter(
    ({ addressChange }) => sort === undefined || addressChange === (sort === 'changing'),
  );
  const isPlain = ({ id }: ComingOrder): boolean => c.origin.get(id) === 'fresh' && c.truth[id]?.situation === 'plain';
  if (count <= 0 || fitting.length === 0 || !c.orders.some(isPlain)) return [];
  return Array.from({ length: count }, (_, i) => {
    const own = random.fork(`${i}`);
    const placedAt = momentOfAdded(c, own);
    const wish = { situation: 'plain' as const, placedAt, channel: own.pick(fitting).id, origin: 'fresh' };
    return find(c.orders, makeOrder(c, own.fork('order'), wish).id);
  });
}

/** Orders the entry can be about, none of them asked about before. */
function candidates(c: Compiling, entry: Entry, asked: ReadonlySet<string>): ComingOrder[] {
  // So late that the answer still falls into the week: until the last day but one.
  const lastFresh = dayAt(c, c.days.length - 2).open + 2 * HOUR;
  return c.orders.filter((order) => {
    const { addressChange } = find(c.catalogue.channels, order.channel);
    const truth = c.truth[order.id];
    if (asked.has(order.id) || c.origin.get(order.id) !== entry.about) return false;
    if (entry.channels !== undefined && addressChange !== (entry.channels === 'changing')) return false;
    if (entry.topic === 'split') return truth?.situation === 'stock-awaited';
    if (isAboutPlain(entry)) return truth?.situation === 'plain' && order.placedAt < lastFresh;
    return true;
  });
}

/** When the question comes: soon after a fresh order, after the trouble has begun, or on one of the first days. */
function momentFor(c: Compiling, random: RandomStream, entry: Entry, order: ComingOrder): number {
  if (entry.about === 'fresh') return atOffice(c, order, order.placedAt + random.int(40, 100) * MINUTE);
  const first = entry.about === 'confirmed' || entry.about === 'delivered' ? 0 : random.int(0, 2);
  return atOffice(c, order, someOfficeTime(c, random, first, first));
}

/** A second, different order of the same buyer, for the question of sending both together. */
function addCompanion(c: Compiling, random: RandomStream, first: ComingOrder): ComingOrder {
  const placedAt = first.placedAt + random.int(45, 70) * MINUTE;
  for (let attempt = 0; ; attempt += 1) {
    const draft = draftOrder(c, random.fork(`companion-${attempt}`), {
      situation: 'plain',
      placedAt,
      channel: first.channel,
      market: first.market,
      origin: 'companion',
    });
    if (draft.lines[0]?.product === first.lines[0]?.product && attempt < 20) continue;
    const order = {
      ...draft,
      buyer: first.buyer,
      address: first.address,
      payment: { ...draft.payment, express: first.payment.express },
      deliverBy: first.deliverBy,
    };
    return putOrder(c, order, plainTruth(random, 'plain'), 'companion');
  }
}

/** Adds the questions that buyers will ask about the orders of the form. */
export function addInquiries(c: Compiling, inquiries: InquiryList, random: RandomStream): void {
  const asked = new Set<string>();
  for (const event of [...c.coming]) {
    if (event.kind !== 'order/cancel-asked') continue;
    const order = find(c.orders, event.order);
    asked.add(order.id);
    putInquiry(c, event.at, makeInquiry(random.fork(order.id), 'cancel', order, {}, {}));
  }
  for (const [i, entry] of inquiries.entries()) {
    const stream = random.fork(`${i}`);
    const wanted = stream.int(entry.least, entry.most);
    const signs: Sign[] = [];
    const found = stream.shuffle(candidates(c, entry, asked)).slice(0, wanted);
    const added = isAboutPlain(entry) ? addPlain(c, stream.fork('added'), entry, entry.least - found.length) : [];
    for (const order of [...found, ...added]) {
      asked.add(order.id);
      signs.push({ happening: 'inquiry/arrived', of: askAbout(c, stream.fork(order.id), entry, order, asked) });
    }
    c.made.push({ file: 'demand.yaml', path: ['inquiries', i], least: entry.least, most: entry.most, signs });
  }
}

/** The name on an address, with its own script where the address has it. */
const nameOn = ({ name, local }: Address): { name: string; local?: string } =>
  local?.name === undefined ? { name } : { name, local: local.name };

/** Puts the question of an entry about an order, and returns its id. */
function askAbout(c: Compiling, random: RandomStream, entry: Entry, order: ComingOrder, asked: Set<string>): string {
  const at = momentFor(c, random, entry, order);
  if (entry.topic === 'change-address') {
    const newAddress = makeAddress(c, random, order.market, nameOn(order.address));
    return putInquiry(
      c,
      at,
      makeInquiry(random, entry.topic, order, { newAddress }, { address: makeAddressLine(newAddress) }),
    );
  }
  if (entry.topic === 'combine') {
    const other = addCompanion(c, random, order);
    asked.add(other.id);
    return putInquiry(
      c,
      atOffice(c, order, other.placedAt + 20 * MINUTE),
      makeInquiry(random, entry.topic, order, { otherOrder: other.id }, { other: other.number }),
    );
  }
  return putInquiry(c, at, makeInquiry(random, entry.topic, order, {}, {}));
}
