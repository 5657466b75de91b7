import type { SessionClient } from '../../src/host/client.ts';
import type { Seat } from '../../src/server/hall/seat.ts';
import type { Session } from '../../src/server/hall/session.ts';
import type { HandHall, HandPage } from './hand-hall.ts';

/** Somebody at a seat: the page, the seat, and the client of the sitting. */
export interface Sitter {
  readonly page: HandPage;
  readonly seat: Seat;
  readonly client: SessionClient;
}

/** The seat at which a page sits. */
export function seatOf(session: Session, page: HandPage): Seat {
  const seat = session.seat(page.taken.seat);
  if (seat === undefined) throw new Error('no seat');
  return seat;
}

/** A page whose seat was released: it hears of its sitting now. */
export async function released(session: Session, page: HandPage): Promise<Sitter> {
  await page.line.hear();
  return { page, seat: seatOf(session, page), client: await page.client };
}

/** Somebody works in a class: joined, released, and the clock has been set going. */
export async function working(hall: HandHall, session: Session, name = 'Ana'): Promise<Sitter> {
  const page = await hall.join(session, { name });
  await hall.act(session, { do: 'release', seats: 'all' });
  const sitter = await released(session, page);
  sitter.client.setPace(1);
  await sitter.client.perform('channel/check-in', { channel: 'amber' });
  return sitter;
}

/** Somebody works in an examination. */
export async function examined(hall: HandHall): Promise<Sitter & { readonly session: Session }> {
  const session = await hall.openSession();
  const [[seat, seatCode] = []] = await hall.addCandidates(session, [{ name: 'Ana', number: '17' }]);
  if (seat === undefined || seatCode === undefined) throw new Error('no seat');
  const page = await hall.join(session, { seatCode });
  await hall.act(session, { do: 'identify', seats: [seat.row.id], isIdentified: true });
  await hall.act(session, { do: 'release', seats: [seat.row.id] });
  const sitter = await released(session, page);
  sitter.client.setPace(1);
  await sitter.client.perform('channel/check-in', { channel: 'amber' });
  return { ...sitter, session };
}

/** Something small to do. */
export const checkIn = (client: SessionClient, channel = 'harbour') => client.perform('channel/check-in', { channel });
