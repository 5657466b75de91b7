import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Hash } from './merkle-tree.ts';

/** The state of a record at a moment: how many entries it has, and the root over them. */
export interface TreeHead {
  /** Which record of which session; one line. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** A key that signs checkpoints: the name stands beside each signature. */
export interface SigningKey {
  readonly name: string;
  /** Ed25519, PKCS 8 as PEM. */
  readonly secret: string;
  /** Ed25519, SubjectPublicKeyInfo as PEM. */
  readonly known: string;
}

export function makeSigningKey(name: string): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { name, secret: privateKey, known: publicKey };
}

/** A key as Node uses it, read out of its PEM once: a hall signs thousands of receipts at the end of an examination. */
function readOnce(read: (pem: string) => KeyObject): (pem: string) => KeyObject {
  const known = new Map<string, KeyObject>();
  return (pem) => {
    const key = known.get(pem) ?? read(pem);
    // Checkpoints of others are read with keys of anybody.
    if (known.size < 10) known.set(pem, key);
    return key;
  };
}
const secretKey = readOnce(createPrivateKey);
const publicKey = readOnce(createPublicKey);

/** The 32 bytes of an Ed25519 key, which end its SubjectPublicKeyInfo. */
const rawKey = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' }).subarray(-32);

const ED25519 = Uint8Array.of(1);

/** The first four bytes by which a note names its key (C2SP signed-note). */
const keyId = (name: string, key: KeyObject): Buffer =>
  createHash('sha256').update(`${name}\n`).update(ED25519).update(rawKey(key)).digest().subarray(0, 4);

/** The text that is signed (C2SP tlog-checkpoint). */
const bodyOf = ({ origin, size, root }: TreeHead): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;

/** A checkpoint as a signed note: a few lines that can be printed, mailed, or copied by hand. */
export function makeCheckpoint(head: TreeHead, { name, secret, known }: SigningKey): string {
  const body = bodyOf(head);
  const signature = sign(null, Buffer.from(body), secretKey(secret));
  const line = Buffer.concat([keyId(name, publicKey(known)), signature]).toString('base64');
  return `${body}\n— ${name} ${line}\n`;
}

/** The signature of a text by a key, in Base64. */
export const signText = (text: string, { secret }: Pick<SigningKey, 'secret'>): string =>
  sign(null, Buffer.from(text), createPrivateKey(secret)).toString('base64');

/** Whether a key has signed a text. Never throws. */
export const isTextSigned = (text: string, signature: string, { known }: Pick<SigningKey, 'known'>): boolean =>
  verify(null, Buffer.from(text), createPublicKey(known), Buffer.from(signature, 'base64'));

const NOTE =
  /^(?<origin>[^\n]+)\n(?<size>0|[1-9]\d{0,14})\n(?<root>[A-Za-z0-9+/]{43}=)\n\n(?<signed>(?:— [^\s]+ [A-Za-z0-9+/=]+\n)+)$/;

/** Reads a checkpoint that a key has signed; null where it is none, or where the key has not signed it. Never throws. */
export function parseCheckpoint(note: string, { name, known }: Pick<SigningKey, 'name' | 'known'>): TreeHead | null {
  const { origin = '', size = '', root = '', signed = '' } = NOTE.exec(note)?.groups ?? {};
  if (origin === '') return null;
  const key = createPublicKey(known);
  const head = { origin, size: Number(size), root: Buffer.from(root, 'base64') };
  const isSigned = signed.split('\n').some((line) => {
    const [, by, text = ''] = line.split(' ');
    const bytes = Buffer.from(text, 'base64');
    return (
      by === name &&
      bytes.subarray(0, 4).equals(keyId(name, key)) &&
      verify(null, Buffer.from(bodyOf(head)), key, bytes.subarray(4))
    );
  });
  return isSigned ? head : null;
}
