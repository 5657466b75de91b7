import { t } from '../../i18n.ts';

/** Where a candidate sits. Empty where the roster does not say. */
export interface Seating {
  readonly round: string;
  readonly room: string;
  readonly row: string;
  readonly seat: string;
}

/** By round, room, row and seat, seat 2 before seat 10: as papers are handed out in the room. */
export function inSeatSequence<Seated extends Seating>(seated: readonly Seated[]): Seated[] {
  const { compare } = new Intl.Collator('zh-TW', { numeric: true });
  return seated.toSorted(
    (a, b) => compare(a.round, b.round) || compare(a.room, b.room) || compare(a.row, b.row) || compare(a.seat, b.seat),
  );
}

/** The seat in words; empty where there is none. */
export const seatWords = ({ row, seat }: Seating): string =>
  row === '' || seat === '' ? seat : t('roster:slips.place-of', { row, seat });
