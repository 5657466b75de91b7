import type { Currency } from './money.ts';

/** Traits of goods on which rules depend. */
export const TRAITS = [
  'food',
  'meat',
  'dairy-egg',
  'plant',
  'cosmetic',
  'liquid',
  'battery-alone',
  'battery-installed',
  'toy',
  'fragile',
] as const;

export type Trait = (typeof TRAITS)[number];

/** A product as the shop keeps it. Name and description are texts of the pack: `products.<id>.*`. */
export interface Product {
  readonly id: string;
  readonly sku: string;
  /** Harmonised System code, six digits, no point. */
  readonly hs: string;
  /** ISO 3166 code of the country of origin. */
  readonly origin: string;
  /** Net weight of one piece with its own packing, grams. */
  readonly grams: number;
  /** Outer size of one piece, millimetres, longest first. */
  readonly size: readonly [number, number, number];
  readonly traits: readonly Trait[];
  /** Energy of its battery in watt-hours × 10, where it has one. */
  readonly wattHourTenths?: number;
  /** List price of one piece in minor units, by currency of the market. */
  readonly prices: Readonly<Partial<Record<Currency, number>>>;
  /** Descriptions to choose from for customs: one is specific (what, of what, for what), the others get parcels sent back. */
  readonly descriptions: readonly string[];
  readonly stock: {
    readonly onHand: number;
    readonly inbound?: { readonly workingHours: number; readonly quantity: number };
  };
}
