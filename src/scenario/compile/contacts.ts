import type { RandomStream } from '../../kernel/random.ts';
import type { ComingOrder, ComingTicket, Concern } from '../../operations/market/form.ts';
import type { Ask } from '../../operations/service/reply.ts';
import { CASE_TOPICS } from '../../operations/service/reply-rules.ts';
import type { TicketTruth } from '../../operations/service/truth.ts';
import { atClock, DAY, HOUR, MINUTE } from '../../operations/shop/calendar.ts';
import { find } from '../../operations/shop/catalogue.ts';
import { permilleOf } from '../../operations/shop/money.ts';
import type { ServiceData } from '../service-schema.ts';
import { type Compiling, someTime } from './context.ts';
import { makeBuyer } from './people.ts';

type Entry = ServiceData['contacts'][number];

/** What the writing of contacts keeps track of. */
interface Writing {
  readonly c: Compiling;
  readonly used: Set<string>;
  readonly tickets: Record<string, TicketTruth>;
  readonly concerns: Record<string, Concern[]>;
  readonly numbers: Set<string>;
  /** Names of people who have written or bought. */
  readonly names: Set<string>;
  cases: number;
}

/** What lies between an order's stage and its buyer's writing, where the pack does not say. */
const TRIGGERS: Readonly<Partial<Record<NonNullable<Entry['about']>, Concern['trigger']>>> = {
  confirmed: 'confirmed',
  documented: 'confirmed',
  travelling: 'handed-over',
  troubled: 'exception',
  delivered: 'delivered',
  finished: 'delivered',
};

const EVERYTHING: readonly Ask[] = ['photo', 'batch-number', 'identity'];

/** A moment on one of the days of an entry: day 0 is the weekend before, the others are office days. */
function momentOf(c: Compiling, random: RandomStream, { days }: Entry): number {
  const day = random.int(days.from, days.to);
  if (day === 0) return someTime(random, c.monday - 38 * HOUR, c.monday + 7 * HOUR);
  const office = c.days[Math.min(day, c.days.length) - 1];
  if (office === undefined) throw new Error('pack: the week has no working day');
  return someTime(random, office.open + 10 * MINUTE, office.close - (day === c.days.length ? 5 : 3) * HOUR);
}

/** Orders an entry can be about; a request for the whole of it wants an order of one line. */
function candidates({ c, used }: Writing, entry: Entry): ComingOrder[] {
  return c.orders.filter(
    (order) =>
      !used.has(order.id) &&
      c.origin.get(order.id) === entry.about &&
      entry.channels?.includes(order.channel) !== false &&
      entry.markets?.includes(order.market) !== false &&
      (entry.products === undefined || order.lines.some(({ product }) => entry.products?.includes(product))) &&
      (entry.case?.whole !== true || order.lines.length === 1),
  );
}

function newTicket(
  writing: Writing,
  random: RandomStream,
  rest: Omit<ComingTicket, 'id' | 'number' | 'sort'>,
): ComingTicket {
  const id = `T-${String(Object.keys(writing.tickets).length + 1).padStart(3, '0')}`;
  let number = '';
  do number = `#${random.int(20_000, 89_999)}`;
  while (writing.numbers.has(number));
  writing.numbers.add(number);
  return { id, number, sort: 'message', ...rest };
}

/** What the buyer of a case asks for. */
function claimOf(writing: Writing, entry: Entry, order: ComingOrder): TicketTruth['case'] {
  const { case: wanted } = entry;
  if (wanted === undefined || !CASE_TOPICS.has(entry.topic)) return undefined;
  const line = order.lines.find(({ product }) => entry.products?.includes(product)) ?? order.lines[0];
  if (line === undefined) return undefined;
  const quantity = wanted.whole ? line.quantity : 1;
  writing.cases += 1;
  const name = String(writing.cases).padStart(3, '0');
  const { wish, whole, opened, photo, contact, dutyPermille, found } = wanted;
  return {
    id: `C-${name}`,
    number: `RMA-${name}`,
    order: order.id,
    claim: {
      product: line.product,
      quantity,
      whole: whole && order.lines.length === 1,
      wish,
      opened,
      photo,
      contact,
      dutyPaid: permilleOf(line.unitPrice * quantity, dutyPermille ?? 0),
    },
    found,
    returnsAfter: 0,
  };
}

