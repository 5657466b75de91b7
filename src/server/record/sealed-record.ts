import { z } from 'zod';
import { parseCheckpoint, type SigningKey, type TreeHead } from './checkpoint.ts';
import { type Hash, rootOf } from './merkle-tree.ts';
import { entrySchema, leafOf, originOf, type SessionRecord } from './session-record.ts';

const sealedSchema = z.strictObject({
  format: z.literal('waybill-record-1'),
  entries: z.array(entrySchema).min(1),
  /** Over all the entries. */
  checkpoint: z.string().max(2_000),
  /** The hall's public key: a record that is believed has to be checked with one that came another way. */
  key: z.strictObject({ name: z.string().max(200), known: z.string().max(2_000) }),
});

/** The record of a session as a file: whoever has it, and one old checkpoint, needs nothing else of the hall. */
export type SealedRecord = z.infer<typeof sealedSchema>;

type PublicKey = Pick<SigningKey, 'name' | 'known'>;

export function sealRecord(record: SessionRecord, key: SigningKey): SealedRecord {
  return {
    format: 'waybill-record-1',
    entries: record.entries as SealedRecord['entries'],
    checkpoint: record.checkpoint(key),
    key: { name: key.name, known: key.known },
  };
}

/** What a record was held against. */
export interface Held {
  /** The hall's public key, from elsewhere than the file. */
  readonly key?: PublicKey;
  /** Checkpoints that were kept elsewhere: notes, one after the other. */
  readonly checkpoints?: string;
}

/** What a record shows: how many entries it has, and up to which entry each checkpoint that was kept elsewhere vouches for it. */
export interface RecordCheck {
  readonly ok: true;
  readonly record: SealedRecord;
  readonly vouched: readonly number[];
}

/** Why a record does not hold: a key under `verify.record` of `cli.json`. */
export interface RecordFault {
  readonly ok: false;
  readonly key: 'shape' | 'numbers' | 'signature' | 'root' | 'checkpoint-signature' | 'checkpoint-other' | 'grown';
  readonly values: Readonly<Record<string, number>>;
}

const fault = (key: RecordFault['key'], values: RecordFault['values'] = {}): RecordFault => ({
  ok: false,
  key,
  values,
});

const sameRoot = (a: Hash, b: Hash): boolean => Buffer.from(a).equals(b);

/** The notes of a file in which they stand one after the other, with empty lines between them. */
const notesIn = (text: string): readonly string[] =>
  [...text.replaceAll('\r\n', '\n').matchAll(/[^\n]+\n\d+\n[^\n]+\n\n(?:— [^\n]+(?:\n|$))+/g)].map(
    ([note]) => `${note.trimEnd()}\n`,
  );

/** Reads a checkpoint; null where the key has not signed it, or is no key. */
function headOf(note: string, key: PublicKey): TreeHead | null {
  try {
    return parseCheckpoint(note, key);
  } catch {
    return null;
  }
}

/** The first entry whose number or session is not what its place says; null where there is none. */
function misplaced(entries: SealedRecord['entries']): number | null {
  const session = entries[0]?.session;
  const at = entries.findIndex((entry, i) => entry.no !== i + 1 || entry.session !== session);
  return at < 0 ? null : at + 1;
}

/**
 * Whether a record holds: its numbers have no gap, its checkpoint is signed and is over exactly these entries, and each checkpoint
 * that was kept elsewhere was made of the beginning of it. So an entry that was changed, left out or put in before such a checkpoint
 * is noticed. Never throws.
 */
export function checkRecord(sent: unknown, { key, checkpoints = '' }: Held = {}): RecordCheck | RecordFault {
  const read = sealedSchema.safeParse(sent);
  if (!read.success) return fault('shape');
  const record = read.data;
  const { entries } = record;
  const wrong = misplaced(entries);
  if (wrong !== null) return fault('numbers', { no: wrong });
  const signer = key ?? record.key;
  const head = headOf(record.checkpoint, signer);
  const origin = originOf(entries[0]?.session ?? '');
  if (head === null || head.origin !== origin) return fault('signature');
  const leaves = entries.map(leafOf);
  if (head.size !== leaves.length || !sameRoot(rootOf(leaves), head.root)) return fault('root');
  const notes = notesIn(checkpoints);
  if (checkpoints.trim() !== '' && notes.length === 0) return fault('checkpoint-signature', { no: 1 });
  const vouched: number[] = [];
  for (const [i, note] of notes.entries()) {
    const kept = headOf(note, signer);
    if (kept === null) return fault('checkpoint-signature', { no: i + 1 });
    if (kept.origin !== origin) return fault('checkpoint-other', { no: i + 1 });
    if (kept.size > leaves.length || !sameRoot(rootOf(leaves.slice(0, kept.size)), kept.root))
      return fault('grown', { size: kept.size, count: leaves.length });
    vouched.push(kept.size);
  }
  return { ok: true, record, vouched };
}
