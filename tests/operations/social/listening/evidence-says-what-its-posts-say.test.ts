import { expect, test } from 'vitest';
import { clippingOf } from '../../../../src/operations/social/listening/clipping.ts';
import { listeningDesk, postsOf, setTag } from '../../../support/social/listening.ts';
import type { SocialTestDesk } from '../../../support/social-desk.ts';

/** Three posts about one brand, all tagged alike. */
function threeAlike(desk: SocialTestDesk): readonly string[] {
  const ids = postsOf(desk)
    .slice(0, 3)
    .map(({ id }) => id);
  for (const id of ids) {
    const { guess } = postsOf(desk).find((post) => post.id === id) ?? {};
    if (guess !== 'foglight') setTag(desk, id, 'brand', 'foglight');
    setTag(desk, id, 'topic', 'packaging');
    setTag(desk, id, 'sentiment', 'negative');
  }
  return ids;
}

const figure = (brand: string, more: object = {}) => ({
  kind: 'figure',
  figure: 'share-of-voice',
  brand,
  topic: null,
  platform: null,
  market: null,
  ...more,
});

test('posts that say the same are clipped together, and the clipping says what they say', () => {
  const desk = listeningDesk();
  const posts = threeAlike(desk);
  desk.do('evidence/clip', { kind: 'posts', posts });
  expect(clippingOf(desk.sitting.world, 'E-1')).toMatchObject({
    ...{ kind: 'posts', brand: 'foglight', topic: 'packaging', sentiment: 'negative', posts },
  });
});

test('a clipping names the market of its posts only where it is the same of all', () => {
  const desk = listeningDesk();
  const [first = '', ...others] = threeAlike(desk);
  desk.do('evidence/clip', { kind: 'posts', posts: [first] });
  const { market } = postsOf(desk).find(({ id }) => id === first) ?? {};
  expect(clippingOf(desk.sitting.world, 'E-1')?.market).toBe(market);
  desk.do('evidence/clip', { kind: 'posts', posts: [first, ...others] });
  const markets = new Set(
    postsOf(desk)
      .slice(0, 3)
      .map((post) => post.market),
  );
  expect(clippingOf(desk.sitting.world, 'E-2')?.market).toBe(markets.size === 1 ? market : null);
});

test('a figure keeps the value it had when it was clipped, and says where it is a small sample', () => {
  const desk = listeningDesk();
  const [first = ''] = threeAlike(desk);
  desk.do('evidence/clip', figure('foglight'));
  setTag(desk, first, 'mark', 'spam');
  desk.do('evidence/clip', figure('foglight'));
  expect(clippingOf(desk.sitting.world, 'E-1')).toMatchObject({ value: 1000, base: 3, small: true });
  expect(clippingOf(desk.sitting.world, 'E-2')).toMatchObject({ value: 1000, base: 2, small: true });
});

test('what shows nothing is no evidence', () => {
  const desk = listeningDesk();
  const [first = '', second = '', third = ''] = threeAlike(desk);
  const fourth = postsOf(desk)[3]?.id ?? '';
  const refused = (...posts: string[]): string => desk.refused('evidence/clip', { kind: 'posts', posts });
  expect(refused('H-000')).toBe('heard-post/unknown');
  expect(refused(fourth)).toBe('evidence-clipping/not-tagged');
  expect(refused(first, first)).toBe('evidence-clipping/post-twice');
  setTag(desk, second, 'sentiment', 'positive');
  expect(refused(first, second)).toBe('evidence-clipping/not-the-same');
  setTag(desk, third, 'mark', 'shill');
  expect(refused(third)).toBe('evidence-clipping/not-a-customer');
  setTag(desk, second, 'brand', 'none');
  expect(refused(second)).toBe('evidence-clipping/says-nothing');
});

test('nothing hangs on the board twice, and only what the brief names', () => {
  const desk = listeningDesk();
  const posts = threeAlike(desk);
  desk.do('evidence/clip', { kind: 'posts', posts });
  desk.do('evidence/clip', figure('foglight'));
  expect(desk.refused('evidence/clip', { kind: 'posts', posts: [...posts].reverse() })).toBe(
    'evidence-clipping/clipped-already',
  );
  expect(desk.refused('evidence/clip', figure('foglight'))).toBe('evidence-clipping/clipped-already');
  expect(desk.refused('evidence/clip', figure('nobody'))).toBe('evidence-clipping/not-in-brief');
  expect(desk.refused('evidence/clip', figure('lanku', { figure: 'net-sentiment' }))).toBe(
    'evidence-clipping/no-figure',
  );
});

test('a clipping that was taken down can be hung again under another number', () => {
  const desk = listeningDesk();
  const posts = threeAlike(desk);
  desk.do('evidence/clip', { kind: 'posts', posts });
  desk.do('evidence/drop', { clipping: 'E-1' });
  expect(clippingOf(desk.sitting.world, 'E-1')).toBeUndefined();
  expect(desk.refused('evidence/drop', { clipping: 'E-1' })).toBe('evidence-clipping/unknown');
  desk.do('evidence/clip', { kind: 'posts', posts });
  expect(clippingOf(desk.sitting.world, 'E-2')).toMatchObject({ posts });
  expect(desk.sitting.view().social?.clippings.map(({ id }) => id)).toEqual(['E-2']);
});
