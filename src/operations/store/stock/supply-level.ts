import { recordKind } from '../../../kernel/records.ts';

/** The levels of a product as they were set, and since when they are to be set anew. */
export interface SupplyLevel {
  /** The product. */
  readonly id: string;
  /** There once its turn has come this week. */
  readonly reviewAt?: number;
  readonly safetyStock?: number;
  readonly reorderPoint?: number;
  /** When they were last set. */
  readonly setAt?: number;
}

export const SUPPLY_LEVEL = recordKind<SupplyLevel>('supply-level');
