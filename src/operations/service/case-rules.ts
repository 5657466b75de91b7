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

/** What the handbook gives the buyer of a case. The trainee can read all that it is based on. */
export interface Entitlement {
  readonly ground: Ground;
  /** The right decisions; where several are allowed, the one the buyer wishes. */
  readonly decisions: readonly Decision[];
  /** Ids of rules that the decision may be based on; for a refusal, of those that cover the ground and do not apply here. */
  readonly bases: readonly string[];
  readonly lawful: boolean;
  /** The rule of the highest rank that applies; null for a refusal. */
  readonly rule: AfterSalesRule | null;
}

/** The price paid for the goods of a case, minor units of the order's currency. */
export function claimedValue(serviceCase: BareCase, sale: Sale): number {
  const line = sale.lines.find(({ product }) => product === serviceCase.claim.product);
  return (line?.unitPrice ?? 0) * serviceCase.claim.quantity;
}

/** The same in TWD, rounded down. */
const claimedTwd = (catalogue: Catalogue, serviceCase: BareCase, sale: Sale): number =>
  inTwd(claimedValue(serviceCase, sale), find(catalogue.markets, sale.market));

/** The ground that a ticket's topic stands for. */
export const groundOf = (topic: TicketTopic): Ground => topic as Ground;

const appliesTo = (rule: AfterSalesRule, sale: Sale, ground: Ground): boolean =>
  rule.grounds.includes(ground) &&
  rule.markets?.includes(sale.market) !== false &&
  rule.channels?.includes(sale.channel) !== false;

function gives(rule: AfterSalesRule, serviceCase: BareCase, sale: Sale, product: Product): boolean {
  const received = sale.deliveredAt ?? serviceCase.at;
  // The terms of a platform are part of the contract: an order keeps those under which it was placed.
  const under = rule.kind === 'platform' ? sale.placedAt : serviceCase.at;
  return (
    rule.validFrom <= under &&
    under <= (rule.validTo ?? under) &&
    serviceCase.at <= received + rule.days * DAY &&
    !product.traits.some((trait) => rule.except.includes(trait)) &&
    !(serviceCase.claim.opened && product.traits.some((trait) => rule.exceptOpened.includes(trait)))
  );
}

const RANK = { law: 0, platform: 1, house: 2 } as const;

/**
 * What the buyer of a case is entitled to, by law first, then by the platform's rules, then by the company's own. The pack names
 * the source of each rule. `ground` is the true ground of the case.
 */
export function entitlementOf(
  world: TextReader,
  house: ServiceHouse,
  serviceCase: BareCase,
  sale: Sale,
  ground: Ground,
): Entitlement {
  const product = find(catalogueOf(world).products, serviceCase.claim.product);
  const applicable = house.afterSales.filter((rule) => appliesTo(rule, sale, ground));
  const giving = applicable
    .filter((rule) => gives(rule, serviceCase, sale, product))
    .sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  const [rule] = giving;
  if (rule === undefined)
    return { ground, decisions: ['reject'], bases: applicable.map(({ id }) => id), lawful: false, rule: null };
  const allowed = giving.flatMap(({ decisions }) => decisions);
  const wished = allowed.includes(serviceCase.claim.wish) ? serviceCase.claim.wish : allowed[0];
  return {
    ground,
    decisions: wished === undefined ? [] : [wished],
    bases: giving.filter(({ decisions }) => wished !== undefined && decisions.includes(wished)).map(({ id }) => id),
    lawful: giving.some(({ kind }) => kind === 'law'),
    rule,
  };
}

/** The fact that a decision hangs on: which rule gives or does not give it, and why. */
export interface DecidingFact {
  readonly why: 'given' | 'too-late' | 'excepted' | 'opened' | 'no-rule';
  readonly rule: string;
  /** The day after receipt on which it was asked for (the first is 1), and the last day of the rule. */
  readonly day: number;
  readonly days: number;
}

export function decidingFact(
  world: TextReader,
  house: ServiceHouse,
  serviceCase: BareCase,
  sale: Sale,
  { ground, rule: giving, bases }: Entitlement,
): DecidingFact {
  const passed = serviceCase.at - (sale.deliveredAt ?? serviceCase.at);
  const rule = giving ?? house.afterSales.find(({ id }) => bases.includes(id) && id === bases[0]);
  const day = Math.floor(passed / DAY) + 1;
  if (rule === undefined) return { why: 'no-rule', rule: ground, day, days: 0 };
  const fact = { rule: rule.id, day, days: rule.days };
  if (giving !== null) return { why: 'given', ...fact };
  const { traits } = find(catalogueOf(world).products, serviceCase.claim.product);
  if (traits.some((trait) => rule.except.includes(trait))) return { why: 'excepted', ...fact };
  const opened = serviceCase.claim.opened && traits.some((trait) => rule.exceptOpened.includes(trait));
  return { why: opened ? 'opened' : 'too-late', ...fact };
}

/** Why a case needs no photo, or has one; `photo-missing`: it needs one and has none. Values in TWD. */
export interface EnoughForCase {
  readonly why: 'nothing-to-see' | 'low-value' | 'photo-there' | 'photo-missing';
  readonly ground: Ground;
  readonly worth: number;
  readonly from: number;
}

