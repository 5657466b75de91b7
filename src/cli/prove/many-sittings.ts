import type { TakenSeat } from '../../host/remote/seat-api.ts';
import type { Form } from '../../operations/market/form.ts';
import { openFolder } from '../../server/database/stores.ts';
import type { Hall } from '../../server/hall/hall.ts';
import type { SessionRow } from '../../server/hall/rows.ts';
import { beginOfMany } from '../../sitting/begin-many.ts';
import type { Sitting } from '../../sitting/sitting.ts';
import { type Recording, record } from '../rehearse/recorded.ts';
import { servedPacks } from '../served-packs.ts';
import { loadWords } from '../words.ts';
import { inHall, openSession } from './crash-rooms.ts';

export interface ManyParts {
  /** An empty folder. */
  readonly folder: string;
  readonly seats: number;
  readonly pack: string;
}

/** An examination in which everybody is at work. */
export interface ManySittings {
  readonly session: SessionRow;
  readonly seats: readonly TakenSeat[];
  /** How many entries the log of each seat has. */
  readonly entries: ReadonlyMap<string, number>;
}

/** Acts that each candidate has done, or as many as a bot finds to do. */
const ACTS = 50;

/** Who has worked at the seats, in turn. */
const BOTS = ['expert', 'novice', 'careless'] as const;

/** Writes that are asked for at once. */
const SLICE = 100;

/** Does something with each, some at the same time. */
export async function inSlicesOf<Each>(
  all: readonly Each[],
  size: number,
  work: (each: Each, no: number) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < all.length; from += size)
    await Promise.all(all.slice(from, from + size).map((each, i) => work(each, from + i)));
}

/** Candidates come, are identified, are let in, and go on. */
async function letIn(hall: Hall, { seats, pack }: ManyParts): Promise<Omit<ManySittings, 'entries'>> {
  const row = await openSession(hall, { pack, kind: 'examination', mode: 'assessment', title: 'Many' });
  const session = await hall.session(row.id);
  if (session === undefined) throw new Error('the session is gone');
  const { kind, mode, title } = row.plan;
  const places = Array.from({ length: seats }, (_, i) => ({ at: {}, identity: { name: `Candidate ${i + 1}` } }));
  const taken: TakenSeat[] = [];
  await inSlicesOf(await session.addSeats(places), SLICE, async (seat) => {
    const { id, place } = seat.row;
    taken.push({ session: { kind, mode, title, pack }, seat: id, place, secret: await seat.take() });
  });
  await session.act({ do: 'identify', seats: 'all', isIdentified: true }, 'hall');
  await session.act({ do: 'release', seats: 'all' }, 'hall');
  for (const seat of session.seats) seat.heard({ seen: 0, goesOn: true });
  await session.settled();
  return { session: row, seats: taken };
}

/** Plays the first acts of a recording. */
function playFirst(sitting: Sitting, recording: Recording): void {
  for (const { at, action, input } of recording.slice(0, ACTS)) {
    sitting.advance(at);
    sitting.perform(action, input);
  }
}

/** Lets bots work at every sitting of a hall that is closed; resolves to how many entries each seat has. */
async function work({ folder }: ManyParts, session: SessionRow, form: Form): Promise<ManySittings['entries']> {
  const entries = new Map<string, number>();
  const recordings = BOTS.map((bot) => record(form, bot));
  const stores = await openFolder(folder);
  try {
    await inSlicesOf(await stores.rows.seats(session.id), SLICE, async (row, no) => {
      const sitting = beginOfMany(form, session.plan.mode, row.sitting ?? '');
      playFirst(sitting, recordings[no % recordings.length] ?? []);
      const progress = { id: sitting.header.id, clock: sitting.now, day: sitting.day, over: false, report: null };
      await stores.sittings.append(sitting.log, progress);
      entries.set(row.id, sitting.log.length);
    });
    return entries;
  } finally {
    await stores.close();
  }
}

/** Makes a hall in which many are at work, by its own functions and without the network. It is closed then. */
export async function makeManySittings(parts: ManyParts): Promise<ManySittings> {
  const made = await inHall(parts.folder, (hall) => letIn(hall, parts));
  const { pack, seed, difficulty } = made.session.plan;
  const form = await servedPacks(loadWords('en')).form(pack, seed, difficulty);
  return { ...made, entries: await work(parts, made.session, form) };
}
