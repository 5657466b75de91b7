import { InvalidArgumentError, Option } from 'commander';
import { BOT_KINDS } from '../bots/kinds.ts';
import { DIFFICULTIES } from '../operations/market/difficulty.ts';
import type { Language } from '../standard/index.ts';

/** The options of every command that prints words. */
export interface LanguageOption {
  readonly lang: Language;
}

export const languageOption = (): Option =>
  new Option('--lang <language>', 'language of the answer').choices(['zh-TW', 'en']).default('en');

/** A seed is a whole number from 0, small enough to be exact. */
function parseSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(seed)) {
    throw new InvalidArgumentError('A seed is a whole number from 0 to 9007199254740991.');
  }
  return seed;
}

export const seedOption = (): Option =>
  new Option('--seed <number>', 'which form of the pack').argParser(parseSeed).makeOptionMandatory();

export const botOption = (): Option => new Option('--bot <kind>', 'who plays').choices(BOT_KINDS).makeOptionMandatory();

export const difficultyOption = (): Option =>
  new Option('--difficulty <name>', 'how hard the form is, of a pack that has difficulties')
    .choices(DIFFICULTIES)
    .default('normal');
