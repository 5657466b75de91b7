import type { RecordReader } from '../../kernel/step.ts';
import { type Catalogue, catalogueOf } from '../shop/catalogue.ts';

/** Numbers of the order desk's procedure: its handbook states each of them in words. */
export interface OrderRules {
  /** An order is priced wrongly when a unit costs less than this share of the list price. */
  readonly priceFloorPermille: number;
  /** Card attempts from which a payment counts as a fraud sign. */
  readonly fraudCardAttempts: number;
  /** A first order worth more than this (TWD) counts as a fraud sign when it asks for express. */
  readonly fraudValue: number;
  /** This many signs together are plain fraud; fewer are not a reason to hold. */
  readonly fraudSigns: number;
  /** Two like orders of one buyer within this many minutes are a double. */
  readonly duplicateMinutes: number;
  /** Goods that come in at least this many office hours before ship-by are waited for. */
  readonly inboundMarginHours: number;
  /** Freight may cost this much more than the cheapest fitting mode. */
  readonly costTolerancePermille: number;
  /** Goods worth up to this many TWD travel with a CN22, above with a CN23. */
  readonly cn22UpTo: number;
  /** Office hours in which an exception is to be noticed, and the buyer told. */
  readonly noticeHours: number;
  readonly tellBuyerHours: number;
  /** Office hours to verify a delivery, answer a review, check a payout, settle a refund, close an order. */
  readonly verifyHours: number;
  readonly reviewHours: number;
  readonly payoutHours: number;
  readonly refundHours: number;
  readonly closeHours: number;
  /** Office hours to decide on an order that has come in, and to act when a held order is answered. */
  readonly decideHours: number;
}

/**
 * The catalogue of a form as the order desk reads it. Every form has its rules, also one that does not train the duty:
 * the colleague at the desk, and the market, go by them.
 */
export interface OrdersCatalogue extends Catalogue {
  readonly rules: OrderRules;
}

/** The catalogue of the form a world was begun with, with the order desk's rules. */
export const ordersCatalogueOf = (world: RecordReader): OrdersCatalogue => catalogueOf(world) as OrdersCatalogue;