export function enoughForCase(
  world: TextReader,
  house: ServiceHouse,
  serviceCase: BareCase,
  sale: Sale,
  ground: Ground,
): EnoughForCase {
  const worth = claimedTwd(catalogueOf(world), serviceCase, sale);
  const fact = { ground, worth, from: house.rules.photoFrom };
  if (ground !== 'damaged' && ground !== 'wrong-item' && ground !== 'defect') return { why: 'nothing-to-see', ...fact };
  if (worth <= house.rules.photoFrom) return { why: 'low-value', ...fact };
  return { why: serviceCase.claim.photo ? 'photo-there' : 'photo-missing', ...fact };
}

/** What the buyer must be asked before a case can be decided. */
export const missingForCase = (
  world: TextReader,
  house: ServiceHouse,
  serviceCase: BareCase,
  sale: Sale,
  ground: Ground,
): readonly Ask[] => (enoughForCase(world, house, serviceCase, sale, ground).why === 'photo-missing' ? ['photo'] : []);

const SELLER_FAULTS: ReadonlySet<Ground> = new Set(['damaged', 'wrong-item', 'defect', 'recall'] as const);

/** Batteries that may be dangerous fly nowhere, not even back to their maker (IATA special provision A154). */
const isUnfitToTravel = (product: Product, ground: Ground): boolean =>
  ground === 'recall' ||
  (ground === 'defect' && product.traits.includes('battery-alone')) ||
  (ground === 'damaged' && product.traits.some((trait) => trait === 'battery-alone' || trait === 'battery-installed'));

/**
 * How the goods come back, or whether they stay. Sound batteries must not go by post, so a courier picks them up; recalled and
 * damaged ones are handed in where the buyer lives.
 */
export function returnWayFor(
  world: TextReader,
  house: ServiceHouse,
  serviceCase: BareCase,
  sale: Sale,
  entitlement: Entitlement,
): ReturnWay {
  const catalogue = catalogueOf(world);
  const product = find(catalogue.products, serviceCase.claim.product);
  if (isUnfitToTravel(product, entitlement.ground)) return 'collection-point';
  if (entitlement.ground === 'missing-part' || entitlement.decisions.includes('partial-refund')) return 'keep-goods';
  if (product.traits.includes('battery-alone')) return 'courier-pickup';
  if (!SELLER_FAULTS.has(entitlement.ground))
    return entitlement.rule?.returnPaidBy === 'seller' ? 'prepaid-label' : 'buyer-ships';
  const value = claimedTwd(catalogue, serviceCase, sale);
  return value <= house.rules.keepGoodsUpTo ? 'keep-goods' : 'prepaid-label';
}

/** The refund due, minor units: the goods; shipping where the rule refunds it with a whole order; duty where the fault is the seller's. */
export function amountsDue(house: ServiceHouse, serviceCase: BareCase, sale: Sale, entitlement: Entitlement): Amounts {
  const { rule, ground, decisions } = entitlement;
  const item = claimedValue(serviceCase, sale);
  // The buyer keeps the goods, so only part of their price is refunded.
  if (decisions.includes('partial-refund'))
    return { item: permilleOf(item, house.rules.partialPermille), shipping: 0, duty: 0 };
  const shipping = serviceCase.claim.whole && rule?.refundsShipping === true ? sale.shippingPaid : 0;
  return { item, shipping, duty: SELLER_FAULTS.has(ground) ? serviceCase.claim.dutyPaid : 0 };
}

/**
 * What can be paid back at most on a case, part by part. Freight and duty: what was paid of them, less what went back of them
 * before, in this case or in another of the same order. Goods: what is left of the order's money; platforms let a seller give
 * more than the goods were worth, and whoever does has decided wrongly.
 */
export function mostToRefund(serviceCase: BareCase, sale: Sale, ofOrder: readonly BareCase[]): Amounts {
  const before = (cases: readonly BareCase[], part: keyof Amounts): number =>
    cases.flatMap(({ refunds }) => refunds).reduce((sum, refund) => sum + refund[part], 0);
  // Two cases about the same goods speak of the same duty.
  const sameGoods = ofOrder.filter(({ claim }) => claim.product === serviceCase.claim.product);
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

/** By which channel the buyer is told: the phone for a recall, else the buyer's choice where the platform allows one. */
export function channelFor(catalogue: Catalogue, serviceCase: BareCase, ground: Ground): CaseChannel {
  if (ground === 'recall') return 'phone';
  return find(catalogue.channels, serviceCase.channel).dialect === 'own-store'
    ? serviceCase.claim.contact
    : 'platform-message';
}

/** Where returned goods go. Food, and cosmetics with a broken seal, are never sold again. */
export function bookingFor(product: Product, condition: Condition, ground: Ground): Booking {
  if (ground === 'recall') return 'quarantine';
  if (ground === 'defect') return 'return-to-supplier';
  if (condition === 'broken' || product.traits.includes('food')) return 'write-off';
  return condition === 'as-new' ? 'restock' : product.traits.includes('cosmetic') ? 'write-off' : 'restock';
}
