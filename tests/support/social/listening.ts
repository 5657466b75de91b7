import {
  BOARD,
  EVIDENCE_BOARD,
  HEARD_BATCH,
  HEARD_POST,
  type HeardPost,
} from '../../../src/operations/social/listening/heard-post.ts';
import type { Aspect, HeardLabels } from '../../../src/operations/social/listening/labels.ts';
import { socialTruthOf } from '../../../src/operations/social/look-ups.ts';
import type { Finding } from '../../../src/scoring/ledger.ts';
import { type SocialTestDesk, socialDesk } from '../social-desk.ts';
import { hours } from '../world.ts';

/** The desk on the first morning: the first batch has come. */
export const listeningDesk = (seed = 1): SocialTestDesk => socialDesk(seed).until(hours(1));

export const labelsOf = (desk: SocialTestDesk, post: string): HeardLabels => {
  const labels = socialTruthOf(desk.sitting.world, 'listening').labels[post];
  if (labels === undefined) throw new Error(`no labels of ${post}`);
  return labels;
};

/** The posts that have come. */
export const postsOf = (desk: SocialTestDesk): readonly HeardPost[] => desk.sitting.world.all(HEARD_POST);

/** One post as it is now. */
export function postOf(desk: SocialTestDesk, id: string): HeardPost {
  const post = desk.sitting.world.get(HEARD_POST, id);
  if (post === undefined) throw new Error(`no post ${id}`);
  return post;
}

/** Lets the limit of the first batch pass, or that of the board. */
export function closed(desk: SocialTestDesk, what: 'first-batch' | 'board'): SocialTestDesk {
  const { world } = desk.sitting;
  const limited = what === 'board' ? world.get(EVIDENCE_BOARD, BOARD) : world.all(HEARD_BATCH)[0];
  desk.sitting.advance((limited?.until ?? 0) + 1);
  return desk;
}

/** The customers' posts of the first batch, and what in it no customer wrote. */
export function firstBatch(desk: SocialTestDesk): { customers: readonly HeardPost[]; fakes: readonly HeardPost[] } {
  const [batch] = desk.sitting.world.all(HEARD_BATCH);
  const own = postsOf(desk).filter((post) => post.batch === batch?.id);
  const isFake = ({ id }: HeardPost): boolean => labelsOf(desk, id).mark !== null;
  return { customers: own.filter((post) => !isFake(post)), fakes: own.filter(isFake) };
}

export const setTag = (desk: SocialTestDesk, post: string, aspect: Aspect, tag: string | null): void =>
  void desk.do('post/tag', { post, aspect, tag });

/** Tags posts as a careful reader would: topic, sentiment, and the brand where the tool is wrong. */
export function readCarefully(desk: SocialTestDesk, posts: readonly HeardPost[]): void {
  for (const { id, guess } of posts) {
    const { topics, sentiments, brands } = labelsOf(desk, id);
    setTag(desk, id, 'topic', topics[0] ?? '');
    setTag(desk, id, 'sentiment', sentiments[0] ?? '');
    if (!brands.includes(guess)) setTag(desk, id, 'brand', brands[0] ?? '');
  }
}

/** The findings of a chance of P1.1.1 as they stand, by criterion. */
export function findingsOn(desk: SocialTestDesk, chance: string): Readonly<Record<string, Finding>> {
  const found = desk.sitting.ledger().opportunities.find(({ id }) => id === `P1.1.1/${chance}`);
  return Object.fromEntries((found?.findings ?? []).map((finding) => [finding.criterion, finding]));
}
