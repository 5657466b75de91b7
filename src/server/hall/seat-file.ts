import type { Seat } from './seat.ts';
import type { SessionParts } from './session-parts.ts';

/**
 * The file of a seat whose work is over; null before. Where the sitting is not open here, it is checked beside the hall, which takes as
 * long as playing it. Rejects where it is damaged.
 */
export async function fileOf(
  seat: Seat,
  trainee: string,
  { sittings, replays }: Pick<SessionParts, 'sittings' | 'replays'>,
): Promise<string | null> {
  if (seat.sitting !== null) return seat.file(trainee);
  const { isOver, sitting: id, place } = seat.row;
  if (!isOver || id === undefined) return null;
  const stored = await sittings.read(id);
  if (stored === null) throw new Error(`the sitting of seat ${place} is gone`);
  const checked = await replays.run({ wish: 'checked', stored, trainee });
  if (!checked.ok) throw new Error(`the sitting of seat ${place} is ${checked.key}`);
  return checked.file;
}
