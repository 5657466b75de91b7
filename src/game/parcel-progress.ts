import type { ParcelEventCode } from '../host/index.ts';
import type { Track } from './parcel-model.ts';

const DAY = 86_400_000;

/** How far along its route an event puts a parcel, 0 to 1. */
const PLACES = {
  EMA: 0.01,
  EMB: 0.03,
  EXA: 0.04,
  EXC: 0.05,
  EMC: 0.07,
  EMD: 0.86,
  EDB: 0.88,
  EME: 0.88,
  EDC: 0.9,
  EMF: 0.92,
  EMG: 0.95,
  EDG: 0.96,
  EMH: 0.97,
  EMI: 1,
  LOSS: 0.6,
  RTS: 0.86,
  RTD: 0,
} as const satisfies Readonly<Record<ParcelEventCode, number>>;
const placeOf = (code: string): number => (PLACES as Readonly<Record<string, number>>)[code] ?? 0;

/** About the share of the promised days that a parcel is between the two ports. */
const CROSSING = 0.6;

/**
 * Where on its route a parcel is drawn, 0 to 1: at its last known event, and between the port it left and the port
 * it is to reach, as far as the time since then makes likely.
 * @param days days the mode promises, door to door
 */
export function progressOf(parcel: Track, now: number, days: number): number {
  const last = parcel.events.at(-1);
  const since = last?.at ?? parcel.handedOverAt ?? now;
  const place = last === undefined ? 0 : placeOf(last.code);
  const crossing = Math.max(days * CROSSING, 0.5) * DAY;
  const gone = Math.max(0, now - since) / crossing;
  if (last?.code === 'RTS') return Math.max(0.04, place - gone * place);
  if (last?.code === 'EMI' || last?.code === 'LOSS' || last?.code === 'RTD') return place;
  const next = place < PLACES.EMD ? PLACES.EMD - 0.03 : Math.min(0.97, place + 0.03);
  return Math.min(next, place + gone * (PLACES.EMD - PLACES.EMC));
}
