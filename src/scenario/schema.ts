import { z } from 'zod';
import { DIFFERENCES } from '../operations/orders/payout.ts';
import { REVIEW_CAUSES } from '../operations/orders/review.ts';
import { JOURNEY_EXCEPTIONS } from '../operations/orders/shipment.ts';
import { SITUATIONS } from '../operations/orders/truth.ts';
import { MODE_FAMILIES } from '../operations/shop/freight-mode.ts';
import { BUYER_LANGUAGES } from '../operations/shop/market.ts';
import { CURRENCY_CODES } from '../operations/shop/money.ts';
import { TRAITS } from '../operations/shop/product.ts';
import { FIGURE_NAMES } from '../pace/people.ts';
import { indicatorCodes } from '../standard/index.ts';
import {
  amount,
  BACKLOG_STAGES,
  clock,
  country,
  date,
  id,
  permille,
  positive,
  range,
  whole,
  zone,
} from './schema-parts.ts';

z.config({ jitless: true });

const currency = z.enum(CURRENCY_CODES);
const size = z.tuple([positive, positive, positive]);

const market = z.strictObject({
  id: country,
  currency,
  languages: z.array(z.enum(BUYER_LANGUAGES)).min(1),
  zone,
  tax: z.strictObject({ number: id, upTo: positive }).optional(),
  freeUpTo: positive.optional(),
  rate: positive,
});

/** Real minutes of a working day at ×1. */
const dayMinutes = positive.max(60);

/** What a difficulty changes: per-mille of the work and of the traps in it, how many steps of a hint are given, how long a day takes. */
const difficulty = z.strictObject({
  demandPermille: whole.min(100).max(3000),
  trapsPermille: whole.min(0).max(3000),
  help: whole.min(0).max(3),
  // Left out: as long as the pack says.
  dayMinutes: dayMinutes.optional(),
});

const importRule = z.strictObject({
  id,
  page: id,
  markets: z.array(country).min(1),
  channels: z.array(id).min(1).optional(),
  validFrom: date,
  validTo: date.optional(),
  upTo: positive.optional(),
  asks: z.enum(['product-identifier']).optional(),
  dutyOwedBy: z.enum(['declarant', 'buyer']).optional(),
  source: z.string().min(1),
});

/**
 * The shop's part of `pack.yaml`: the pack itself, office hours, markets. Codes are those of the duties a pack may train; duties add
 * fields of their own.
 */
export const makePackSchema = (codes: readonly string[]) =>
  z.strictObject({
    id,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'bad-version'),
    duties: z.array(z.enum(codes)).min(1),
    languages: z.array(z.enum(['zh-TW', 'en'])).min(1),
    minutes: positive,
    weeks: z.array(date).min(1),
    hours: z.strictObject({ opens: clock, closes: clock, holidays: z.array(date) }),
    minimum: positive,
    // The indicators that are announced and judged, each with its own minimum of chances; left out: all of the duties.
    indicators: z.partialRecord(z.enum(indicatorCodes), positive).optional(),
    levels: z.strictObject({ competent: permille, exemplary: permille }),
    actsPerDay: positive,
    dayMinutes: dayMinutes.optional(),
    // The clock stands: time passes only to what the guide waits for.
    clock: z.literal('stands').optional(),
    // How fast people read and act, where that is known better than the usual figures.
    pace: z
      .partialRecord(
        z.enum(FIGURE_NAMES),
        z.strictObject({ practised: amount.optional(), newcomer: amount.optional() }),
      )
      .optional(),
    actsCostTime: z.boolean().optional(),
    // How many working days the sitting lasts; more than five go on into the next week. Left out: all of its week.
    days: positive.max(10).optional(),
    difficulties: z
      .strictObject({ easier: difficulty.optional(), normal: difficulty, harder: difficulty.optional() })
      .optional(),
    handbook: z.array(id).min(1),
    markets: z.array(market).min(1),
    taxNumbers: z.array(z.strictObject({ id, value: z.string().min(1) })),
    importRules: z.array(importRule).optional(),
  });

const product = z.strictObject({
  id,
  sku: z.string().min(1),
  hs: z.string().regex(/^\d{6}$/, 'bad-hs'),
  origin: country,
  grams: positive,
  size,
  traits: z.array(z.enum(TRAITS)),
  wattHourTenths: positive.optional(),
  prices: z.partialRecord(currency, positive),
  descriptions: z.array(z.string().min(1)).min(2),
  stock: z.strictObject({
    onHand: amount,
    inbound: z.strictObject({ workingHours: positive, quantity: positive }).optional(),
  }),
});

/** `products.yaml`. */
export const productsSchema = z.strictObject({ products: z.array(product).min(1) });

const byMarket = <T extends z.ZodType>(value: T) => z.record(country, value);

const channel = z.strictObject({
  id,
  dialect: z.enum(['amazon-like', 'shopee-like', 'rakuten-like', 'own-store']),
  markets: z.array(country).min(1),
  modes: z.array(id).min(1).optional(),
  checkIns: z.array(z.strictObject({ from: clock, to: clock })).min(1),
  handlingDays: amount,
  promiseDays: byMarket(z.strictObject({ usual: positive, express: positive })),
  shippingFees: byMarket(amount),
  answerHours: positive,
  acceptanceDays: positive,
  addressChange: z.boolean(),
  combining: z.boolean(),
  reviewDays: z.strictObject({ from: amount, to: positive }),
  billsLabels: z.boolean(),
  taxNumbers: byMarket(id).optional(),
  commissionPermille: permille,
  paymentPermille: permille,
  targets: z.strictObject({
    lateShipment: permille,
    cancellation: permille,
    validTracking: permille,
    onTime: permille,
  }),
  numberPattern: z.string().min(4),
});

