import type { Overview } from '../../../host/remote/staff-shapes.ts';
import { hasWords, t } from '../../i18n.ts';

/** Where a seat stands; what is left out is not known. */
export interface Where {
  readonly place: number;
  readonly room?: string | undefined;
  readonly row?: string | undefined;
  readonly label?: string | undefined;
}

/** Where a seat stands, in words: by room, row and seat, or by its number where no roster says more. */
export function placeWords({ place, room, row, label }: Where): string {
  if (room === undefined && row === undefined && label === undefined) return t('staff:place.number', { place });
  return [
    room === undefined ? [] : t('staff:place.room', { room }),
    row === undefined ? [] : t('staff:place.row', { row }),
    label === undefined ? t('staff:place.number', { place }) : t('staff:place.seat', { seat: label }),
  ]
    .flat()
    .join(' ');
}

/** Who did something: the name of the account, or that nobody of the staff did. */
export const personWords = (people: Overview['people'], id: string | undefined): string =>
  id === undefined ? t('staff:record.nobody') : (people[id] ?? t('staff:record.unknown-person'));

export const roleWords = (role: string): string => t(`staff:role.${role}`);

/** Why the clock of a seat began or stopped. */
export const turnWords = (cause: string | undefined): string =>
  cause === undefined ? t('staff:turn.runs') : hasWords(`staff:turn.${cause}`) ? t(`staff:turn.${cause}`) : cause;

/** Seats in words: all, or how many. */
export const seatsWords = (seats: 'all' | readonly string[]): string =>
  seats === 'all' ? t('hall:acts.all') : t('staff:seats.count', { count: seats.length });
