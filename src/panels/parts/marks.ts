import type { SittingHost } from '../../host/index.ts';
import type { Mark } from '../shell/handbook-marks.ts';
import { channelName, countryWords, findProduct, modeName, productName, shortModeName, term } from './words.ts';

/** A market by its name, its short name in tables, and its code. */
export const marketMark = (code: string): Mark => ({
  words: [countryWords(code).replace(` ${code}`, ''), term('marketShort', code), code],
});

export const channelMark = (host: SittingHost, channel: string): Mark => ({ words: [channelName(host, channel)] });

export const modeMark = (host: SittingHost, mode: string): Mark => ({
  words: [shortModeName(host, mode)],
  names: [modeName(host, mode)],
});

/** A product by its name, and by what it is. */
export const productMark = (host: SittingHost, id: string): Mark => ({
  words: [],
  names: [productName(host, id), ...(findProduct(host, id)?.traits ?? []).map((trait) => term('trait', trait))],
});
