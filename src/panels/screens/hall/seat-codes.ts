import { html, type TemplateResult } from 'lit';
import type { HallSession, SeatCodes, SeatLine } from '../../../host/remote/staff-shapes.ts';
import { makeHash } from '../../shell/route.ts';
import type { Attendee } from './attendance-lists.ts';
import './attendance-lists.ts';
import type { SeatSlip } from './seat-slips.ts';
import './seat-slips.ts';
import type { Seating } from './seating.ts';

/** Where a seat stands, as slips and lists say it. */
const seatingOf = ({ place, room = '', row = '', label = `${place}`, identity }: SeatLine): Seating => ({
  ...{ round: identity?.round ?? '', room, row, seat: label },
});

const whoOf = ({ identity }: SeatLine): { readonly number: string; readonly name: string } => ({
  ...{ number: identity?.number ?? '', name: identity?.name ?? '' },
});

/** The slips of seats for which codes were made. `address`: where candidates reach the hall. */
export function codeSlips(
  { code, plan }: HallSession,
  seats: readonly SeatLine[],
  codes: SeatCodes['codes'],
  address: string,
): TemplateResult {
  const made = new Map(codes.map((each) => [each.seat, each.code]));
  const slips = seats.flatMap((seat): SeatSlip[] => {
    const seatCode = made.get(seat.id);
    if (seatCode === undefined) return [];
    // The picture leads to this seat; who types has the address, the code of the session and that of the seat.
    const link = `${address}/${makeHash({ screen: 'seat', code, seatCode })}`;
    return [{ ...seatingOf(seat), ...whoOf(seat), seatCode, link }];
  });
  return html`<wb-seat-slips .slips=${slips} .session=${{ title: plan.title, address, code }}></wb-seat-slips>`;
}

/** The lists for each room, to be signed. */
export function attendanceOf({ plan }: HallSession, seats: readonly SeatLine[]): TemplateResult {
  const attendees = seats.map((seat): Attendee => {
    const { percent, largeText, breaks } = seat.needs;
    return { ...seatingOf(seat), ...whoOf(seat), percent, largeText, breaks };
  });
  return html`<wb-attendance-lists .attendees=${attendees} .heading=${plan.title}></wb-attendance-lists>`;
}
