import type { RecordReader } from '../../kernel/step.ts';
import type { OfficeHours } from './calendar.ts';
import type { Channel } from './channel.ts';
import type { Carton, FreightMode } from './freight-mode.ts';
import type { Guide } from './guide.ts';
import type { ImportRule, Market, Restriction, TaxNumber } from './market.ts';
import type { Product } from './product.ts';

/** Everything of the shop that both the trainee and the engine may know and that does not change. */
export interface Catalogue {
  readonly hours: OfficeHours;
  readonly products: readonly Product[];
  readonly channels: readonly Channel[];
  readonly markets: readonly Market[];
  readonly modes: readonly FreightMode[];
  readonly cartons: readonly Carton[];
  readonly restrictions: readonly Restriction[];
  readonly taxNumbers: readonly TaxNumber[];
  /** Dated rules of the countries of destination; left out: none. */
  readonly importRules?: readonly ImportRule[];
  /** Handbook pages in reading order; their words are texts of the pack: `handbook.<page>.title` and `.body`. */
  readonly handbook: readonly string[];
  /** When the tariff of the modes was written down, the start of that day: no carrier's, and dated. Left out: nobody says. */
  readonly tariffAsOf?: number;
  /** What a day is expected to ask of a trainee. */
  readonly actsPerDay: number;
  /** Real minutes a working day takes at ×1; left out: ten. */
  readonly dayMinutes?: number;
  /** The clock stands and passes only to what the next step of the guide needs; left out: it runs. */
  readonly clock?: 'stands';
  /** What a colleague says step by step; left out: nobody does. */
  readonly guide?: Guide;
  /** Figures of how fast people read and act, in place of the usual ones; left out: none. */
  readonly pace?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Whether an act takes simulated time in a practice whose clock stands; left out: it takes none. */
  readonly actsCostTime?: boolean;
}

/** The catalogue of the form a world was begun with. */
export const catalogueOf = (world: RecordReader): Catalogue => (world.known as { catalogue: Catalogue }).catalogue;

/** Finds one of the catalogue's things by id; throws when it is not there. */
export function find<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new Error(`nothing called ${id} in the catalogue`);
  return found;
}
