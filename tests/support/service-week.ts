import type { ComingEvent, ComingTicket, Form } from '../../src/operations/market/form.ts';
import type { CaseClaim, Condition } from '../../src/operations/service/case.ts';
import type { FaqEntry } from '../../src/operations/service/faq.ts';
import type { ServiceRules, TicketTopic } from '../../src/operations/service/house.ts';
import type { Ask } from '../../src/operations/service/reply.ts';
import type { TicketTruth } from '../../src/operations/service/truth.ts';
import { SALE, type Sale } from '../../src/operations/shop/sale.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { beginSitting, days, formFor, hours, minutes, openOf } from './world.ts';

/** A seed whose week has no holiday but Tokyo's on its Tuesday: 2 to 6 November 2026. */
const SEED = 3;
const PACK = 'service-desk';

/** Ms after Monday's opening, 09:00 in Taipei, of a time on a day of the week: 1 is Monday. */
export function onDay(weekday: number, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return days(weekday - 1) + hours(hour - 9) + minutes(minute);
}

/** What a test asks of an order of the pack's own week. */
export interface SaleWish {
  readonly market?: string;
  readonly channel?: string;
  readonly product?: string;
  /** As it is when the sitting starts. */
  readonly stage?: 'waiting' | 'travelling' | 'delivered';
  /** Not this one. */
  readonly besides?: string;
}

let morning: Sitting | undefined;

/** Monday's opening of the pack's own week, as everybody finds it. */
const onMonday = (): Sitting => {
  morning ??= beginSitting(formFor(SEED, PACK));
  return morning;
};

function stageOf(sale: Sale): SaleWish['stage'] {
  if (sale.deliveredAt !== undefined) return 'delivered';
  const parcel = onMonday()
    .view()
    .service?.sales.find(({ id }) => id === sale.id)?.parcel;
  return parcel?.handedOverAt === undefined ? 'waiting' : 'travelling';
}

/** An order of the pack's own week that is as wished. */
export function saleLike({ market, channel, product, stage, besides }: SaleWish): Sale {
  const found = onMonday()
    .world.all(SALE)
    .find(
      (sale) =>
        (market === undefined || sale.market === market) &&
        (channel === undefined || sale.channel === channel) &&
        (product === undefined || sale.lines.some((line) => line.product === product)) &&
        (stage === undefined || stageOf(sale) === stage) &&
        sale.id !== besides,
    );
  if (found === undefined) throw new Error(`no order like ${JSON.stringify({ market, channel, product, stage })}`);
  return found;
}

/** Somebody who writes. What is not given is ordinary: half an hour after Monday's opening, in the buyer's own words and name. */
export interface ContactWish {
  readonly topic: TicketTopic;
  /** The order it is about. */
  readonly about?: SaleWish;
  /** Ms after Monday's opening. */
  readonly at?: number;
  /** For those who have not bought anything: where they write, and in what. */
  readonly channel?: string;
  readonly language?: ComingTicket['buyer']['language'];
  readonly name?: string;
  readonly sort?: ComingTicket['sort'];
  /** The buyer forgets to say which order it is about. */
  readonly unnamed?: boolean;
  readonly attached?: readonly Ask[];
  readonly truth?: Partial<TicketTruth>;
  /** The case that comes with it. */
  readonly claim?: Partial<CaseClaim>;
  readonly found?: Condition;
  readonly returnsAfter?: number;
}

/** What there is in a hand-made week beside the pack's own orders, handbook and calendar. */
export interface ServiceWeek {
  readonly contacts: readonly ContactWish[];
  /** Orders beside those that are written about. */
  readonly others?: readonly SaleWish[];
  /** Numbers of the service procedure that differ from the pack's. */
  readonly rules?: Partial<ServiceRules>;
  readonly news?: readonly Extract<ComingEvent, { kind: 'news/arrives' }>[];
  readonly reviews?: readonly { readonly at: number; readonly until: number }[];
  readonly faq?: readonly FaqEntry[];
}

const NOT_BOUGHT = { channel: 'harbour', language: 'en', name: 'Robin Fox' } as const;

