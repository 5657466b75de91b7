import { Autosave } from '../../session/autosave.ts';
import { checkStored } from '../../session/check-stored.ts';
import type { SittingStore } from '../../session/store.ts';
import type { Sitting } from '../../sitting/sitting.ts';
import type { SeatRow } from './rows.ts';
import { makeId } from './secrets.ts';

export interface OpeningParts {
  readonly sittings: SittingStore;
  readonly date: () => number;
  /** Begins the sitting of a seat. */
  begin(row: SeatRow): Promise<Sitting>;
}

/** A sitting, and what saves it from now on. */
export interface OpenedSitting {
  readonly sitting: Sitting;
  readonly saver: Autosave;
}

/** Reads the sitting of a seat out of the store, or begins it and stores it. Throws where the stored one is damaged. */
export async function openSitting(row: SeatRow, { sittings, date, begin }: OpeningParts): Promise<OpenedSitting> {
  const { sitting: id, place } = row;
  const stored = id === undefined ? null : await sittings.read(id);
  const checked = stored === null ? null : checkStored(stored);
  if (checked !== null && !checked.ok) throw new Error(`the sitting of seat ${place} is ${checked.key}`);
  const sitting = checked?.sitting ?? (await begin(row));
  const writer = makeId();
  const saver = new Autosave(sittings, stored?.log.length ?? 0, { startedAt: stored?.startedAt ?? date(), writer });
  if (stored === null) await saver.begin(sitting, date());
  else await sittings.take(sitting.header.id, writer);
  return { sitting, saver };
}
