import { recordKind } from '../../kernel/records.ts';
import type { RecordReader } from '../../kernel/step.ts';
import { catalogueOf } from '../shop/catalogue.ts';
import type { Freight } from './freight.ts';
import type { Shipment } from './shipment.ts';

/** A carrier on strike: it takes no parcels, and moves none, until then. Called by its mode; simulated ms. */
export interface Strike {
  readonly id: string;
  readonly from: number;
  readonly until: number;
}

export const STRIKE = recordKind<Strike>('strike');

/** Until when the carrier of a mode is on strike; null where it works. */
export function strikeUntil(reader: RecordReader, mode: string): number | null {
  const strike = reader.get(STRIKE, mode);
  return strike !== undefined && reader.now < strike.until ? strike.until : null;
}

/** The catalogue of a world with the strikes there have been: what carriers can be asked for now. */
export function freightOf(reader: RecordReader): Freight {
  const strikes = reader.all(STRIKE);
  const catalogue = catalogueOf(reader);
  if (strikes.length === 0) return catalogue;
  return { ...catalogue, strikes: Object.fromEntries(strikes.map(({ id, until }) => [id, until])) };
}

/** Whether a parcel under way stands because of a strike: its carrier is on strike, or has not moved it since. */
export const standsStill = (reader: RecordReader, { mode, standsFor }: Pick<Shipment, 'mode' | 'standsFor'>): boolean =>
  standsFor !== undefined || strikeUntil(reader, mode) !== null;
