import type { RecordReader } from '../../kernel/step.ts';
import type { OfficeHours } from './calendar.ts';
import type { Channel } from './channel.ts';
import type { Carton, FreightMode } from './freight-mode.ts';
import type { Market, Restriction, TaxNumber } from './market.ts';
import type { Product } from './product.ts';

/** Numbers of the organisation's own procedure: the handbook states each of them in words. */
export interface HouseRules {
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

/** Everything of a form that both the trainee and the engine may know and that does not change. */
export interface Catalogue {
  readonly hours: OfficeHours;
  readonly rules: HouseRules;
  readonly products: readonly Product[];
  readonly channels: readonly Channel[];
  readonly markets: readonly Market[];
  readonly modes: readonly FreightMode[];
  readonly cartons: readonly Carton[];
  readonly restrictions: readonly Restriction[];
  readonly taxNumbers: readonly TaxNumber[];
  /** Handbook pages in reading order; their words are texts of the pack: `handbook.<page>.title` and `.body`. */
  readonly handbook: readonly string[];
  /** What a day is expected to ask of a trainee. */
  readonly actsPerDay: number;
  /** Real minutes a working day takes at ×1; left out: ten. */
  readonly dayMinutes?: number;
}

/** The catalogue of the form a world was begun with. */
export const catalogueOf = (world: RecordReader): Catalogue => (world.known as { catalogue: Catalogue }).catalogue;

/** Finds one of the catalogue's things by id; throws when it is not there. */
export function find<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new Error(`nothing called ${id} in the catalogue`);
  return found;
}
