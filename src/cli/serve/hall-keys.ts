import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeSecret } from '../../server/hall/secrets.ts';
import { makeSigningKey, type SigningKey } from '../../server/record/checkpoint.ts';
import { Failure } from '../failure.ts';
import type { Words } from '../words.ts';

/** The owner's key: whoever has it comes in with every right of the hall's owner. */
export const ownerKeyFile = (data: string): string => join(data, 'teacher-key');

/** The key that signs records: whoever has this file can sign as the hall. */
const signingKeyFile = (data: string): string => join(data, 'record-key.json');

const keySchema = z.strictObject({
  name: z.string().min(1),
  secret: z.string().startsWith('-----BEGIN PRIVATE KEY-----'),
  known: z.string().startsWith('-----BEGIN PUBLIC KEY-----'),
});

/** Writes a file that nobody else reads, from its first byte on. */
const writeSecret = (path: string, text: string): void => writeFileSync(path, text, { mode: 0o600, flag: 'wx' });

/** The owner's key of a folder, and whether it was made just now because there was none. */
export function ownerKeyIn(data: string): { readonly key: string; readonly isNew: boolean } {
  const path = ownerKeyFile(data);
  const isNew = !existsSync(path);
  if (isNew) writeSecret(path, makeSecret());
  return { key: readFileSync(path, 'utf8').trim(), isNew };
}

/** The key that signs the records of a folder's hall: made where there is none. */
export function signingKeyIn(data: string, words: Words): SigningKey {
  const path = signingKeyFile(data);
  if (!existsSync(path)) writeSecret(path, JSON.stringify(makeSigningKey('waybill.hall'), null, 2));
  try {
    return keySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Failure(2, words.of('cli:serve.key.damaged', { file: path }));
  }
}

/** Whether both key files of a hall lie in a folder. */
export const hasKeys = (data: string): boolean => existsSync(ownerKeyFile(data)) && existsSync(signingKeyFile(data));
