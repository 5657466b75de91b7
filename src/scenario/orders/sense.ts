import { shipByOf } from '../../operations/orders/freight.ts';
import type { OrderRules } from '../../operations/orders/house.ts';
import { addOfficeTime, atClock, DAY, HOUR, isWorkingDay, midnightOf } from '../../operations/shop/calendar.ts';
import { find } from '../../operations/shop/catalogue.ts';
import { isTooMuch } from '../check-patterns.ts';
import type { Trade } from '../check-trade.ts';
import { checkOfficeTime, checkWeekday } from '../check-week.ts';
import { isForbidden, LOW_STOCK } from '../compile/sales.ts';
import type { Readings } from '../readings.ts';
import type { References } from '../references.ts';
import type { YamlFile, YamlFiles } from '../yaml-file.ts';
import type { InquiryList } from './inquiries.ts';

/** How far the situations of the compiler reach: what it draws has to be on the right side of the pack's rules. */
const HIGHEST_PROMOTION = 480;
const HIGHEST_ERROR = 300;
const SIGNS_OF_FRAUD = 2;
const MOST_ATTEMPTS = 2;
const SHORTEST_DOUBLE = 8;

/** Acts that an order costs at the order desk by where it stands on Monday; much is done for several at once. */
const ACTS: Readonly<Record<string, number>> = { fresh: 3, undecided: 3, confirmed: 2, travelling: 0, closed: 0 };

interface OwnOrders {
  readonly rules: OrderRules;
  readonly inquiries: InquiryList;
}

/** The order desk's part of checked files; null where one of them is at fault. */
function ownOf({ byName }: Readings): OwnOrders | null {
  const pack = byName['pack.yaml'] as Pick<OwnOrders, 'rules'> | null | undefined;
  const demand = byName['demand.yaml'] as Pick<OwnOrders, 'inquiries'> | null | undefined;
  return pack == null || demand == null ? null : { rules: pack.rules, inquiries: demand.inquiries };
}

/** Rules under which an order of a situation would be judged as what it is not. */
function checkRules(refs: References, files: YamlFiles, { demand }: Readings, { rules }: OwnOrders): void {
  const comes = new Set([...(demand?.fresh ?? []), ...(demand?.backlog ?? [])].map(({ situation }) => situation));
  const bound = (rule: keyof OrderRules, isWell: boolean, least: number, ...situations: readonly string[]): void => {
    const concerned = situations.filter((each) => comes.has(each as 'plain'));
    if (isWell || concerned.length === 0) return;
    refs.error(files['pack.yaml'], ['rules', rule], 'rule-too-low', {
      rule,
      found: rules[rule],
      least,
      situation: concerned.join(', '),
    });
  };
  bound('priceFloorPermille', rules.priceFloorPermille > HIGHEST_PROMOTION, HIGHEST_PROMOTION + 1, 'price-promotion');
  bound('priceFloorPermille', rules.priceFloorPermille > HIGHEST_ERROR, HIGHEST_ERROR + 1, 'price-error');
  bound('duplicateMinutes', rules.duplicateMinutes >= SHORTEST_DOUBLE, SHORTEST_DOUBLE, 'double-order');
  bound('fraudCardAttempts', rules.fraudCardAttempts > MOST_ATTEMPTS, MOST_ATTEMPTS + 1, 'plain', 'one-fraud-sign');
  if (rules.fraudSigns !== SIGNS_OF_FRAUD && (comes.has('fraud') || comes.has('one-fraud-sign')))
    refs.error(files['pack.yaml'], ['rules', 'fraudSigns'], 'fraud-signs', {
      found: rules.fraudSigns,
      meant: SIGNS_OF_FRAUD,
    });
}

/** Questions about orders of which there are none. */
function checkQuestions(
  refs: References,
  file: YamlFile | undefined,
  { demand, sales }: Readings,
  own: OwnOrders,
): void {
  if (demand === null) return;
  const inStage = (about: string): number =>
    demand.backlog.reduce((sum, { stage, most }) => sum + (stage === about ? most : 0), 0);
  const fresh = (situation: string): number =>
    demand.fresh.reduce((sum, each) => sum + (each.situation === situation ? each.most : 0), 0);
  const asked = new Map<string, number>();
  for (const [i, { topic, about, least, most, channels }] of own.inquiries.entries()) {
    const isAboutFresh = topic === 'split' || about === 'fresh';
    const of = topic === 'split' ? 'stock-awaited' : isAboutFresh ? 'plain' : about;
    const path = ['inquiries', i];
    const orders = isAboutFresh ? fresh(of) : inStage(of);
    if (most > 0 && orders === 0) refs.warn(file, path, 'too-few-for-question', { topic, of });
    // Of ordinary orders of the week the compiler adds what is missing.
    asked.set(of, (asked.get(of) ?? 0) + least);
    const all = asked.get(of) ?? 0;
    if (of !== 'plain' && least > 0 && orders > 0 && all > orders)
      refs.warn(file, path, 'too-many-questions', { of, asked: all, orders });
    if (
      channels !== undefined &&
      sales !== null &&
      !sales.channels.some((each) => each.addressChange === (channels === 'changing'))
    )
      refs.warn(file, path, 'no-such-channel', { channels }, { key: 'channels' });
  }
}

