import { clamp } from '../rect.ts';

/** How much is usual (see the talk of a market), and the end of the scale: beyond it the needle does not go. */
const [USUAL, MOST] = [100, 400];
/** Where on the scale the usual is. */
const USUAL_AT = 0.34;
/** From here on talk is warm, or below it cold. */
const WARM = 25;

/** How much is spoken, in words that the floor has. */
export type Loudness = 'quiet' | 'usual' | 'lively' | 'loud';
/** How it is meant. */
export type Mood = 'cold' | 'even' | 'warm';

/** What a market says of the brand. */
export interface MarketTalk {
  readonly market: string;
  /** On a scale from 0 to 1. */
  readonly share: number;
  readonly loudness: Loudness;
  readonly mood: Mood;
}

interface Talk {
  readonly id: string;
  readonly volume: number;
  readonly warmth: number;
}

/** Where a volume is on the scale: as far as the usual in equal steps, beyond it ever closer. */
export function shareOf(volume: number): number {
  if (volume <= USUAL) return (clamp(volume, 0, USUAL) / USUAL) * USUAL_AT;
  return USUAL_AT + ((1 - USUAL_AT) * Math.log(Math.min(volume, MOST) / USUAL)) / Math.log(MOST / USUAL);
}

export function loudnessOf(volume: number): Loudness {
  if (volume < 70) return 'quiet';
  if (volume < 115) return 'usual';
  return volume < 160 ? 'lively' : 'loud';
}

export function moodOf(warmth: number): Mood {
  if (warmth <= -WARM) return 'cold';
  return warmth >= WARM ? 'warm' : 'even';
}

/** The talk of each of these markets; one of which nothing is known is quiet. */
export function readTalk(talk: Iterable<Talk>, markets: readonly string[]): readonly MarketTalk[] {
  const known = new Map([...talk].map((each) => [each.id, each]));
  return markets.map((market) => {
    const { volume, warmth } = known.get(market) ?? { volume: 0, warmth: 0 };
    return { market, share: shareOf(volume), loudness: loudnessOf(volume), mood: moodOf(warmth) };
  });
}

/** The market in which most is spoken: the needle shows it. */
export const loudest = (talk: readonly MarketTalk[]): MarketTalk | undefined =>
  talk.reduce<MarketTalk | undefined>(
    (most, each) => (most === undefined || each.share > most.share ? each : most),
    undefined,
  );

const DAY = 86_400_000;
/** People in the street on a quiet day, and the most of them. */
const [FEW, MANY] = [4, 10];
/** So much warm talk brings one more person with a bag. */
const WARM_TALK = 2000;

/** The people outside. */
export interface StreetModel {
  readonly people: number;
  /** How many of them carry a bag of ours. */
  readonly bags: number;
}

/** The street: the more is spoken, the more people; those who came by word of mouth carry a bag. */
export function readStreet(talk: readonly Talk[], came: Iterable<{ readonly at: number }>, now: number): StreetModel {
  const loud = talk.reduce((sum, { volume }) => sum + shareOf(volume), 0) / Math.max(1, talk.length);
  const people = Math.min(MANY, FEW + Math.round(Math.max(0, loud - USUAL_AT) * 2 * (MANY - FEW)));
  const warm = talk.reduce(
    (sum, { volume, warmth }) => sum + Math.floor((Math.max(0, volume - USUAL) * Math.max(0, warmth)) / WARM_TALK),
    0,
  );
  const brought = [...came].filter(({ at }) => at <= now && at > now - DAY).length;
  const bags = Math.min(MANY, warm + brought);
  return { people: Math.max(people, bags), bags };
}
