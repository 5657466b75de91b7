import { HOUR } from '../../operations/shop/calendar.ts';
import { type ClipFigure, type HeardSlice, SENTIMENTS } from '../../operations/social/listening/clipping.ts';
import { heardFigure } from '../../operations/social/listening/figures.ts';
import { brandOf, counts, isDone } from '../../operations/social/listening/heard-post.ts';
import { type Aspect, MARKS, NO_BRAND, OFF_TOPIC } from '../../operations/social/listening/labels.ts';
import type { HeardPostView } from '../../operations/social/listening/view.ts';
import { type Intent, intent } from '../bot.ts';
import type { Slip } from '../bot-duty.ts';
import type { SocialDesk, SocialPolicy } from './desk.ts';

/** What a careful reader makes of a post: the key of its words says what they say. */
interface Reading {
  readonly mark?: string;
  readonly brand?: string;
  readonly topic?: string;
  readonly sentiment?: string;
}

function readingOf({ read }: SocialDesk, { text }: HeardPostView): Reading {
  const [, brand = '', topic = '', sentiment = ''] = read(text).split('.');
  return MARKS.some((mark) => mark === brand) ? { mark: brand } : { brand, topic, sentiment };
}

/** So many tags are set in a row before the eye goes to other work; which ones changes with the time. */
const IN_A_ROW = 6;
const TURN = 10_000;

function inARow({ now }: SocialDesk, wanted: readonly Intent[]): readonly Intent[] {
  const from = Math.floor(now / TURN) % Math.max(1, wanted.length);
  return [...wanted.slice(from), ...wanted.slice(0, from)].slice(0, IN_A_ROW);
}

const tag = (post: HeardPostView, aspect: Aspect, value: string): Intent =>
  intent('post/tag', { post: post.id, aspect, tag: value });

/** Marks what no customer wrote, and corrects the brands that the tool has misread. */
const correctTool: SocialPolicy = (desk) =>
  inARow(
    desk,
    desk.social.heard.flatMap((post): Intent[] => {
      const { mark, brand } = readingOf(desk, post);
      if (mark !== undefined) return post.tags.mark === undefined ? [tag(post, 'mark', mark)] : [];
      return brand !== undefined && brandOf(post) !== brand ? [tag(post, 'brand', brand)] : [];
    }),
  );

/** Tags topic and sentiment of as many posts of each batch as the handbook asks for: of brands that are seldom heard first. */
const tagBatches: SocialPolicy = (desk) => {
  const customers = desk.social.heard.filter((post) => readingOf(desk, post).mark === undefined);
  const done = new Map<string, number>();
  for (const post of customers) if (isDone(post)) done.set(brandOf(post), (done.get(brandOf(post)) ?? 0) + 1);
  const heard = (post: HeardPostView): number => done.get(brandOf(post)) ?? 0;
  const wanted = desk.social.heardBatches.flatMap((batch) => {
    const own = customers.filter((post) => post.batch === batch.id);
    const asked = Math.ceil((own.length * desk.house.rules.tagPercent) / 100);
    const left = Math.max(0, asked - own.filter(isDone).length);
    return own
      .filter((post) => !isDone(post))
      .sort((a, b) => heard(a) - heard(b))
      .slice(0, left)
      .flatMap((post) => {
        const { topic, sentiment } = readingOf(desk, post);
        return [
          ...(topic === undefined || post.tags.topic !== undefined ? [] : [tag(post, 'topic', topic)]),
          ...(sentiment === undefined || post.tags.sentiment !== undefined ? [] : [tag(post, 'sentiment', sentiment)]),
        ];
      });
  });
  return inARow(desk, wanted);
};

/** Hours before the evidence is due in which it is put together: by then most has been heard and tagged. */
const CLIPS_WITHIN = 4 * HOUR;
const MOST_POSTS = 20;

const isDue = ({ social, now }: SocialDesk): boolean =>
  social.evidenceBoards.some(({ until }) => now >= until - CLIPS_WITHIN && now <= until + CLIPS_WITHIN);

const sayingOf = (brand: string, topic = '', sentiment = ''): string => [brand, topic, sentiment].join('/');

/** What people say, with all who say it: by brand, topic and sentiment of the tags. */
function voicesIn({ social }: SocialDesk): ReadonlyMap<string, readonly HeardPostView[]> {
  const voices = new Map<string, HeardPostView[]>();
  for (const post of social.heard) {
    if (!counts(post) || post.tags.topic === OFF_TOPIC) continue;
    const saying = sayingOf(brandOf(post), post.tags.topic, post.tags.sentiment);
    voices.set(saying, [...(voices.get(saying) ?? []), post]);
  }
  return voices;
}

