import { expect, test } from 'vitest';
import { brandOf, counts } from '../../../src/operations/social/listening/heard-post.ts';
import {
  closed,
  findingsOn,
  labelsOf,
  listeningDesk,
  postsOf,
  readCarefully,
  setTag,
} from '../../support/social/listening.ts';
import type { SocialTestDesk } from '../../support/social-desk.ts';
import { days, hours } from '../../support/world.ts';

/** The desk on the third day at one: much was heard, and what customers said is tagged. */
function heardMuch(): SocialTestDesk {
  const desk = listeningDesk().until(days(2) + hours(4));
  readCarefully(
    desk,
    postsOf(desk).filter(({ id }) => labelsOf(desk, id).mark === null),
  );
  return desk;
}

const clip = (desk: SocialTestDesk, posts: readonly string[]): void =>
  void desk.do('evidence/clip', { kind: 'posts', posts });

function clipFigure(desk: SocialTestDesk, figure: string, brand: string, more: object = {}): void {
  desk.do('evidence/clip', {
    ...{ kind: 'figure', figure, brand, topic: null, platform: null, market: null },
    ...more,
  });
}

/** Clips one customer's post of each platform and of each brand. */
function clipSources(desk: SocialTestDesk): void {
  const seen = new Set<string>();
  for (const post of postsOf(desk)) {
    const names = [`on ${post.platform}`, `of ${brandOf(post)}`];
    if (!counts(post) || names.every((name) => seen.has(name))) continue;
    for (const name of names) seen.add(name);
    clip(desk, [post.id]);
  }
}

const points = (desk: SocialTestDesk, chance: string): Record<string, number> =>
  Object.fromEntries(Object.entries(findingsOn(desk, chance)).map(([id, { earned }]) => [id, earned]));

test('every platform and every brand heard has all points of the sources', () => {
  const desk = heardMuch();
  clipSources(desk);
  expect(points(desk, 'sources/board')).toEqual({ 'heard-platforms': 5, 'heard-source-brands': 5 });
});

test('a fake among the evidence costs a point, until it is taken down', () => {
  const desk = heardMuch();
  clipSources(desk);
  const fake = postsOf(desk).find(({ id, guess }) => labelsOf(desk, id).mark !== null && guess !== 'none');
  if (fake === undefined) throw new Error('no fake speaks of a brand');
  setTag(desk, fake.id, 'topic', 'taste');
  setTag(desk, fake.id, 'sentiment', 'negative');
  clip(desk, [fake.id]);
  const { clipping } = desk.told('evidence-clipping/clipped').at(-1) ?? {};
  desk.do('evidence/drop', { clipping: clipping?.id });
  expect(points(desk, 'sources/board')['heard-platforms']).toBe(5);
  clip(desk, [fake.id]);
  const { 'heard-platforms': platforms } = findingsOn(closed(desk, 'board'), 'sources/board');
  expect(platforms?.earned).toBe(4);
  expect(platforms?.details?.map(({ key }) => key)).toContain('because.fakes-as-evidence');
});

test('the comparison wants the share of voice of all brands, and the net sentiment of those in our category', () => {
  const desk = heardMuch();
  for (const { id, kind } of desk.house.brands) {
    clipFigure(desk, 'share-of-voice', id);
    if (kind !== 'other-category') clipFigure(desk, 'net-sentiment', id);
  }
  expect(points(desk, 'comparison/board')).toEqual({ 'share-of-voice': 5, 'net-sentiment': 3 });
});

test('a part of the talk does not stand for the whole of it, and what is missing is named', () => {
  const desk = heardMuch();
  for (const { id } of desk.house.brands) clipFigure(desk, 'share-of-voice', id, { market: 'JP' });
  const { 'share-of-voice': share } = findingsOn(closed(desk, 'board'), 'comparison/board');
  expect(share?.earned).toBe(0);
  expect(share?.details).toEqual([
    { key: 'because.figure-not-clipped', values: { heardBrand: 'foglight, lanku, tangcheng, claydawn, squarewood' } },
  ]);
});

test('an empty board has no points', () => {
  const desk = closed(listeningDesk(), 'board');
  expect(points(desk, 'sources/board')).toEqual({ 'heard-platforms': 0, 'heard-source-brands': 0 });
  expect(points(desk, 'comparison/board')).toEqual({ 'share-of-voice': 0, 'net-sentiment': 0 });
});