function ticketOf(wish: ContactWish, index: number): ComingTicket {
  const sale = wish.about === undefined ? undefined : saleLike(wish.about);
  const id = `T-${index + 1}`;
  const name = wish.name ?? sale?.buyer.name ?? NOT_BOUGHT.name;
  const named = sale !== undefined && wish.unnamed !== true;
  const channel = wish.channel ?? sale?.channel ?? NOT_BOUGHT.channel;
  const shown = named && channel === sale.channel && channel !== 'harbour';
  return {
    id,
    number: `#${40_000 + index}`,
    channel,
    buyer: {
      id: sale?.buyer.id ?? `B-${name}`,
      name,
      language: wish.language ?? sale?.buyer.language ?? NOT_BOUGHT.language,
    },
    sort: wish.sort ?? 'message',
    message: {
      key: `tickets.${wish.topic}.1`,
      values: {
        name,
        ...(sale === undefined ? {} : { product: sale.lines[0]?.product ?? '' }),
        ...(named ? { number: sale.number } : {}),
      },
    },
    ...(shown ? { order: sale.id } : {}),
    ...(wish.attached === undefined ? {} : { attached: wish.attached }),
  };
}

function truthOf(wish: ContactWish, index: number): TicketTruth {
  const sale = wish.about === undefined ? undefined : saleLike(wish.about);
  const line = sale?.lines.find(({ product }) => product === wish.about?.product) ?? sale?.lines[0];
  return {
    answersAfter: hours(2),
    has: ['photo', 'batch-number', 'identity', ...(sale === undefined ? [] : (['order-number'] as const))],
    ...(sale === undefined ? {} : { orderNumber: sale.number }),
    thanks: false,
    // Writes whatever the FAQ says.
    selfHelp: 999,
    ...(sale === undefined || line === undefined || wish.claim === undefined
      ? {}
      : {
          case: {
            id: `C-${index + 1}`,
            number: `RMA-${index + 1}`,
            order: sale.id,
            claim: {
              product: line.product,
              quantity: line.quantity,
              whole: sale.lines.length === 1,
              wish: 'refund',
              opened: false,
              photo: true,
              contact: 'email',
              dutyPaid: 0,
              ...wish.claim,
            },
            found: wish.found ?? 'as-new',
            returnsAfter: wish.returnsAfter ?? hours(20),
          },
        }),
    ...wish.truth,
  };
}

/** Whether an act of a colleague is about an order that is not in the week. */
const isAbout = (input: unknown, orders: ReadonlySet<string>): boolean =>
  (JSON.stringify(input).match(/"O-\d+"/g) ?? []).every((id) => orders.has(id.slice(1, -1)));

function belongs(event: ComingEvent, orders: ReadonlySet<string>): boolean {
  if (event.kind === 'order/arrives') return orders.has(event.order.id);
  if (event.kind === 'colleague/acts') return isAbout(event.input, orders);
  return !['ticket/arrives', 'news/arrives', 'faq/review-opens'].includes(event.kind);
}

/** The pack's own week with nobody writing but these, about these orders, and no news but these. Colleagues, handbook and calendars are the pack's. */
export function quietServiceForm(week: ServiceWeek): Form {
  const form = formFor(SEED, PACK);
  const open = openOf(form);
  const { service: house } = form.catalogue;
  if (house === undefined) throw new Error('the pack has no service desk');
  const wished = [...week.contacts.flatMap(({ about }) => about ?? []), ...(week.others ?? [])];
  const orders = new Set(wished.map((wish) => saleLike(wish).id));
  const own = form.coming.filter((event) => belongs(event, orders));
  const contacts = week.contacts.map(
    (wish, i): ComingEvent => ({
      kind: 'ticket/arrives',
      at: open + (wish.at ?? hours(0.5)),
      ticket: ticketOf(wish, i),
    }),
  );
  const news = (week.news ?? []).map((item) => ({ ...item, at: open + item.at }));
  const reviews = (week.reviews ?? []).map(
    ({ at, until }): ComingEvent => ({ kind: 'faq/review-opens', at: open + at, until: open + until }),
  );
  return {
    ...form,
    catalogue: { ...form.catalogue, service: { ...house, rules: { ...house.rules, ...week.rules } } },
    earlier: form.earlier.filter(({ input }) => isAbout(input, orders)),
    coming: [...own, ...contacts, ...news, ...reviews].sort((a, b) => a.at - b.at),
    service: { policies: form.service?.policies ?? [], faq: week.faq ?? [] },
    truth: {
      ...form.truth,
      tickets: Object.fromEntries(week.contacts.map((wish, i) => [`T-${i + 1}`, truthOf(wish, i)])),
      concerns: {},
    },
  };
}