/** `channels.yaml`. */
export const channelsSchema = z.strictObject({ channels: z.array(channel).min(1) });

const tariff = z.strictObject({ firstGrams: positive, first: amount, stepGrams: positive, step: amount });

const mode = z.strictObject({
  id,
  family: z.enum(MODE_FAMILIES),
  volumetricDivisor: z.union([z.literal(0), z.literal(5000), z.literal(6000)]),
  roundToGrams: positive,
  maxGrams: positive,
  maxSideMm: positive,
  maxSumMm: positive,
  cutOff: clock,
  lanes: byMarket(z.strictObject({ zone: z.string(), days: positive })),
  tariff: z.record(z.string(), tariff),
  fuelPermille: permille,
  tracking: z.union(
    [
      z.strictObject({ s10: z.string().regex(/^[A-Z]{2}$/, 'bad-s10') }),
      z.strictObject({ pattern: z.string().min(6) }),
    ],
    'bad-tracking',
  ),
  papers: z.enum(['postal', 'invoice']),
  products: z.array(id).min(1).optional(),
  incoterm: z.enum(['DAP', 'DDP']),
  claimDays: positive,
  stuckDays: positive,
  route: z.enum(['air', 'sea', 'road']),
});

const restriction = z.strictObject({
  id,
  page: id,
  validFrom: date,
  validTo: date.optional(),
  traits: z.array(z.enum(TRAITS)),
  markets: z.array(country).min(1).optional(),
  modes: z.array(id).min(1).optional(),
  source: z.string().min(1),
});

/** `freight.yaml`: modes, cartons, restrictions. */
export const freightSchema = z.strictObject({
  modes: z.array(mode).min(1),
  cartons: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'bad-id'),
        size,
        tareGrams: positive,
        maxGrams: positive,
      }),
    )
    .min(1),
  restrictions: z.array(restriction),
  // The day on which the tariff was written down.
  asOf: date.optional(),
});

/** By this name a guide speaks of the one order of an entry. */
const named = { name: id.optional() };

const backlog = z.strictObject({
  ...named,
  stage: z.enum(BACKLOG_STAGES),
  ...range,
  // Goods run short by what comes in during the week; the backlog has none of that.
  situation: z.enum(SITUATIONS).exclude(['stock-short', 'stock-awaited']).optional(),
  exception: z.enum(JOURNEY_EXCEPTIONS).optional(),
  podFault: z.enum(['city', 'signatory']).optional(),
  payoutFault: z.enum(DIFFERENCES).optional(),
  review: z.enum(REVIEW_CAUSES).optional(),
  // How long before the Monday it was delivered, days; left out: as the stage has it.
  deliveredDaysAgo: z.strictObject({ from: positive, to: positive }).optional(),
  // Only on that channel, to that market, or with goods of that name; how many pieces of them.
  channel: id.optional(),
  market: country.optional(),
  product: id.optional(),
  quantity: positive.optional(),
});

/** A street in one place: with the postcode of that very street. `#` stands for a house number. */
const place = z.strictObject({
  street: z.string().min(1),
  // The house numbers that `#` may be.
  numbers: z.tuple([positive, positive]).optional(),
  district: z.string().min(1).optional(),
  city: z.string().min(1),
  state: z.string().min(1).optional(),
  postcode: z.string().min(3),
  // The whole line in the country's own script.
  local: z.string().min(1).optional(),
});

const fresh = z.strictObject({
  ...named,
  situation: z.enum(SITUATIONS),
  products: z.array(id).min(1).optional(),
  market: country.optional(),
  // The time on the first day at which it comes; left out: some time in the week.
  at: clock.optional(),
  ...range,
});
const payout = z.strictObject({ weekday: whole.min(1).max(5), at: clock });
const namePart = z.union([z.string().min(1), z.strictObject({ name: z.string().min(1), local: z.string().min(1) })]);
/** Given and family names that belong together. */
const people = z.strictObject({
  given: z.array(namePart).min(1),
  family: z.array(namePart).min(1),
  familyFirst: z.boolean().optional(),
  // What stands between the two: a space, or nothing.
  between: z.string().max(3).optional(),
});

/** `demand.yaml`: what will come. `lists` are those that duties have in it. */
export const makeDemandSchema = <Lists extends z.ZodRawShape>(lists: Lists) =>
  z.strictObject({
    fresh: z.array(fresh),
    backlog: z.array(backlog),
    ...lists,
    payouts: z.array(payout).min(1),
    places: byMarket(z.array(place).min(1)),
    people: byMarket(z.array(people).min(1)),
  });

/** The shop's part of a checked pack; every pack has it, whichever duties it trains. */
export type PackData = z.output<ReturnType<typeof makePackSchema>> &
  z.output<typeof productsSchema> &
  z.output<typeof channelsSchema> &
  z.output<typeof freightSchema> & { readonly demand: Demand };

export type BacklogEntry = z.output<typeof backlog>;

interface Demand {
  readonly fresh: readonly z.output<typeof fresh>[];
  readonly backlog: readonly BacklogEntry[];
  readonly payouts: readonly z.output<typeof payout>[];
  readonly places: Readonly<Record<string, readonly z.output<typeof place>[]>>;
  readonly people: Readonly<Record<string, readonly z.output<typeof people>[]>>;
}