function truthOf(writing: Writing, random: RandomStream, entry: Entry, order: ComingOrder | undefined): TicketTruth {
  const opened = order === undefined ? undefined : claimOf(writing, entry, order);
  return {
    answersAfter: random.int(60, 180) * MINUTE,
    has: order === undefined ? EVERYTHING : [...EVERYTHING, 'order-number'],
    ...(order === undefined ? {} : { orderNumber: order.number }),
    thanks: entry.thanks === true,
    selfHelp: random.int(0, 999),
    ...(opened === undefined ? {} : { case: { ...opened, returnsAfter: random.int(16, 26) * HOUR } }),
  };
}

/** Puts a contact among what comes: by itself at its moment, or out of what happens to its order. */
function putContact(
  writing: Writing,
  entry: Entry,
  order: ComingOrder | undefined,
  ticket: ComingTicket,
  truth: TicketTruth,
  at: number,
  after: number,
): void {
  writing.tickets[ticket.id] = truth;
  const trigger = entry.trigger ?? (entry.about === undefined ? undefined : TRIGGERS[entry.about]);
  if (order === undefined || trigger === undefined) {
    writing.c.coming.push({ kind: 'ticket/arrives', at, ticket });
    return;
  }
  const concerns = writing.concerns[order.id] ?? [];
  concerns.push({ trigger, after, notBefore: at, ticket });
  writing.concerns[order.id] = concerns;
}

const MAILBOX = 'own-store';

/** The same matter once more: on the same channel, or as a mail to the own store that names the order. */
function putTwin(
  writing: Writing,
  random: RandomStream,
  entry: Entry,
  first: ComingTicket,
  order: ComingOrder | undefined,
  at: number,
): void {
  const { c } = writing;
  const mailbox = c.catalogue.channels.find(({ dialect }) => dialect === MAILBOX);
  const byMail =
    order !== undefined && mailbox !== undefined && first.message.values.number !== undefined && random.chance(500);
  const { order: linked, ...rest } = first;
  const key = `tickets.${entry.topic}.${first.message.key.endsWith('1') ? 2 : 1}`;
  const ticket = newTicket(writing, random, {
    channel: byMail ? mailbox.id : rest.channel,
    buyer: byMail ? { ...rest.buyer, id: `M-${rest.buyer.id}` } : rest.buyer,
    message: { key: entry.unnamed === true ? first.message.key : key, values: first.message.values },
    ...(linked === undefined || byMail ? {} : { order: linked }),
  });
  const truth = { ...truthOf(writing, random, { ...entry, case: undefined }, order), thanks: false };
  putContact(
    writing,
    entry,
    order,
    ticket,
    { ...truth, selfHelp: writing.tickets[first.id]?.selfHelp ?? 999 },
    at + random.int(50, 150) * MINUTE,
    3 * HOUR,
  );
}

/** One contact of an entry, with its twin where it has one. */
function putOne(
  writing: Writing,
  random: RandomStream,
  entry: Entry,
  order: ComingOrder | undefined,
  twin: boolean,
): void {
  const { c } = writing;
  const at = momentOf(c, random, entry);
  const { channel, buyer } = order === undefined ? stranger(writing, random, entry) : order;
  const own = find(c.catalogue.channels, channel).dialect === MAILBOX;
  const named = order !== undefined && entry.unnamed !== true;
  const product = entry.products === undefined ? order?.lines[0]?.product : random.pick(entry.products);
  const first = newTicket(writing, random, {
    channel,
    buyer: { id: buyer.id, name: buyer.name, language: buyer.language },
    message: {
      key: `tickets.${entry.topic}.${entry.unnamed === true ? 'unnamed' : random.int(1, 2)}`,
      values: {
        name: buyer.name,
        ...(product === undefined ? {} : { product }),
        ...(named ? { number: order.number } : {}),
      },
    },
    // A platform shows the order a message belongs to; the own store's mailbox does not.
    ...(named && !own ? { order: order.id } : {}),
    ...(entry.case?.photo === true ? { attached: ['photo' as const] } : {}),
  });
  putContact(writing, entry, order, first, truthOf(writing, random, entry, order), at, random.int(20, 60) * MINUTE);
  if (twin) putTwin(writing, random, entry, first, order, at);
}

