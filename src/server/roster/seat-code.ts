import { createHash, randomBytes } from 'node:crypto';
import { hashSecret } from '../hall/secrets.ts';

/**
 * A seat code is four words like `kadimof`: 80 random bits, and 8 that are worked out of them, so that a slip of the finger
 * is told from a code that is not there. Sixteen consonants carry four bits each, four vowels two.
 * No letter is there with another of its kind that is taken for it: no c with k, q with g, u with v. Without p and z most
 * words that nobody wants on a slip do not come about.
 */
const CONSONANTS = 'bdfghjklmnrstvwy';
const VOWELS = 'aeio';
const WORD = 'cvcvcvc';
const WORDS = 4;
const SECRET_BYTES = 10;

const isConsonantAt = (place: number): boolean => WORD[place % WORD.length] === 'c';

const checkOf = (secret: Buffer): Buffer =>
  createHash('sha256').update('waybill seat code').update(secret).digest().subarray(0, 1);

/** Bits as letters, by turns four and two. */
function spell(bytes: Buffer): string {
  let left = BigInt(`0x${bytes.toString('hex')}`);
  const take = (signs: string): string => {
    const sign = signs[Number(left % BigInt(signs.length))] ?? '';
    left /= BigInt(signs.length);
    return sign;
  };
  return Array.from({ length: WORD.length * WORDS }, (_, place) =>
    take(isConsonantAt(place) ? CONSONANTS : VOWELS),
  ).join('');
}

/** The bytes that letters spell; null where a letter stands where it cannot. */
function unspell(letters: string): Buffer | null {
  let value = 0n;
  for (let place = letters.length - 1; place >= 0; place -= 1) {
    const signs = isConsonantAt(place) ? CONSONANTS : VOWELS;
    const digit = signs.indexOf(letters[place] ?? ' ');
    if (digit < 0) return null;
    value = value * BigInt(signs.length) + BigInt(digit);
  }
  return Buffer.from(value.toString(16).padStart(2 * (SECRET_BYTES + 1), '0'), 'hex');
}

const inWords = (letters: string): string =>
  Array.from({ length: WORDS }, (_, no) => letters.slice(no * WORD.length, (no + 1) * WORD.length)).join(' ');

/** A code that nobody guesses (80 bits), as it is printed: four words. Kept is only its hash. */
export function makeSeatCode(): string {
  const secret = randomBytes(SECRET_BYTES);
  return inWords(spell(Buffer.concat([secret, checkOf(secret)])));
}

/**
 * A code as people type it: capitals, spaces, hyphens and full width do not matter. As `makeSeatCode` made it;
 * null where it was mistyped (255 of 256 slips are noticed), so that no code has to be looked up.
 */
export function readSeatCode(typed: string): string | null {
  const letters = typed
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
  const bytes = letters.length === WORD.length * WORDS ? unspell(letters) : null;
  if (bytes === null) return null;
  const [secret, check] = [bytes.subarray(0, SECRET_BYTES), bytes.subarray(SECRET_BYTES)];
  return checkOf(secret).equals(check) ? inWords(letters) : null;
}

/** What is stored of a code that `makeSeatCode` made or `readSeatCode` read. */
export const hashSeatCode = (code: string): string => hashSecret(code);
