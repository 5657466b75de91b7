import { DAY } from '../shop/calendar.ts';
import { type Catalogue, catalogueOf, find } from '../shop/catalogue.ts';
import { inTwd } from '../shop/market.ts';
import { permilleOf } from '../shop/money.ts';
import type { Product } from '../shop/product.ts';
import { leftToPayBack, type Sale } from '../shop/sale.ts';
import type { TextReader } from '../shop/words.ts';
import type { Amounts, BareCase, Booking, CaseChannel, Condition, Decision, Ground, ReturnWay } from './case.ts';
import type { AfterSalesRule, ServiceHouse, TicketTopic } from './house.ts';
import type { Ask } from './reply.ts';

/** What a case comes down to when it is looked at by the handbook. Everything in it stands somewhere the trainee can read. */
export interface Entitlement {
  readonly ground: Ground;
  /** The remedies that are right; the buyer's wish comes first where there is a choice. */
  readonly decisions: readonly Decision[];
  /** Rules on which the decision may rest; for a refusal, those that would have given the right and do not. */
  readonly bases: readonly string[];
  readonly lawful: boolean;
  /** Rule that says who pays for what. */
  readonly rule: AfterSalesRule | null;
}

/** Worth of the goods claimed, minor units of the order's currency, by what was paid for them. */
export function claimedValue(one: BareCase, sale: Sale): number {
  const line = sale.lines.find(({ product }) => product === one.claim.product);
  return (line?.unitPrice ?? 0) * one.claim.quantity;
}

/** Worth of the goods claimed in TWD, rounded down. */
const claimedTwd = (catalogue: Catalogue, one: BareCase, sale: Sale): number =>
  inTwd(claimedValue(one, sale), find(catalogue.markets, sale.market));

/** The ground a topic stands for. */
export const groundOf = (topic: TicketTopic): Ground => topic as Ground;

const appliesTo = (rule: AfterSalesRule, sale: Sale, ground: Ground): boolean =>
  rule.grounds.includes(ground) &&
  rule.markets?.includes(sale.market) !== false &&
  rule.channels?.includes(sale.channel) !== false;

function gives(rule: AfterSalesRule, one: BareCase, sale: Sale, product: Product): boolean {
  const received = sale.deliveredAt ?? one.at;
  return (
    rule.validFrom <= one.at &&
    one.at <= (rule.validTo ?? one.at) &&
    one.at <= received + rule.days * DAY &&
    !product.traits.some((trait) => rule.except.includes(trait)) &&
    !(one.claim.opened && product.traits.some((trait) => rule.exceptOpened.includes(trait)))
  );
}

const RANK = { law: 0, platform: 1, house: 2 } as const;

/**
 * What the buyer of a case may have, by the market's law, the platform's rules and the house's own, in this order.
 * Sources of each rule stand in the pack. `ground` is what the case is really about.
 */
export function entitlementOf(
  world: TextReader,
  house: ServiceHouse,
  one: BareCase,
  sale: Sale,
  ground: Ground,
): Entitlement {
  const product = find(catalogueOf(world).products, one.claim.product);
  const near = house.afterSales.filter((rule) => appliesTo(rule, sale, ground));
  const giving = near.filter((rule) => gives(rule, one, sale, product)).sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  const [rule] = giving;
  if (rule === undefined)
    return { ground, decisions: ['reject'], bases: near.map(({ id }) => id), lawful: false, rule: null };
  const allowed = giving.flatMap(({ decisions }) => decisions);
  const wished = allowed.includes(one.claim.wish) ? one.claim.wish : allowed[0];
  return {
    ground,
    decisions: wished === undefined ? [] : [wished],
    bases: giving.filter(({ decisions }) => wished !== undefined && decisions.includes(wished)).map(({ id }) => id),
    lawful: giving.some(({ kind }) => kind === 'law'),
    rule,
  };
}

/** What has to be asked for before a case can be decided. */
export function missingForCase(
  world: TextReader,
  house: ServiceHouse,
  one: BareCase,
  sale: Sale,
  ground: Ground,
): readonly Ask[] {
  const visible = ground === 'damaged' || ground === 'wrong-item' || ground === 'defect';
  const dear = claimedTwd(catalogueOf(world), one, sale) > house.rules.photoFrom;
  return visible && dear && !one.claim.photo ? ['photo'] : [];
}

