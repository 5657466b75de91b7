import type { Account, SocialBrief } from '../brief.ts';
import type { Sentiment } from '../listening/clipping.ts';
import type { Audience } from './plan-parts.ts';

/** A post as the plan counts it: who says what, where. Where two readings of it are defensible, it has both. */
export interface Voice {
  readonly brands: readonly string[];
  readonly topics: readonly string[];
  readonly sentiments: readonly Sentiment[];
  readonly market: string;
}

type Places = Pick<SocialBrief, 'accounts' | 'brands'>;

/** Whether people of an audience speak of that brand. */
export function isBrandOf({ brands }: Pick<SocialBrief, 'brands'>, audience: Audience, brand: string): boolean {
  const kind = brands.find(({ id }) => id === brand)?.kind;
  if (audience === 'category-buyers') return kind === 'same-category';
  return audience === 'everyone' ? kind !== undefined : kind === 'own';
}

/** The tone in which an audience speaks; null: any. */
export function toneOf(audience: Audience): Sentiment | null {
  if (audience === 'critics') return 'negative';
  return audience === 'fans' ? 'positive' : null;
}

/** The voices of an audience among all that was heard. */
export function voicesOf(brief: Places, audience: Audience, voices: readonly Voice[]): readonly Voice[] {
  const tone = toneOf(audience);
  return voices.filter(
    ({ brands, sentiments }) =>
      brands.some((brand) => isBrandOf(brief, audience, brand)) && (tone === null || sentiments.includes(tone)),
  );
}

/** Whether a voice is heard where an account speaks: people of its market talk on other platforms as well. */
const isAt = ({ market }: Account, voice: Voice): boolean => voice.market === market;

/** How many voices there are for each of some things. */
function counts(things: readonly string[], count: (thing: string) => number): readonly (readonly [string, number])[] {
  return things.map((thing) => [thing, count(thing)] as const).sort(([, a], [, b]) => b - a);
}

/** The things that are not behind the one at a place of the ranking: with so many per cent of its voices. */
function leading(ranked: readonly (readonly [string, number])[], place: number, percent: number): readonly string[] {
  const most = ranked[place - 1]?.[1] ?? 0;
  return ranked.flatMap(([thing, count]) => (count > 0 && count * 100 >= most * percent ? [thing] : []));
}

/** The topics that most of some voices speak of. */
export const leadingTopics = (
  { topics }: Pick<SocialBrief, 'topics'>,
  voices: readonly Voice[],
  percent: number,
): readonly string[] =>
  leading(
    counts(topics, (topic) => voices.filter((voice) => voice.topics.includes(topic)).length),
    1,
    percent,
  );

/** The accounts where most of some voices are heard, so many of them, and those not behind the last of these. */
export const leadingAccounts = (
  { accounts }: Pick<SocialBrief, 'accounts'>,
  voices: readonly Voice[],
  { places, percent }: { readonly places: number; readonly percent: number },
): readonly string[] =>
  leading(
    counts(
      accounts.map(({ id }) => id),
      (id) => voices.filter((voice) => accounts.some((account) => account.id === id && isAt(account, voice))).length,
    ),
    places,
    percent,
  );
