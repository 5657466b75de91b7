import type { RandomStream } from '../../kernel/random.ts';
import type { ComingOrder, ComingTicket } from '../../operations/market/form.ts';
import { nameInLetters } from '../../operations/shop/buyer.ts';
import { atClock, HOUR, MINUTE } from '../../operations/shop/calendar.ts';
import { find } from '../../operations/shop/catalogue.ts';
import { type Compiling, dayAt, someTime } from '../compile/context.ts';
import { forEntry, PackFault } from '../compile/pack-fault.ts';
import { makeBuyer } from '../compile/people.ts';
import type { ServiceData } from './schema.ts';
import { type ContactEntry, newTicket, putContact, truthOf, type Writing } from './ticket-drafts.ts';

/** A moment on one of the days of an entry: day 0 is the weekend before, the others are office days. */
function momentOf(c: Compiling, random: RandomStream, { days, at }: ContactEntry): number {
  const day = random.int(days.from, days.to);
  if (at !== undefined) return atClock(dayAt(c, day - 1).open, at);
  if (day === 0) return someTime(random, c.monday - 38 * HOUR, c.monday + 7 * HOUR);
  const office = dayAt(c, day - 1);
  return someTime(random, office.open + 10 * MINUTE, office.close - (day === c.days.length ? 5 : 3) * HOUR);
}

/** Orders an entry can be about; a request for the whole of it wants an order of one line. */
function candidates({ c, used }: Writing, entry: ContactEntry): ComingOrder[] {
  return c.orders.filter(
    (order) =>
      !used.has(order.id) &&
      c.origin.get(order.id) === entry.about &&
      (entry.order === undefined || c.names.get(entry.order) === order.id) &&
      entry.channels?.includes(order.channel) !== false &&
      entry.markets?.includes(order.market) !== false &&
      (entry.products === undefined || order.lines.some(({ product }) => entry.products?.includes(product))) &&
      (entry.case?.whole !== true || order.lines.length === 1),
  );
}

/** The own store gets mail: no order is shown beside a message. */
const MAILBOX = 'own-store';

/** The same matter once more: on the same channel, or as a mail to the own store that names the order. */
function putTwin(
  writing: Writing,
  random: RandomStream,
  entry: ContactEntry,
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

/** Puts one contact of an entry, with its twin where it has one, and returns its id. */
function putOne(
  writing: Writing,
  random: RandomStream,
  entry: ContactEntry,
  order: ComingOrder | undefined,
  twin: boolean,
): string {
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
        name: nameInLetters(buyer, buyer.language),
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
  return first.id;
}

/** Somebody who has not bought yet, and whose name nobody else has: two people of one name would be taken for one. */
function stranger({ c, names }: Writing, random: RandomStream, entry: ContactEntry) {
  const channels = c.catalogue.channels.filter(
    (channel) =>
      entry.channels?.includes(channel.id) !== false &&
      channel.markets.some((id) => entry.markets?.includes(id) !== false),
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

/** Puts the contacts of an entry, and returns their ids. */
function putEntry(writing: Writing, stream: RandomStream, entry: ContactEntry): string[] {
  const wanted = stream.int(entry.least, entry.most);
  const orders = entry.about === undefined ? [] : stream.shuffle(candidates(writing, entry)).slice(0, wanted);
  if (entry.about !== undefined && orders.length < entry.least)
    throw new PackFault('too-few-candidates', 'service.yaml', ['contacts'], {
      found: orders.length,
      least: entry.least,
      stage: entry.about,
    });
  const count = entry.about === undefined ? wanted : orders.length;
  return Array.from({ length: count }, (_, k) => {
    const order = orders[k];
    if (order !== undefined) writing.used.add(order.id);
    return putOne(writing, stream.fork(`${k}`), entry, order, k < (entry.twins ?? 0));
  });
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
  const choosiness = (entry: ContactEntry): number =>
    Number(entry.products !== undefined) * 4 +
    Number(entry.markets !== undefined) * 2 +
    Number(entry.channels !== undefined);
  const ranked = data.contacts
    .map((entry, i) => ({ entry, i }))
    .sort((a, b) => choosiness(b.entry) - choosiness(a.entry) || a.i - b.i);
  for (const { entry, i } of ranked) {
    const path = ['contacts', i];
    const ids = forEntry('service.yaml', path, () => putEntry(writing, random.fork(`${i}`), entry));
    const [only] = ids;
    if (entry.name !== undefined && only !== undefined) c.names.set(entry.name, only);
    // Whoever finds the answer in the FAQ does not write.
    const or = { happening: 'ticket/deflected', of: entry.topic };
    const signs = ids.map((of) => ({ happening: 'ticket/arrived', of, or }));
    c.made.push({ file: 'service.yaml', path, least: entry.least, most: entry.most, signs });
  }
  return { tickets: writing.tickets, concerns: writing.concerns };
}
