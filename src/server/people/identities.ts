import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Who sits at a seat. It is kept apart from everything else, sealed, under a key that can be dropped. */
export interface Identity {
  readonly name: string;
  /** The candidate's number on the roster. */
  readonly number?: string;
  /** The round of the examination to which the candidate was called. */
  readonly round?: string;
  /** Minutes of breaks that were granted beforehand, as older versions have kept them. */
  readonly breakMinutes?: number;
  /** What the office tells the proctors alone. */
  readonly note?: string;
}

/** A key for the identities of one session, as text. */
export const makeIdentityKey = (): string => randomBytes(32).toString('base64');

const NONCE = 12;
const TAG = 16;

/** Seals an identity with AES-256-GCM; the seat is bound to it, so that a row that was moved to another seat does not open. */
export function sealIdentity(identity: Identity, seat: string, key: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64'), nonce).setAAD(Buffer.from(seat));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(identity), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The identity that was sealed; null where the key is another, or has been dropped. */
export function openIdentity(sealed: string, seat: string, key: string | null): Identity | null {
  if (key === null) return null;
  const bytes = Buffer.from(sealed, 'base64');
  const opener = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(seat))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    const text = Buffer.concat([opener.update(bytes.subarray(NONCE + TAG)), opener.final()]).toString('utf8');
    return JSON.parse(text) as Identity;
  } catch {
    return null;
  }
}
