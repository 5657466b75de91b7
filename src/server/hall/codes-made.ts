import { z } from 'zod';
import type { RecordEntry } from './rows.ts';

/** The entry that says which seats have got new one-time codes: their hashes, in the sequence of the seats. */
export const CODES_MADE = 'codes/made';

const dataSchema = z.object({ seats: z.array(z.string()), hashes: z.array(z.string()), expiresAt: z.number() });

/** A one-time code as it is stored. */
export interface StoredCode {
  readonly hash: string;
  readonly expiresAt: number;
}

/** The codes that an entry gives to seats; null where it says something else. */
export function codesIn({ kind, data }: RecordEntry): ReadonlyMap<string, StoredCode> | null {
  const read = kind === CODES_MADE ? dataSchema.safeParse(data).data : undefined;
  if (read === undefined) return null;
  const { seats, hashes, expiresAt } = read;
  return new Map(seats.map((seat, i) => [seat, { hash: hashes[i] ?? '', expiresAt }]));
}
