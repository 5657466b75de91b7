import type { RandomStream } from '../../../kernel/random.ts';
import { addOfficeTime, atClock, DAY, HOUR } from '../../../operations/shop/calendar.ts';
import type { Sign } from '../../../operations/store/performance/anomaly.ts';
import { dateOf } from '../../../operations/store/performance/days.ts';
import type { Kpi } from '../../../operations/store/performance/kpi.ts';
import type { PerformancePart } from '../../../operations/store/performance/part.ts';
import type { AskedFigure, ReportBrief, Sheet, ShopEvent } from '../../../operations/store/performance/report.ts';
import type { Anomaly, Episode, PerformanceTruth } from '../../../operations/store/performance/truth.ts';
import { dayAt } from '../../compile/context.ts';
import type { CompilingStore } from '../subject.ts';
import { draftEpisodes, draftEvents } from './events.ts';
import type { PerformanceData } from './schema.ts';

/** Only what is asked for often can be read out of a few weeks. */
const OFTEN_ASKED = 4;
/** Every product is looked at sometimes, also one that sells little. */
const LEAST_WEIGHT = 400;
const DAYS_OF_WEEK = 7;
/** Days of the tables in which an anomaly begins, counted from their end. */
const BEGINS = { least: 12, most: 21 };
/** A whole number that seeds the rows. */
const MOST_SEED = 2_000_000_000;

const OF_ONE_PRODUCT: ReadonlySet<Sign> = new Set([
  'visits-gone',
  'visits-without-carts',
  'price-per-piece-down',
  'ad-visits-up-carts-steady',
]);

/** The products that are asked for most; goods that some market closes are not on every channel, and are left out. */
const oftenAsked = (c: CompilingStore, weights: readonly number[]): readonly string[] =>
  c.catalogue.products
    .map(({ id, traits }, place) => ({ id, traits, weight: weights[place] ?? 0 }))
    .filter(
      ({ traits }) => !c.catalogue.restrictions.some((rule) => rule.traits.some((trait) => traits.includes(trait))),
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, OFTEN_ASKED)
    .map(({ id }) => id);

/** Picks what goes wrong, and where: a product that is asked for often and may be sold on the channel. */
function pickAnomaly(
  c: CompilingStore,
  random: RandomStream,
  data: PerformanceData,
  weights: readonly number[],
): Omit<Anomaly, 'event'> {
  const sign = random.pick(data.signs);
  const channel = sign === 'every-channel-down' ? null : random.pick(data.levels).channel;
  const product = OF_ONE_PRODUCT.has(sign) ? random.pick(oftenAsked(c, weights)) : null;
  return { sign, channel, product, day: data.weeks * DAYS_OF_WEEK - random.int(BEGINS.least, BEGINS.most) };
}

/**
 * The figures a report asks for, three a sheet: by one definition each where a name has two, and some of one channel again. Every form
 * asks for as many of each unit.
 */
function pickFigures(random: RandomStream, channels: readonly string[]): readonly AskedFigure[] {
  const conversion: Kpi = random.pick(['conversion-by-sessions', 'conversion-by-visitors']);
  const value: Kpi = random.pick(['order-value', 'value-per-buyer']);
  const channel = random.pick(channels);
  const whole = (sheet: Sheet, ...kpis: readonly Kpi[]): readonly AskedFigure[] =>
    kpis.map((kpi) => ({ sheet, kpi, channel: null }));
  return [
    ...whole('visits', conversion, 'cart-rate', 'ad-share'),
    ...whole('sales', value, 'units-per-order', 'price-per-piece'),
    ...whole('buyers', 'repurchase-rate', 'orders-per-buyer', 'return-rate'),
    ...[conversion, value, 'units-per-order' as const].map((kpi) => ({ sheet: 'channel' as const, kpi, channel })),
  ];
}

function makeBrief(
  c: CompilingStore,
  random: RandomStream,
  data: PerformanceData,
  firstDay: number,
  at: number,
): Omit<ReportBrief, 'heardOf'> {
  const { weeks, endsBefore } = random.pick(data.periods);
  const last = (data.weeks - endsBefore) * DAYS_OF_WEEK - 1;
  const hours = c.storeRules.reportHours * HOUR;
  return {
    id: 'PR-1',
    from: dateOf({ firstDay }, last - weeks * DAYS_OF_WEEK + 1),
    to: dateOf({ firstDay }, last),
    currency: random.pick(data.currencies),
    retailOnly: random.chance(500),
    figures: pickFigures(
      random,
      data.levels.map(({ channel }) => channel),
    ),
    dueAt: addOfficeTime(at, hours, c.catalogue.hours),
  };
}

function makeEvents(
  random: RandomStream,
  c: CompilingStore,
  anomaly: Omit<Anomaly, 'event'>,
  episodes: readonly Episode[],
  data: PerformanceData,
  firstDay: number,
): { readonly events: readonly ShopEvent[]; readonly cause: string; readonly weighed: PerformanceTruth['weighed'] } {
  const drafts = draftEvents(
    random,
    anomaly,
    episodes,
    data.weeks * DAYS_OF_WEEK,
    data.levels.map(({ channel }) => channel),
    c.catalogue.products.map(({ id }) => id),
  );
  const events = drafts.map(({ day, kind, channel, product }, at) => ({
    id: `E-${at + 1}`,
    date: dateOf({ firstDay }, day),
    kind,
    channel,
    product,
  }));
  const weighed = drafts.flatMap(({ verdict, isHeardOf }, at) =>
    isHeardOf ? [{ event: `E-${at + 1}`, verdict }] : [],
  );
  return { events, cause: `E-${drafts.findIndex(({ verdict }) => verdict === 'cause') + 1}`, weighed };
}

/** Makes the subject's parts of the form: the report to come, the event log, and what the tables are made of. */
export function compilePerformance(
  c: CompilingStore,
  data: PerformanceData,
): { house: PerformancePart['house']; form: PerformancePart['form']; truth: PerformanceTruth } {
  const random = c.random.fork('performance');
  const days = data.weeks * DAYS_OF_WEEK;
  const firstDay = c.monday - days * DAY;
  const weights = c.catalogue.products.map(
    ({ id }) => LEAST_WEIGHT + (c.items.find((item) => item.id === id)?.yearly ?? 0),
  );
  const anomaly = pickAnomaly(c, random.fork('anomaly'), data, weights);
  const episodes = draftEpisodes(
    random.fork('episodes'),
    anomaly,
    data.levels.map(({ channel }) => channel),
    oftenAsked(c, weights),
  );
  const { events, cause, weighed } = makeEvents(random.fork('events'), c, anomaly, episodes, data, firstDay);
  const at = atClock(dayAt(c, data.asked.weekday - 1).open, data.asked.at);
  const brief = makeBrief(c, random.fork('brief'), data, firstDay, at);
  const report = { ...brief, heardOf: weighed.map(({ event }) => event) };
  c.coming.push({ kind: 'performance-report/comes', at, report });
  c.made.push({
    file: 'performance.yaml',
    path: ['performance', 'asked'],
    least: 1,
    most: 1,
    signs: [{ happening: 'performance-report/asked', of: report.id }],
  });
  const levels = data.levels.map(({ wholesale = false, ...level }) => ({ ...level, wholesale }));
  return {
    house: { firstDay, days },
    form: { events },
    truth: {
      seed: random.fork('rows').int(1, MOST_SEED),
      days,
      levels,
      weights,
      anomaly: { ...anomaly, event: cause },
      episodes,
      weighed,
    },
  };
}
