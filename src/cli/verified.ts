import type { SittingFile } from '../sitting/sitting-file.ts';
import { type Disagreement, type Verification, verifySitting } from '../sitting/verify.ts';
import { Failure, messageOf } from './failure.ts';
import type { Words } from './words.ts';

/** Verifies a sitting. A form that breaks the engine is a file that cannot be read. */
export function verify(file: SittingFile, path: string, words: Words): Verification {
  try {
    return verifySitting(file);
  } catch (error) {
    throw new Failure(2, `${path}: ${words.of('rules:verify/does-not-run', { message: messageOf(error) })}`);
  }
}

/** Where two things first differ, in words. */
export const disagreementWords = ({ where, key, values }: Disagreement, words: Words): string =>
  `${where}: ${words.of(`rules:${key}`, { ...values, where })}`;
