import type { ClockTime } from './channel.ts';

export const MODE_FAMILIES = [
  'post-epacket',
  'post-ems',
  'courier',
  'consolidator',
  'marketplace',
  'overseas-warehouse',
  'sea',
] as const;

export type ModeFamily = (typeof MODE_FAMILIES)[number];

/** Price of a zone in TWD: the first step, then every further step begun. */
export interface ZoneTariff {
  readonly firstGrams: number;
  readonly first: number;
  readonly stepGrams: number;
  readonly step: number;
}

/** A logistics mode with its limits and its tariff: a labelled training tariff, not a carrier's own. */
export interface FreightMode {
  readonly id: string;
  readonly family: ModeFamily;
  /** Cubic centimetres that count as one kilogram; 0 where the post bills actual weight. */
  readonly volumetricDivisor: 0 | 5000 | 6000;
  /** Chargeable weight is rounded up to this many grams. */
  readonly roundToGrams: number;
  readonly maxGrams: number;
  readonly maxSideMm: number;
  /** Length + width + height, millimetres. */
  readonly maxSumMm: number;
  readonly cutOff: ClockTime;
  /** By market: the tariff zone and the days the carrier promises, door to door. */
  readonly lanes: Readonly<Record<string, { readonly zone: string; readonly days: number }>>;
  readonly tariff: Readonly<Record<string, ZoneTariff>>;
  readonly fuelPermille: number;
  /** Two letters in front of a UPU S10 number, or the pattern of the carrier's own. */
  readonly tracking: { readonly s10: string } | { readonly pattern: string };
  readonly papers: 'postal' | 'invoice';
  /** Goods that are kept where this mode starts, for an overseas warehouse; left out: any. */
  readonly products?: readonly string[];
  /** Who pays duty and tax at the border in this mode. */
  readonly incoterm: 'DAP' | 'DDP';
  /** Days after hand-over in which a loss may be claimed. */
  readonly claimDays: number;
  /** Days without a scan after which the handbook calls a parcel stuck. */
  readonly stuckDays: number;
  readonly route: 'air' | 'sea' | 'road';
}

/** A carton on the packing bench. */
export interface Carton {
  readonly id: string;
  /** Inner and, near enough, outer size, millimetres, longest first. */
  readonly size: readonly [number, number, number];
  readonly tareGrams: number;
  readonly maxGrams: number;
}