const FAULT_OF_OURS: ReadonlySet<Ground> = new Set(['damaged', 'wrong-item', 'defect', 'recall'] as const);

/** How the goods come back, or stay. Batteries never go back by post: a courier fetches them. */
export function returnWayFor(
  world: TextReader,
  house: ServiceHouse,
  one: BareCase,
  sale: Sale,
  entitlement: Entitlement,
): ReturnWay {
  const catalogue = catalogueOf(world);
  const product = find(catalogue.products, one.claim.product);
  if (entitlement.ground === 'missing-part' || entitlement.decisions.includes('partial-refund')) return 'keep-goods';
  if (product.traits.includes('battery-alone')) return 'courier-pickup';
  if (!FAULT_OF_OURS.has(entitlement.ground))
    return entitlement.rule?.returnPaidBy === 'seller' ? 'prepaid-label' : 'buyer-ships';
  const value = claimedTwd(catalogue, one, sale);
  return value <= house.rules.keepGoodsUpTo ? 'keep-goods' : 'prepaid-label';
}

/** What is to be paid back, minor units: goods, the freight where the rule gives it back with the whole order, duty where the fault is ours. */
export function amountsDue(house: ServiceHouse, one: BareCase, sale: Sale, entitlement: Entitlement): Amounts {
  const { rule, ground, decisions } = entitlement;
  const item = claimedValue(one, sale);
  // The goods stay: part of their price goes back, and nothing else was lost.
  if (decisions.includes('partial-refund'))
    return { item: permilleOf(item, house.rules.partialPermille), shipping: 0, duty: 0 };
  const shipping = one.claim.whole && rule?.refundsShipping === true ? sale.shippingPaid : 0;
  return { item, shipping, duty: FAULT_OF_OURS.has(ground) ? one.claim.dutyPaid : 0 };
}

/**
 * What can be paid back at most on a case, part by part. Freight and duty: what was paid of them, less what went back of them
 * before, in this case or in another of the same order. Goods: what is left of the order's money; platforms let a seller give
 * more than the goods were worth, and whoever does has decided wrongly.
 */
export function mostToRefund(one: BareCase, sale: Sale, ofOrder: readonly BareCase[]): Amounts {
  const before = (cases: readonly BareCase[], part: keyof Amounts): number =>
    cases.flatMap(({ refunds }) => refunds).reduce((sum, refund) => sum + refund[part], 0);
  // Two cases about the same goods speak of the same duty.
  const sameGoods = ofOrder.filter(({ claim }) => claim.product === one.claim.product);
  const dutyPaid = Math.max(0, ...sameGoods.map(({ claim }) => claim.dutyPaid));
  const left = leftToPayBack(sale);
  return {
    item: left,
    shipping: Math.max(0, Math.min(left, sale.shippingPaid - before(ofOrder, 'shipping'))),
    duty: Math.max(0, dutyPaid - before(sameGoods, 'duty')),
  };
}

/** Whether amounts are more than can be paid back at most; goods and freight come out of the same money. */
export const isTooMuch = ({ item, shipping, duty }: Amounts, most: Amounts): boolean =>
  item + shipping > most.item || shipping > most.shipping || duty > most.duty;

/** Through which channel the decision goes: the phone where there is danger, else the buyer's own choice where the platform leaves one. */
export function channelFor(catalogue: Catalogue, one: BareCase, ground: Ground): CaseChannel {
  if (ground === 'recall') return 'phone';
  return find(catalogue.channels, one.channel).dialect === 'own-store' ? one.claim.contact : 'platform-message';
}

/** Where goods that came back belong. Food and broken seals on what touches the skin are never sold again. */
export function bookingFor(product: Product, condition: Condition, ground: Ground): Booking {
  if (ground === 'recall') return 'quarantine';
  if (ground === 'defect') return 'return-to-supplier';
  if (condition === 'broken' || product.traits.includes('food')) return 'write-off';
  return condition === 'as-new' ? 'restock' : product.traits.includes('cosmetic') ? 'write-off' : 'restock';
}
