import { z } from 'zod';
import type { Refusal } from '../../../../kernel/happening.ts';
import type { RecordReader } from '../../../../kernel/step.ts';
import { firstRefusal, idInput, makeAction } from '../../../shop/trainee-action.ts';
import { socialHouseOf } from '../../look-ups.ts';
import {
  CLIP_FIGURES,
  EVIDENCE_CLIPPING,
  type FigureClipping,
  type HeardSlice,
  hangs,
  type PostsClipping,
} from '../clipping.ts';
import { heardFigure } from '../figures.ts';
import { tellListening } from '../happenings.ts';
import { brandOf, HEARD_POST, type HeardPost } from '../heard-post.ts';
import { NO_BRAND, OFF_TOPIC } from '../labels.ts';
import { refuse } from '../look-ups.ts';

const MOST_POSTS = 20;

const postsInput = z.object({ kind: z.literal('posts'), posts: z.array(idInput).min(1).max(MOST_POSTS) }).strict();
const figureInput = z
  .object({
    kind: z.literal('figure'),
    figure: z.enum(CLIP_FIGURES),
    brand: idInput,
    topic: idInput.nullable(),
    platform: idInput.nullable(),
    market: idInput.nullable(),
  })
  .strict();

type PostsInput = z.output<typeof postsInput>;
type FigureInput = z.output<typeof figureInput>;

/** A post as evidence: what it says of which brand, by its tags. */
const sayingOf = (post: HeardPost): string => [brandOf(post), post.tags.topic, post.tags.sentiment].join('/');

function refusePost(reader: RecordReader, id: string): Refusal | null {
  const post = reader.get(HEARD_POST, id);
  if (post === undefined) return refuse('heard-post/unknown', 'evidence');
  if (post.tags.mark !== undefined) return refuse('evidence-clipping/not-a-customer', 'evidence');
  if (post.tags.topic === undefined || post.tags.sentiment === undefined)
    return refuse('evidence-clipping/not-tagged', 'evidence');
  return post.tags.topic === OFF_TOPIC || brandOf(post) === NO_BRAND
    ? refuse('evidence-clipping/says-nothing', 'evidence')
    : null;
}

const clippingsOn = (reader: RecordReader) => reader.all(EVIDENCE_CLIPPING).filter(hangs);

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

function refusePosts(reader: RecordReader, { posts }: PostsInput): Refusal | null {
  if (new Set(posts).size < posts.length) return refuse('evidence-clipping/post-twice', 'evidence');
  const refusal = firstRefusal(posts, (id) => refusePost(reader, id));
  if (refusal !== null) return refusal;
  const sayings = new Set(posts.map((id) => sayingOf(reader.get(HEARD_POST, id) as HeardPost)));
  if (sayings.size > 1) return refuse('evidence-clipping/not-the-same', 'evidence');
  const isThere = clippingsOn(reader).some((each) => each.kind === 'posts' && isSameSet(each.posts, posts));
  return isThere ? refuse('evidence-clipping/clipped-already', 'evidence') : null;
}

const SLICE = ['brand', 'topic', 'platform', 'market'] as const satisfies readonly (keyof HeardSlice)[];

/** Whether all that a slice names stands in the brief. */
function isInBrief(reader: RecordReader, { brand, topic, platform, market }: HeardSlice): boolean {
  const { brands, topics, platforms } = socialHouseOf(reader);
  return (
    brands.some(({ id }) => id === brand) &&
    (topic === null || topics.includes(topic)) &&
    (platform === null || platforms.some(({ id }) => id === platform)) &&
    (market === null || reader.all(HEARD_POST).some((post) => post.market === market))
  );
}

function refuseFigure(reader: RecordReader, input: FigureInput): Refusal | null {
  if (!isInBrief(reader, input)) return refuse('evidence-clipping/not-in-brief', 'evidence');
  const worked = heardFigure(reader.all(HEARD_POST), input.figure, input);
  if (worked === null) return refuse('evidence-clipping/no-figure', 'evidence');
  const isThere = clippingsOn(reader).some(
    (each) =>
      each.kind === 'figure' &&
      each.figure === input.figure &&
      SLICE.every((part) => each[part] === input[part]) &&
      each.value === worked.value &&
      each.base === worked.base,
  );
  return isThere ? refuse('evidence-clipping/clipped-already', 'evidence') : null;
}

type Made<T> = Omit<T, 'id' | 'at'>;

/** What all posts of a clipping have in common; null where they differ. */
function common(posts: readonly HeardPost[], what: 'platform' | 'market'): string | null {
  const [first, ...others] = posts.map((post) => post[what]);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

function clipPosts(posts: readonly HeardPost[]): Made<PostsClipping> {
  const [first] = posts;
  const { topic, sentiment } = first?.tags ?? {};
  if (first === undefined || topic === undefined || sentiment === undefined) throw new Error('a post without its tags');
  const place = { platform: common(posts, 'platform'), market: common(posts, 'market') };
  return { kind: 'posts', brand: brandOf(first), topic, ...place, sentiment, posts: posts.map(({ id }) => id) };
}

function clipFigure(reader: RecordReader, { kind, figure, ...slice }: FigureInput): Made<FigureClipping> {
  const worked = heardFigure(reader.all(HEARD_POST), figure, slice);
  if (worked === null) throw new Error('a figure of nothing');
  return { kind, figure, ...slice, ...worked, small: worked.base < socialHouseOf(reader).rules.leastPosts };
}

/** Hangs a piece of evidence on the board: posts that say the same, or a figure worked out of the tags. */
export const evidenceClip = makeAction({
  kind: 'evidence/clip',
  indicators: ['P1.1.1'],
  input: z.discriminatedUnion('kind', [postsInput, figureInput]),
  check: (world, input) => (input.kind === 'posts' ? refusePosts(world, input) : refuseFigure(world, input)),
  apply: (step, input) => {
    const posts = input.kind === 'posts' ? input.posts.map((id) => step.need(HEARD_POST, id)) : [];
    const made = input.kind === 'posts' ? clipPosts(posts) : clipFigure(step, input);
    const clipping = { id: `E-${step.all(EVIDENCE_CLIPPING).length + 1}`, at: step.now, ...made };
    step.put(EVIDENCE_CLIPPING, clipping);
    const platforms = posts.map(({ platform }) => platform);
    tellListening(step, 'evidence-clipping/clipped', clipping.id, { clipping, platforms });
  },
});
