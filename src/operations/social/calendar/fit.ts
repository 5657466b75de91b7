import { accountOf, type Occasion, platformOf, type SocialBrief } from '../brief.ts';
import { localMoment, type Offsets } from '../local-time.ts';
import { type CalendarHouse, cardOf } from './house.ts';
import { isPeak, occasionsAt } from './slots.ts';
import type { PostFit, SocialPost } from './social-post.ts';

/** What a post is judged by: all of it lies before the trainee, too. A bot makes it of the view. */
export interface PostScene {
  readonly brief: SocialBrief;
  readonly calendar: Pick<CalendarHouse, 'cards'>;
  readonly offsets: Offsets;
}

/** What of a post its fit hangs on. */
export type FittedPost = Pick<SocialPost, 'id' | 'account' | 'card' | 'format' | 'language'>;

/** Whether one post repeats another: the same text in any account, or the same idea in one account. */
export const repeats = (post: FittedPost, other: FittedPost): boolean =>
  post.id !== other.id &&
  post.card === other.card &&
  (post.account === other.account || post.language === other.language);

/** The occasion that a card offends against in a market at a moment; undefined where there is none. */
function offended(
  { brief, calendar, offsets }: PostScene,
  { card, market, at }: { readonly card: string; readonly market: string; readonly at: number },
): Occasion | undefined {
  const marks = cardOf(calendar, card)?.marks ?? [];
  return occasionsAt(brief.occasions, market, localMoment(offsets, market, at)).find(({ unfit }) =>
    unfit.some((mark) => marks.includes(mark)),
  );
}

/** Works out how a post fits its account at a moment. `before`: what went out earlier, on all accounts. */
export function fitOf(scene: PostScene, post: FittedPost, at: number, before: readonly FittedPost[]): PostFit {
  const account = accountOf(scene.brief, post.account);
  if (account === undefined) throw new Error(`no account ${post.account}`);
  const { market, languages } = account;
  return {
    peak: isPeak(account, localMoment(scene.offsets, market, at)),
    language: languages.includes(post.language),
    format:
      platformOf(scene.brief, account)?.formats.includes(post.format) === true &&
      cardOf(scene.calendar, post.card)?.formats.includes(post.format) === true,
    fresh: !before.some((other) => repeats(post, other)),
    offends: offended(scene, { card: post.card, market, at })?.id ?? null,
  };
}
