import { z } from 'zod';
import { makeCanonicalJson } from '../../kernel/canonical.ts';
import type { RecordEntry } from '../hall/rows.ts';
import { makeCheckpoint, parseCheckpoint, type SigningKey, type TreeHead } from './checkpoint.ts';
import { GrowingTree } from './growing-tree.ts';
import { type Hash, isIncluded, leafHash } from './merkle-tree.ts';

/** An entry of a record, as it stands in files. */
export const entrySchema = z.strictObject({
  session: z.string(),
  no: z.int().min(1),
  at: z.number(),
  kind: z.string(),
  by: z.string().optional(),
  seat: z.string().optional(),
  data: z.unknown().optional(),
});

const receiptSchema = z.strictObject({
  format: z.literal('waybill-receipt-1'),
  entry: entrySchema,
  /** Base64 of the hashes that lead from the entry to the root. */
  proof: z.array(z.string().max(60)).max(64),
  checkpoint: z.string().max(2_000),
  /** The hall's public key: a receipt that is believed has to be checked with one that came another way. */
  key: z.strictObject({ name: z.string().max(200), known: z.string().max(2_000) }),
});

/** What a candidate keeps: that this entry stands in the record of the session, signed by the hall. */
export type Receipt = z.infer<typeof receiptSchema>;

/** The leaf of an entry in the tree of its record. */
export const leafOf = (entry: unknown): Hash => leafHash(Buffer.from(makeCanonicalJson(entry)));

/** The name under which the checkpoints of a session's record are signed. */
export const originOf = (session: string): string => `waybill.hall/${session}`;

/** The record of a session as a tree, which can only grow: what was said of it once can be held against it. */
export class SessionRecord {
  readonly #origin: string;
  readonly #entries: RecordEntry[] = [];
  readonly #tree = new GrowingTree();

  constructor(session: string) {
    this.#origin = originOf(session);
  }

  get entries(): readonly RecordEntry[] {
    return this.#entries;
  }

  get size(): number {
    return this.#entries.length;
  }

  add(entry: RecordEntry): void {
    this.#entries.push(entry);
    this.#tree.add(leafOf(entry));
  }

  get head(): TreeHead {
    return { origin: this.#origin, size: this.#tree.size, root: this.#tree.root };
  }

  checkpoint(key: SigningKey): string {
    return makeCheckpoint(this.head, key);
  }

  /** The receipt of the last entry of a kind about a seat; null where there is none. */
  receipt(kind: string, seat: string, key: SigningKey): Receipt | null {
    const index = this.#entries.findLastIndex((entry) => entry.kind === kind && entry.seat === seat);
    const entry = this.#entries[index];
    if (entry === undefined) return null;
    return {
      format: 'waybill-receipt-1',
      entry: entry as Receipt['entry'],
      proof: this.#tree.inclusionProof(index).map((hash) => Buffer.from(hash).toString('base64')),
      checkpoint: this.checkpoint(key),
      key: { name: key.name, known: key.known },
    };
  }
}

/** What a receipt says, where it holds; else why not, by a key under `refused` of `hall.json`. Never throws. `key`: the hall's, from elsewhere. */
export function checkReceipt(
  text: unknown,
  key?: Pick<SigningKey, 'name' | 'known'>,
):
  | { readonly ok: true; readonly receipt: Receipt; readonly head: TreeHead }
  | { readonly ok: false; readonly key: string } {
  const read = receiptSchema.safeParse(text);
  if (!read.success) return { ok: false, key: 'receipt-shape' };
  const receipt = read.data;
  let head: TreeHead | null = null;
  try {
    head = parseCheckpoint(receipt.checkpoint, key ?? receipt.key);
  } catch {
    // Its key is no key.
  }
  if (head === null || head.origin !== originOf(receipt.entry.session)) return { ok: false, key: 'receipt-signature' };
  const proof = receipt.proof.map((hash) => Buffer.from(hash, 'base64'));
  return isIncluded(leafOf(receipt.entry), receipt.entry.no - 1, head.size, proof, head.root)
    ? { ok: true, receipt, head }
    : { ok: false, key: 'receipt-not-in-record' };
}
