import { StoreFault } from '../session/store.ts';
import { HALL_RECORD, type HallStore, type RecordEntry } from './hall/rows.ts';
import type { SigningKey } from './record/checkpoint.ts';

/** The entry of the hall's own record that says with which key its records are signed. */
const KEY_NOTED = 'hall/signs-with';

/** A server came with a key that is not the one of the hall: what it signs could not be held against what was signed before. */
export class OtherKey extends Error {}

/** The public key that a record names, as PEM; undefined where it names none. */
const knownIn = (entries: readonly RecordEntry[]): unknown =>
  (entries.find(({ kind }) => kind === KEY_NOTED)?.data as { readonly known?: unknown } | undefined)?.known;

/**
 * Holds a server to the key of its hall: the first one writes its public key into the record of the hall, and whoever comes later has
 * the same, or is refused by {@link OtherKey}.
 */
export async function holdToKey(
  rows: Pick<HallStore, 'entries' | 'addEntry'>,
  key: Pick<SigningKey, 'name' | 'known'>,
  date: () => number,
): Promise<void> {
  const { name, known } = key;
  const entries = await rows.entries(HALL_RECORD);
  const its = knownIn(entries);
  if (its !== undefined && its !== known) throw new OtherKey();
  if (its === known) return;
  const entry = { session: HALL_RECORD, at: date(), kind: KEY_NOTED, by: 'hall', data: { name, known } };
  try {
    await rows.addEntry(entry, entries.length);
  } catch (error) {
    if (!(error instanceof StoreFault) || error.reason !== 'taken') throw error;
    // Another server of the hall was quicker.
    await holdToKey(rows, key, date);
  }
}
