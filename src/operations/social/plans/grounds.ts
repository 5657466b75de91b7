import type { Account } from '../brief.ts';
import type { EvidenceClipping } from '../listening/clipping.ts';
import type { Audience, Grounds, Quote } from './plan-parts.ts';
import type { PlanScene } from './scene.ts';
import { isBrandOf, toneOf } from './voices.ts';

type Board = Pick<PlanScene, 'brief' | 'clippings' | 'posts'>;

/** The clippings that are cited and still on the board. */
const cited = ({ clippings }: Pick<PlanScene, 'clippings'>, { clippings: ids }: Grounds) =>
  clippings.filter(({ id }) => ids.includes(id));

/** Whether a clipping says something about people of an audience: of their brand, in their tone. A figure of few posts says nothing. */
function speaksFor({ brief }: Pick<PlanScene, 'brief'>, audience: Audience, clipping: EvidenceClipping): boolean {
  if (!isBrandOf(brief, audience, clipping.brand)) return false;
  const tone = toneOf(audience);
  if (clipping.kind === 'posts') return tone === null || clipping.sentiment === tone;
  if (clipping.small) return false;
  if (tone === null || clipping.figure !== 'net-sentiment') return true;
  return tone === 'negative' ? clipping.value < 0 : clipping.value > 0;
}

/** Whether a clipping shows the tone of an audience, and not only that it talks. */
const showsTone = (audience: Audience, clipping: EvidenceClipping): boolean =>
  toneOf(audience) === null || clipping.kind === 'posts' || clipping.figure === 'net-sentiment';

/** Whether clippings show that there are people to speak to: some who complain, praise, or talk of other brands. */
export const carriesAudience = (board: Board, audience: Audience, grounds: Grounds): boolean =>
  cited(board, grounds).some((clipping) => speaksFor(board, audience, clipping) && showsTone(audience, clipping));

/** Whether clippings show that people of an audience speak of a topic. */
export const carriesTopic = (board: Board, audience: Audience, topic: string, grounds: Grounds): boolean =>
  cited(board, grounds).some((clipping) => clipping.topic === topic && speaksFor(board, audience, clipping));

/** Whether a clipping is about people of an account: one of its posts, or its figure, is of their market, or of a platform that is only theirs. */
function isAbout({ brief, posts }: Board, { platform, market }: Account, clipping: EvidenceClipping): boolean {
  if (clipping.kind === 'posts')
    return posts.some((post) => clipping.posts.includes(post.id) && post.market === market);
  if (clipping.market !== null) return clipping.market === market;
  const there = brief.accounts.filter((account) => account.platform === clipping.platform);
  return clipping.platform === platform && there.length === 1;
}

/** Whether clippings show people of an audience at an account. */
export const carriesAccount = (board: Board, audience: Audience, account: Account, grounds: Grounds): boolean =>
  cited(board, grounds).some((clipping) => isAbout(board, account, clipping) && speaksFor(board, audience, clipping));

/** A share may be rounded to whole per cents; a count may not be rounded at all. */
const ROUNDING = 10;

/** Whether one of the cited clippings holds a figure; posts hold their number, all of them together as well. */
export function holdsFigure(board: Pick<PlanScene, 'clippings'>, grounds: Grounds, { figure, value }: Quote): boolean {
  const clippings = cited(board, grounds);
  const counted = clippings.flatMap((each) => (each.kind === 'posts' ? [each.posts.length] : []));
  const all = new Set(clippings.flatMap((each) => (each.kind === 'posts' ? each.posts : []))).size;
  if (figure === 'mentions' && [...counted, all].includes(value) && value > 0) return true;
  const near = figure === 'mentions' ? 0 : ROUNDING;
  return clippings.some(
    (each) => each.kind === 'figure' && each.figure === figure && Math.abs(each.value - value) <= near,
  );
}

/** Whether a figure is written into the plan that no clipping holds that it cites there. */
export const isInvented = (board: Pick<PlanScene, 'clippings'>, grounds: Grounds): boolean =>
  grounds.quote !== null && !holdsFigure(board, grounds, grounds.quote);
