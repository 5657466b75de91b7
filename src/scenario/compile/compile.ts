import type { RandomStream } from '../../kernel/random.ts';
import type { Form } from '../../operations/market/form.ts';
import type { Situation } from '../../operations/orders/truth.ts';
import { addOfficeTime, atClock, DAY, HOUR, taipeiDate } from '../../operations/shop/calendar.ts';
import type { WholeCatalogue } from '../../operations/whole-catalogue.ts';
import type { CheckedPack } from '../pack.ts';
import type { PackData } from '../schema.ts';
import { makeBacklog } from './backlog.ts';
import { makeContacts, makeNews } from './contacts.ts';
import { type Compiling, midnightOf, someTime, streamOf, workingDaysOf } from './context.ts';
import { makeInquiries } from './inquiries.ts';
import { makeServiceForm, makeServiceHouse } from './service-house.ts';
import { makeOrder } from './situations.ts';

/** What of the pack both trainee and engine may know; descriptions are shuffled so that their order tells nothing. */
function makeCatalogue(data: PackData, random: RandomStream, monday: number): WholeCatalogue {
  const {
    hours,
    rules,
    channels,
    markets,
    modes,
    cartons,
    restrictions,
    taxNumbers,
    handbook,
    actsPerDay,
    dayMinutes,
  } = data;
  const products = data.products.map((product) => ({
    ...product,
    descriptions: random.fork(product.id).shuffle(product.descriptions),
  }));
  // Zod marks what may be left out as `| undefined`; plain JSON has no such thing, so the form is the catalogue's type exactly.
  return JSON.parse(
    JSON.stringify({
      hours,
      rules,
      products,
      channels,
      markets,
      modes,
      cartons,
      restrictions,
      taxNumbers,
      handbook,
      actsPerDay,
      dayMinutes,
      ...(data.service === undefined ? {} : { service: makeServiceHouse(data.service, monday) }),
    }),
  ) as WholeCatalogue;
}

/** Situations that must come early enough for their answer, or for the goods they wait for. */
const LAST_DAY: Partial<Record<Situation, number>> = {
  'unpaid-then-paid': 2,
  'unpaid-never': 2,
  'address-incomplete': 3,
  'price-error': 3,
  'price-promotion': 3,
  'double-order': 3,
  'buyer-cancels': 3,
  'stock-awaited': 0,
};

function arrivalOf(c: Compiling, random: RandomStream, situation: Situation): number {
  const [monday] = c.days;
  if (situation === 'stock-awaited' && monday !== undefined)
    return someTime(random, monday.open + 5 * 60_000, monday.open + HOUR);
  const day = c.days[random.int(0, LAST_DAY[situation] ?? 4)] ?? monday;
  if (day === undefined) throw new Error('pack: the week has no working day');
  if (situation === 'unpaid-never') return someTime(random, day.open + HOUR, day.close - 3 * HOUR);
  if (situation === 'plain' || situation === 'one-fraud-sign' || situation === 'restricted' || situation === 'fraud') {
    return someTime(random, day.open - 4 * HOUR, day.close - (day === c.days.at(-1) ? 5 : 2) * HOUR);
  }
  return someTime(random, day.open + 10 * 60_000, day.close - 5 * HOUR);
}

function makeFresh(c: Compiling): void {
  for (const entry of c.data.demand.fresh) {
    const stream = c.random.fork(`fresh/${entry.situation}`);
    const count = stream.int(entry.least, entry.most);
    for (let i = 0; i < count; i += 1) {
      const random = stream.fork(`${i}`);
      const wish = { situation: entry.situation, placedAt: arrivalOf(c, random, entry.situation), origin: 'fresh' };
      makeOrder(c, random.fork('order'), entry.products === undefined ? wish : { ...wish, products: entry.products });
    }
  }
}

/** Backlog entries go round the channels, so that every channel has something at every stage. */
function makeWholeBacklog(c: Compiling): void {
  const channels = c.catalogue.channels.map((channel) => channel.id);
  let turn = c.random.fork('turn').int(0, 3);
  for (const [i, entry] of c.data.demand.backlog.entries()) {
    const stream = c.random.fork(`backlog/${i}`);
    const count = stream.int(entry.least, entry.most);
    for (let k = 0; k < count; k += 1) {
      makeBacklog(c, stream.fork(`${k}`), entry, channels[turn % channels.length]);
      turn += 1;
    }
  }
}

/** What every day brings by the clock: check-in windows, gates, statements. */
function makeClockwork(c: Compiling): void {
  for (const day of c.days) {
    for (const channel of c.catalogue.channels) {
      for (const { from, to } of channel.checkIns) {
        c.coming.push({
          kind: 'check-in/opens',
          at: atClock(day.open, from),
          channel: channel.id,
          until: atClock(day.open, to),
        });
      }
    }
    for (const mode of c.catalogue.modes)
      c.coming.push({ kind: 'gate/closes', at: atClock(day.open, mode.cutOff), mode: mode.id });
  }
  for (const { weekday, at } of c.data.demand.payouts) {
    for (const channel of c.catalogue.channels) {
      c.coming.push({ kind: 'payout/posts', at: atClock(c.monday + (weekday - 1) * DAY, at), channel: channel.id });
    }
  }
}

/** Writes the form of a pack for a seed: the same pack and seed give the same form, byte for byte. */
export function compileForm(pack: CheckedPack, seed: number): Form {
  const { data, texts, hash } = pack;
  const random = streamOf(seed, data.id);
  const monday = midnightOf(random.fork('week').pick(data.weeks));
  const catalogue = makeCatalogue(data, random.fork('catalogue'), monday);
  const c: Compiling = {
    seed,
    data,
    catalogue,
    random,
    monday,
    days: workingDaysOf(monday, data, taipeiDate),
    descriptions: Object.fromEntries(data.products.map((product) => [product.id, product.descriptions[0] ?? ''])),
    orders: [],
    coming: [],
    earlier: [],
    truth: {},
    origin: new Map(),
    numbers: new Set(),
  };
  makeWholeBacklog(c);
  makeFresh(c);
  makeInquiries(c, random.fork('inquiries'));
  makeClockwork(c);
  const contacts = data.service === undefined ? {} : makeContacts(c, data.service, random.fork('contacts'));
  if (data.service !== undefined) makeNews(c, data.service);
  const start = c.days[0]?.open ?? monday;
  const begins =
    Math.min(...c.orders.map((order) => order.placedAt), ...c.coming.map((event) => event.at), start) - HOUR;
  return {
    format: 1,
    pack: { id: data.id, version: data.version, hash },
    seed,
    duties: data.duties,
    minimum: data.minimum,
    levels: data.levels,
    beginsAt: begins,
    days: c.days,
    catalogue,
    stock: data.products.map(({ id: product, stock }) => ({
      product,
      onHand: stock.onHand,
      ...(stock.inbound === undefined
        ? {}
        : {
            inbound: {
              at: addOfficeTime(start, stock.inbound.workingHours * HOUR, catalogue.hours),
              quantity: stock.inbound.quantity,
            },
          }),
    })),
    coming: c.coming.sort((a, b) => a.at - b.at),
    earlier: c.earlier
      .map((act, i) => ({ act, i }))
      .sort((a, b) => a.act.at - b.act.at || a.i - b.i)
      .map(({ act }) => act),
    ...(data.service === undefined ? {} : { service: makeServiceForm(data.service, monday) }),
    truth: { orders: c.truth, descriptions: c.descriptions, ...contacts },
    texts,
  };
}