/** So many people who say the same make it worth a clipping. */
const MANY = 3;

/** Clips what several people say of the brands; and a single voice where a platform or a brand would not be heard. */
const clipPosts: SocialPolicy = (desk) => {
  if (!isDue(desk)) return [];
  const { heard, clippings } = desk.social;
  const clipped = clippings.flatMap((each) => (each.kind === 'posts' ? [each] : []));
  const there = new Set(clipped.map(({ brand, topic, sentiment }) => sayingOf(brand, topic, sentiment)));
  const brands = new Set(clipped.map(({ brand }) => brand));
  const ids = new Set(clipped.flatMap(({ posts }) => posts));
  const platforms = new Set(heard.filter(({ id }) => ids.has(id)).map(({ platform }) => platform));
  return [...voicesIn(desk)].flatMap(([saying, posts]): Intent[] => {
    const [brand = ''] = saying.split('/');
    const isNew = !brands.has(brand) || posts.some(({ platform }) => !platforms.has(platform));
    if (there.has(saying) || (!isNew && posts.length < MANY)) return [];
    brands.add(brand);
    for (const { platform } of posts) platforms.add(platform);
    return [intent('evidence/clip', { kind: 'posts', posts: posts.slice(0, MOST_POSTS).map(({ id }) => id) })];
  });
};

/** The figures of the comparison that the handbook asks for. */
const comparisonOf = ({ house }: SocialDesk): readonly (HeardSlice & { readonly figure: ClipFigure })[] =>
  house.brands.flatMap(({ id, kind }) => {
    const figures: readonly ClipFigure[] =
      kind === 'other-category' ? ['share-of-voice'] : ['share-of-voice', 'net-sentiment'];
    return figures.map((figure) => ({ figure, brand: id, topic: null, platform: null, market: null }));
  });

/** Clips the comparison of the brands. */
const clipComparison: SocialPolicy = (desk) => {
  if (!isDue(desk)) return [];
  const { heard, clippings } = desk.social;
  const isClipped = (figure: ClipFigure, brand: string): boolean =>
    clippings.some((each) => each.kind === 'figure' && each.figure === figure && each.brand === brand);
  return comparisonOf(desk)
    .filter(({ figure, ...slice }) => {
      const { base = 0 } = heardFigure(heard, figure, slice) ?? {};
      return base >= desk.house.rules.leastPosts && !isClipped(figure, slice.brand);
    })
    .map((asked) => intent('evidence/clip', { kind: 'figure', ...asked }));
};

/** All that the handbook asks for, in the order in which it is done. */
export const listeningExpert: readonly SocialPolicy[] = [correctTool, tagBatches, clipPosts, clipComparison];

/** How each act goes wrong in practice. */
export const listeningSlips: Readonly<Record<string, Slip>> = {
  'post/tag': ({ post, aspect, tag: meant }, random) => {
    if (aspect === 'topic') return intent('post/tag', { post, aspect, tag: OFF_TOPIC });
    if (aspect === 'sentiment')
      return intent('post/tag', { post, aspect, tag: random.pick(SENTIMENTS.filter((each) => each !== meant)) });
    if (aspect === 'brand') return intent('post/tag', { post, aspect, tag: NO_BRAND });
    // A fake is taken for a customer's word.
    return intent('post/tag', { post, aspect: 'sentiment', tag: 'negative' });
  },
  'evidence/clip': (input) =>
    input.kind === 'figure'
      ? intent('evidence/clip', { ...input, figure: 'mentions' })
      : intent('evidence/clip', { ...input, posts: (input.posts as readonly string[]).slice(0, 1) }),
};

/** Presses the first key on everything, and clips whatever is there. */
const pressOneKey: SocialPolicy = ({ social, house }) => [
  ...social.heard
    .filter(({ tags }) => tags.topic === undefined)
    .map((post) => tag(post, 'topic', house.topics[0] ?? '')),
  ...social.heard.filter(({ tags }) => tags.sentiment === undefined).map((post) => tag(post, 'sentiment', 'positive')),
  ...social.heard
    .filter(counts)
    .slice(0, 5)
    .map(({ id }) => intent('evidence/clip', { kind: 'posts', posts: [id] })),
];

/** What somebody does who clicks everything and reads nothing. */
export const listeningBlind: readonly SocialPolicy[] = [pressOneKey];