/** More than a steady trainee gets done in the shortest week of the pack. */
function checkLoad(refs: References, file: YamlFile | undefined, { pack, demand }: Readings, own: OwnOrders): void {
  if (pack === null || demand === null || isTooMuch(demand)) return;
  const days = Math.min(
    ...pack.weeks.map(
      (week) =>
        [0, 1, 2, 3, 4].filter((day) => isWorkingDay(midnightOf(week) + day * DAY, pack.hours)).slice(0, pack.days)
          .length,
    ),
  );
  const entries = [...demand.fresh.map(({ most }) => ({ most, stage: 'fresh' })), ...demand.backlog];
  const orders = entries.reduce((sum, { most }) => sum + most, 0);
  const questions = own.inquiries.reduce((sum, { most }) => sum + most, 0);
  const acts = questions + entries.reduce((sum, { most, stage }) => sum + most * (ACTS[stage] ?? 1), 0);
  if (acts > days * pack.actsPerDay)
    refs.warn(file, ['fresh'], 'too-much', { orders, questions, acts, days, room: days * pack.actsPerDay });
}

/** Windows to look into a channel's list: open while somebody is there. */
function checkWindows(refs: References, files: YamlFiles, { pack, sales }: Readings): void {
  if (pack === null) return;
  const { opens, closes } = pack.hours;
  for (const [i, { checkIns }] of (sales?.channels ?? []).entries())
    for (const [j, { from, to }] of checkIns.entries()) {
      if (from >= to) continue;
      const path = ['channels', i, 'checkIns', j];
      const values = { from, to, opens, closes };
      if (to <= opens || from >= closes) refs.error(files['channels.yaml'], path, 'window-outside-office', values);
      else if (from < opens || to > closes) refs.warn(files['channels.yaml'], path, 'window-outside-office', values);
    }
}

/** Gates that close, and statements that come, while somebody is there. */
function checkClockwork(refs: References, files: YamlFiles, { pack, freight, demand }: Readings): void {
  if (pack === null) return;
  const { hours } = pack;
  for (const [i, { cutOff }] of (freight?.modes ?? []).entries())
    if (cutOff <= hours.opens)
      refs.error(files['freight.yaml'], ['modes', i, 'cutOff'], 'cut-off-before-office', {
        at: cutOff,
        opens: hours.opens,
      });
  for (const [i, { weekday, at }] of (demand?.payouts ?? []).entries()) {
    checkWeekday(refs, files['demand.yaml'], ['payouts', i, 'weekday'], weekday, pack);
    checkOfficeTime(refs, files['demand.yaml'], ['payouts', i, 'at'], at, pack);
  }
}

/** Sense in what the order desk brings to the files of a pack. `trained`: whether the pack trains it. */
export function checkOrdersSense(refs: References, files: YamlFiles, readings: Readings, trained: boolean): void {
  const own = ownOf(readings);
  if (own === null) return;
  checkRules(refs, files, readings, own);
  if (!trained) return;
  checkWindows(refs, files, readings);
  checkClockwork(refs, files, readings);
  checkQuestions(refs, files['demand.yaml'], readings, own);
  checkLoad(refs, files['demand.yaml'], readings, own);
}

/** Goods that run short in the week: whether more comes, and whether it comes in time. */
export function checkOrdersTrade(refs: References, files: YamlFiles, readings: Readings, trade: Trade): void {
  const own = ownOf(readings);
  if (own === null) return;
  const { shop, demand } = trade;
  const sold = shop.catalogue.markets.filter(({ id }) =>
    shop.catalogue.channels.some(({ markets }) => markets.includes(id)),
  );
  const file = files['demand.yaml'];
  for (const [i, { situation, products = [], most }] of demand.fresh.entries()) {
    if (situation === 'restricted' && most > 0 && !hasRestricted(trade, sold))
      refs.error(file, ['fresh', i], 'nothing-restricted');
    if (situation !== 'stock-short' && situation !== 'stock-awaited') continue;
    for (const [j, id] of products.entries()) {
      const { stock, prices } = find(shop.catalogue.products, id);
      const path = ['fresh', i, 'products', j];
      const comes = stock.inbound !== undefined;
      if (stock.onHand >= LOW_STOCK)
        refs.warn(file, path, 'not-short', { product: id, stock: stock.onHand, low: LOW_STOCK });
      if (situation === 'stock-short' && comes) refs.error(file, path, 'stock-comes', { product: id });
      if (situation === 'stock-awaited' && !comes) refs.error(file, path, 'stock-never-comes', { product: id });
      if (situation === 'stock-awaited' && comes) checkInbound(refs, file, path, id, trade, own);
      if (sold.every((market) => prices[market.currency] === undefined || isForbidden(shop, id, market.id)))
        refs.error(file, path, 'sold-nowhere', { product: id });
    }
  }
}

const hasRestricted = ({ shop }: Trade, sold: readonly { id: string; currency: string }[]): boolean =>
  sold.some(({ id, currency }) =>
    shop.catalogue.products.some(
      (product) =>
        (product.prices as Readonly<Record<string, number>>)[currency] !== undefined &&
        isForbidden(shop, product.id, id),
    ),
  );

/** A delivery that is awaited comes before ship-by, and brings enough. */
function checkInbound(
  refs: References,
  file: YamlFile | undefined,
  path: readonly (string | number)[],
  product: string,
  { shop, weeks }: Trade,
  { rules }: OwnOrders,
): void {
  const { inbound } = find(shop.catalogue.products, product).stock;
  const { hours, channels } = shop.catalogue;
  if (inbound === undefined) return;
  for (const week of weeks) {
    let day = midnightOf(week);
    while (!isWorkingDay(day, hours)) day += DAY;
    const open = atClock(day, hours.opens);
    const ready = addOfficeTime(open, (inbound.workingHours + rules.inboundMarginHours) * HOUR, hours);
    const late = channels.find(({ handlingDays }) => shipByOf(open + HOUR, handlingDays, hours) < ready);
    if (late === undefined) continue;
    refs.error(file, path, 'stock-too-late', {
      product,
      channel: late.id,
      hours: inbound.workingHours + rules.inboundMarginHours,
    });
    return;
  }
}
