import type { Form } from '../../operations/market/form.ts';
import { Autosave } from '../../session/autosave.ts';
import { checkStored } from '../../session/check-stored.ts';
import { type SittingStore, StoreFault } from '../../session/store.ts';
import { beginOfMany, worldOfMany } from '../../sitting/begin-many.ts';
import type { Sitting } from '../../sitting/sitting.ts';
import type { OneByOne } from './many.ts';
import type { SeatRow } from './rows.ts';
import { makeId } from './secrets.ts';

/** How often a sitting stores its clock, real ms: how far each seat has come is said for all together, see `SignsOfLife`. */
const CLOCK_EVERY = 60_000;

export interface OpeningParts {
  readonly sittings: SittingStore;
  readonly date: () => number;
  /** The heavy work of opening sittings: who works meanwhile is heard between two of them. */
  readonly opening: OneByOne;
  /** Begins the sitting of a seat. */
  begin(row: SeatRow): Promise<Sitting>;
}

/** A sitting, and what saves it from now on. */
export interface OpenedSitting {
  readonly sitting: Sitting;
  readonly saver: Autosave;
}

/** Reads the sitting of a seat out of the store, or begins it and stores it. Throws where the stored one is damaged. */
export async function openSitting(row: SeatRow, parts: OpeningParts): Promise<OpenedSitting> {
  const { sittings, date, opening } = parts;
  const { sitting: id, place } = row;
  const writer = makeId();
  // Whoever played it before writes nothing more from now on, so that what is read is all there is.
  const isTaken = id !== undefined && (await take(sittings, id, writer));
  const stored = isTaken ? await sittings.read(id) : null;
  const machineryOf = (form: Form) => ({ world: worldOfMany(form) });
  const checked = stored === null ? null : await opening.next(() => checkStored(stored, machineryOf));
  if (checked !== null && !checked.ok) throw new Error(`the sitting of seat ${place} is ${checked.key}`);
  const sitting = checked?.sitting ?? (await parts.begin(row));
  const startedAt = stored?.startedAt ?? date();
  const saver = new Autosave(sittings, stored?.log.length ?? 0, { startedAt, writer, clockEvery: CLOCK_EVERY });
  // Nothing was done since it was stored, but its time went on.
  if (!row.isOver && row.shown.clock > sitting.now) sitting.advance(row.shown.clock);
  if (stored === null) await saver.begin(sitting, date());
  return { sitting, saver };
}

/** Begins the sitting of one seat of many. Its first view is ready before the release, when all ask for theirs at once. */
export function beginReady(form: Form, mode: Sitting['header']['mode']): Sitting {
  const sitting = beginOfMany(form, mode, makeId());
  sitting.view();
  return sitting;
}

/** Whether there was such a sitting to be taken. */
async function take(sittings: SittingStore, id: string, writer: string): Promise<boolean> {
  try {
    await sittings.take(id, writer);
    return true;
  } catch (error) {
    if (error instanceof StoreFault && error.reason === 'gone') return false;
    throw error;
  }
}
