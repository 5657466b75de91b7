import type { Words } from '../words.ts';
import type { Fault } from './expectations.ts';

/** A fault in words, with the form and the bot that it was found in. */
export const faultWords = ({ seed, bot, key, values }: Fault, words: Words): string =>
  words.of('cli:sweep.of', { seed, bot, what: words.of(`cli:sweep.fault.${key}`, values) });
