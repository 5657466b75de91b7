import { describe, expect, test } from 'vitest';
import type { Sentiment } from '../../../src/operations/social/listening/clipping.ts';
import type { ListeningComing } from '../../../src/operations/social/listening/coming.ts';
import type { HeardPost } from '../../../src/operations/social/listening/heard-post.ts';
import type { HeardLabels } from '../../../src/operations/social/listening/labels.ts';
import { formFor, packCalled } from '../../support/world.ts';

const SEEDS = [1, 7, 2026];

type Batch = Extract<ListeningComing, { kind: 'heard-posts/come' }>;

function heardIn(seed: number) {
  const form = formFor(seed, 'social-studio');
  const batches = form.coming.filter((event): event is Batch => event.kind === 'heard-posts/come');
  const { social } = form.truth;
  if (social === undefined) throw new Error('no truth of the social desk');
  const labels = (post: HeardPost): HeardLabels => social.listening.labels[post.id] as HeardLabels;
  const posts = batches.flatMap((batch) => batch.posts);
  const [board] = [form.social?.listening.board];
  const early = batches.filter(({ at }) => at < (board?.until ?? 0)).flatMap((batch) => batch.posts);
  return { form, batches, posts, early, labels };
}

/** How many there are of each, the most first. */
function counts(values: readonly string[]): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].sort(([, m], [, n]) => n - m);
}

const isOwn =
  (sentiment: Sentiment) =>
  ({ brands, sentiments }: HeardLabels): boolean =>
    brands[0] === 'foglight' && sentiments[0] === sentiment;
const isOfCategory = ({ brands }: HeardLabels): boolean => brands[0] === 'lanku' || brands[0] === 'tangcheng';

describe.each(SEEDS)('seed %i', (seed) => {
  const { form, batches, posts, early, labels } = heardIn(seed);

  test('brings at least 180 posts in twelve batches of much the same size', () => {
    expect(posts.length).toBeGreaterThanOrEqual(180);
    expect(batches).toHaveLength(12);
    const sizes = batches.map((batch) => batch.posts.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  test('has in every batch something that no customer wrote, and a brand that the tool has misread', () => {
    for (const batch of batches) {
      const fakes = batch.posts.filter((post) => labels(post).mark !== null);
      const misread = batch.posts.filter(
        (post) => labels(post).mark === null && !labels(post).brands.includes(post.guess),
      );
      expect(fakes.length, batch.batch.id).toBeGreaterThanOrEqual(1);
      expect(misread.length, batch.batch.id).toBeGreaterThanOrEqual(1);
    }
  });

  test('speaks on every platform, from every market, in five languages, of every brand', () => {
    const of = (field: 'platform' | 'market' | 'language'): number => new Set(posts.map((post) => post[field])).size;
    expect([of('platform'), of('market'), of('language')]).toEqual([5, 6, 5]);
    expect(new Set(posts.flatMap((post) => labels(post).brands[0] ?? [])).size).toBe(6);
  });

  test.each([
    ['the complaints about the own brand', isOwn('negative')],
    ['the praise of the own brand', isOwn('positive')],
    ['the talk of the same category', isOfCategory],
  ] as const)('has one topic and two markets that lead %s before the plan is due', (_what, isMeant) => {
    const some = early.filter((post) => isMeant(labels(post)));
    const [topic = 0, nextTopic = 0] = counts(some.map((post) => labels(post).topics[0] ?? '')).map(
      ([, count]) => count,
    );
    expect(topic).toBeGreaterThanOrEqual(nextTopic * 1.5);
    const [, secondMarket = 0, nextMarket = 0] = counts(some.map(({ market }) => market)).map(([, count]) => count);
    expect(secondMarket).toBeGreaterThanOrEqual(nextMarket * 1.5);
  });

  test('says in neither id nor key nor sequence what is true of a post', () => {
    expect(posts.every(({ id, text }) => /^H-\d{3}$/.test(id) && /^t-\d+$/.test(text))).toBe(true);
    expect(posts.map(({ id }) => id)).toEqual(posts.map((_, i) => `H-${String(i + 1).padStart(3, '0')}`));
    const marks = posts.map((post) => (labels(post).mark === null ? 0 : 1));
    const atEnds = batches.filter((batch) => labels(batch.posts[0] as HeardPost).mark !== null).length;
    expect(marks.reduce<number>((sum, mark) => sum + mark, 0)).toBe(17);
    expect(atEnds).toBeLessThan(batches.length);
  });

  test('has the words of every post in its own language and a translation in both languages of the house', () => {
    for (const post of posts)
      for (const language of [post.language, 'zh-TW', 'en'])
        expect(form.letters[language]?.[post.text], `${post.text} in ${language}`).toBeTruthy();
  });
});

test('forms lean to different topics', () => {
  const leaders = [1, 2, 3, 4, 5, 6].map((seed) => {
    const { early, labels } = heardIn(seed);
    const own = early.filter(
      (post) => labels(post).brands[0] === 'foglight' && labels(post).sentiments[0] === 'negative',
    );
    return counts(own.map((post) => labels(post).topics[0] ?? ''))[0]?.[0];
  });
  expect(new Set(leaders).size).toBeGreaterThanOrEqual(3);
});

test('every post of the pack has its words where it was written', () => {
  const { texts } = packCalled('social-studio');
  const heard = Object.entries(texts).map(([language, spoken]) => [
    language,
    Object.keys(spoken).filter((key) => key.startsWith('heard.')).length,
  ]);
  const { en = 0, ja = 0, ms = 0, de = 0 } = Object.fromEntries(heard);
  expect(en).toBeGreaterThanOrEqual(230);
  expect([ja, ms, de].every((count) => Number(count) >= 25)).toBe(true);
});
