import type { BoardSeat } from '../../../host/remote/staff-shapes.ts';
import { searchable } from '../../parts/search-text.ts';

/** Which seats come first on the board: those that need somebody. */
const URGENCY: Readonly<Record<BoardSeat['state'], number>> = {
  frozen: 1,
  paused: 2,
  break: 3,
  lobby: 4,
  working: 5,
  expected: 6,
  over: 7,
};

/** Which seats the board shows, and in which sequence. */
export interface BoardFilter {
  readonly wanted: string;
  readonly room: string;
  readonly row: string;
  readonly hidesQuiet: boolean;
  readonly by: 'need' | 'place';
}

export const EVERYTHING: BoardFilter = { wanted: '', room: '', row: '', hidesQuiet: false, by: 'need' };

/** A seat that nobody has to look at: it works, has not begun, or is done. It is shown again as soon as that changes. */
export const isQuiet = ({ state, unseen, handUp }: BoardSeat, isMarked: boolean): boolean =>
  !isMarked &&
  unseen === 0 &&
  handUp === undefined &&
  (state === 'working' || state === 'expected' || state === 'over');

/** Texts by which a seat is found. They change with its name alone, so they are made once. */
const texts = new Map<string, { readonly of: string; readonly ready: string }>();

export function seatTexts({ id, name, number, place, room, label }: BoardSeat): string {
  const of = `${name}/${number}/${room}/${label}`;
  const known = texts.get(id);
  if (known?.of === of) return known.ready;
  const ready = searchable([name ?? '', number ?? '', `${place}`, room ?? '', label ?? '']);
  texts.set(id, { of, ready });
  return ready;
}

const { compare } = new Intl.Collator('zh-TW', { numeric: true });

const byPlace = (a: BoardSeat, b: BoardSeat): number =>
  compare(a.room ?? '', b.room ?? '') || compare(a.row ?? '', b.row ?? '') || a.place - b.place;

/** By what needs somebody: raised hands, and incidents that nobody has decided, first. */
const byNeed =
  (marked: ReadonlySet<string>) =>
  (a: BoardSeat, b: BoardSeat): number => {
    const needsNow = (seat: BoardSeat): boolean => marked.has(seat.id) || seat.handUp !== undefined;
    const rank = (seat: BoardSeat): number => (needsNow(seat) ? 0 : URGENCY[seat.state]);
    return rank(a) - rank(b) || a.place - b.place;
  };

/** Sorts seats as the board shows them. */
export const inSequence = (
  seats: readonly BoardSeat[],
  by: BoardFilter['by'],
  marked: ReadonlySet<string>,
): BoardSeat[] => seats.toSorted(by === 'need' ? byNeed(marked) : byPlace);

/** The rooms, or the rows of a room, that seats stand in; in the sequence in which they are called. */
export const placesIn = (seats: readonly BoardSeat[], of: 'room' | 'row'): readonly string[] =>
  [...new Set(seats.flatMap((seat) => seat[of] ?? []))].sort(compare);
