import type { RandomStream } from '../../../kernel/random.ts';
import { recordKind } from '../../../kernel/records.ts';

export const MARKET_VOICE = recordKind<MarketVoice>('market-voice');

/** How often a market named each brand in a week, as a listening tool counts it. */
export interface MarketVoice {
  /** `<market>/<Monday>`. */
  readonly id: string;
  readonly market: string;
  /** The Monday, `YYYY-MM-DD` on the calendar of the market. */
  readonly from: string;
  /** Days of the week that are counted. */
  readonly days: number;
  /** Mentions by brand. */
  readonly mentions: Readonly<Record<string, number>>;
}

/** How much people of a market speak of a brand in a usual week. */
export interface VoiceTraits {
  readonly market: string;
  readonly brand: string;
  readonly mentions: number;
}

/** A brand that makes itself heard for some days (numbers of days, both included): per-mille of its usual mentions. */
export interface LoudDays {
  readonly market: string;
  readonly brand: string;
  readonly from: number;
  readonly to: number;
  readonly permille: number;
}

/** What is said in the markets. */
export interface VoiceModel {
  readonly voices: readonly VoiceTraits[];
  readonly loud: readonly LoudDays[];
}

/** Mentions of each brand in a market on a day. `volume`: how much is said of the own brand, 100 is usual; its posts and the campaign stir that. */
export function mentionsOn(
  { voices, loud }: VoiceModel,
  market: string,
  day: number,
  own: { readonly brand: string; readonly volume: number },
  random: RandomStream,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    voices
      .filter((each) => each.market === market)
      .map(({ brand, mentions }) => {
        const louder =
          loud.find((each) => each.market === market && each.brand === brand && day >= each.from && day <= each.to)
            ?.permille ?? 1000;
        const chance = random.fork(`${market}/${brand}/${day}`).int(800, 1200);
        const volume = brand === own.brand ? own.volume * 10 : 1000;
        return [brand, Math.floor((mentions * chance * louder * volume) / (7 * 1_000_000_000))];
      }),
  );
}

/** Mentions of two spans together. */
export const addMentions = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]),
  );
