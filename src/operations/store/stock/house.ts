import type { AbcClass } from './abc.ts';
import type { Account, Party, VarianceCause } from './count.ts';
import type { ServiceLevel, SupplierTerms } from './replenishment.ts';

/** A place in the warehouse where goods of one product belong. */
export interface Bin {
  /** As it is written on the rack: aisle, bay, level. */
  readonly id: string;
  readonly product: string;
  /** Pieces that it holds at most. */
  readonly holds: number;
  /** When it was counted before the week, simulated ms. */
  readonly countedAt: number;
}

/** How a product is bought again. */
export interface SupplyRule extends SupplierTerms {
  readonly product: string;
  /** Mean and deviation of the demand of a day and of the lead time, both × 10 (pieces, days). */
  readonly demandTenths: number;
  readonly demandDeviationTenths: number;
  readonly leadTenths: number;
  readonly leadDeviationTenths: number;
}

/** A row of the handbook's table of causes: what a cause is booked on, and who can know of it. */
export interface CauseRule {
  readonly cause: VarianceCause;
  readonly account: Account;
  readonly knownTo: readonly Party[];
}

/** The numbers of the stock procedure. The handbook says each of them in words. */
export interface StockRules {
  /** Days between two counts of a bin, by the class of its product. */
  readonly countDaysA: number;
  readonly countDaysB: number;
  readonly countDaysC: number;
  /** A bin whose book a movement lowers to so many pieces or fewer is counted besides. */
  readonly lowPieces: number;
  /** Correcting entries worth more than this (whole TWD) need approval. */
  readonly approvalFrom: number;
  /** Office hours in which a variance is to be explained and posted. */
  readonly explainHours: number;
  /** Office hours in which channels are to be brought up to date. */
  readonly syncHours: number;
  /** Minutes that a channel takes to show what it was told. */
  readonly syncMinutes: number;
  /** Pieces that are held back of what a channel shows. */
  readonly buffer: number;
  /** Office hours in which a level is to be set and goods are to be ordered. */
  readonly reorderHours: number;
  /** Days of demand that an order is to cover beyond the lead time. */
  readonly coverDays: number;
  /** The record accuracy that the house wants at the end of the week, per-mille. */
  readonly accuracyTarget: number;
}

/** What the handbook says of the stock. */
export interface StockHouse {
  readonly bins: readonly Bin[];
  readonly supply: readonly SupplyRule[];
  readonly causes: readonly CauseRule[];
  /** Pairs of products that are easily taken for each other. */
  readonly twins: readonly (readonly [string, string])[];
  /** Classes in which a variance is counted a second time before anybody is asked. */
  readonly recount: readonly AbcClass[];
  /** The chance of not running out that the house wants, by class. */
  readonly serviceLevels: Readonly<Record<AbcClass, ServiceLevel>>;
}
