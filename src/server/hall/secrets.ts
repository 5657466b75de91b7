import { hash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';

/** Signs of a session's code: none that is taken for another (no 0, O, 1, I). */
const CODE_SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 6;

/** A code by which a class finds its session: short enough to be read aloud. */
export const makeCode = (): string =>
  [...randomBytes(CODE_LENGTH)].map((byte) => CODE_SIGNS[byte % CODE_SIGNS.length]).join('');

/** A code as people type it: small letters, spaces and hyphens do not matter. */
export const cleanCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** A secret that nobody guesses (128 bits), for a seat or a teacher. */
export const makeSecret = (): string => randomBytes(16).toString('base64url');

/** What is stored of a secret. */
export const hashSecret = (secret: string): string => hash('sha256', secret, 'base64url');

/** Compares in a time that tells nothing. */
export const isSecret = (secret: string, stored: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(stored));

export const makeId = (): string => randomUUID();
