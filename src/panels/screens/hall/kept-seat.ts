import type { TakenSeat } from '../../../host/remote/seat-api.ts';
import { localTexts, readJson } from '../../shell/kept-texts.ts';

const KEY = 'waybill.seat';

/** The seat that this browser has taken, so that a reload or a crash does not lose it; null where there is none. */
export function keptSeat(): TakenSeat | null {
  const kept = readJson(localTexts, KEY);
  return typeof kept === 'object' && kept !== null && 'secret' in kept ? (kept as TakenSeat) : null;
}

export const keepSeat = (seat: TakenSeat): void => localTexts.set(KEY, JSON.stringify(seat));
export const forgetSeat = (): void => localTexts.remove(KEY);