/** Somebody who has not bought yet, and whose name nobody else has: two people of one name would be taken for one. */
function stranger({ c, names }: Writing, random: RandomStream, entry: Entry) {
  const channels = c.catalogue.channels.filter(
    (one) =>
      entry.channels?.includes(one.id) !== false && one.markets.some((id) => entry.markets?.includes(id) !== false),
  );
  const channel = random.pick(channels);
  const market = random.pick(channel.markets.filter((id) => entry.markets?.includes(id) !== false));
  const { languages } = find(c.catalogue.markets, market);
  for (let attempt = 0; ; attempt += 1) {
    const { buyer } = makeBuyer(c, random.fork(`stranger-${attempt}`), market, languages);
    if (names.has(buyer.name) && attempt < 50) continue;
    names.add(buyer.name);
    return { channel: channel.id, buyer };
  }
}

function putEntry(writing: Writing, stream: RandomStream, entry: Entry): void {
  const wanted = stream.int(entry.least, entry.most);
  const orders = entry.about === undefined ? [] : stream.shuffle(candidates(writing, entry)).slice(0, wanted);
  if (entry.about !== undefined && orders.length < entry.least)
    throw new Error(`pack: only ${orders.length} orders for ${entry.topic} (${entry.about})`);
  const count = entry.about === undefined ? wanted : orders.length;
  for (let k = 0; k < count; k += 1) {
    const order = orders[k];
    if (order !== undefined) writing.used.add(order.id);
    putOne(writing, stream.fork(`${k}`), entry, order, k < (entry.twins ?? 0));
  }
}

/** The contacts that will come, and what is true of each. */
export function makeContacts(
  c: Compiling,
  data: ServiceData,
  random: RandomStream,
): Pick<Writing, 'tickets' | 'concerns'> {
  const writing: Writing = {
    c,
    used: new Set(),
    tickets: {},
    concerns: {},
    numbers: new Set(),
    names: new Set(c.orders.map(({ buyer }) => buyer.name)),
    cases: 0,
  };
  // Entries that are choosy about their order come before those that take any.
  const choosiness = (entry: Entry): number =>
    Number(entry.products !== undefined) * 4 +
    Number(entry.markets !== undefined) * 2 +
    Number(entry.channels !== undefined);
  const ranked = data.contacts
    .map((entry, i) => ({ entry, i }))
    .sort((a, b) => choosiness(b.entry) - choosiness(a.entry) || a.i - b.i);
  for (const { entry, i } of ranked) putEntry(writing, random.fork(`${i}`), entry);
  return { tickets: writing.tickets, concerns: writing.concerns };
}

/** News of the week, and the days on which the FAQ is looked through. */
export function makeNews(c: Compiling, data: ServiceData): void {
  const { opens } = c.catalogue.hours;
  const dayOf = (weekday: number): number => c.monday + (weekday - 1) * DAY;
  for (const [i, { topic, n, weekday, at, values, withdraws }] of data.news.entries()) {
    const changes = topic !== 'noise' && (values !== undefined || withdraws === true);
    c.coming.push({
      kind: 'news/arrives',
      at: atClock(dayOf(weekday), at),
      id: `N-${i + 1}`,
      key: `news.${topic}.${n}`,
      ...(changes ? { policy: { topic, values: withdraws === true ? null : (values ?? null) } } : {}),
    });
  }
  for (const { weekday, until } of data.serviceRules.reviews)
    c.coming.push({
      kind: 'faq/review-opens',
      at: atClock(dayOf(weekday), opens),
      until: atClock(dayOf(weekday), until),
    });
}
