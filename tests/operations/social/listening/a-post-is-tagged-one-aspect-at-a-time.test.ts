import { expect, test } from 'vitest';
import { brandOf, isDone } from '../../../../src/operations/social/listening/heard-post.ts';
import { listeningDesk, postOf, postsOf, setTag } from '../../../support/social/listening.ts';

test('a batch comes on the first morning, with its posts untagged', () => {
  const posts = postsOf(listeningDesk());
  expect(posts.length).toBeGreaterThanOrEqual(12);
  expect(posts.filter(isDone)).toEqual([]);
});

test('a topic and a sentiment make a post done; either alone does not', () => {
  const desk = listeningDesk();
  const [{ id } = { id: '' }] = postsOf(desk);
  const isNow = (): boolean => isDone(postOf(desk, id));
  setTag(desk, id, 'topic', 'taste');
  expect(isNow()).toBe(false);
  setTag(desk, id, 'sentiment', 'mixed');
  expect(isNow()).toBe(true);
});

test('a mark alone makes a post done', () => {
  const desk = listeningDesk();
  const [{ id } = { id: '' }] = postsOf(desk);
  setTag(desk, id, 'mark', 'spam');
  expect(isDone(postOf(desk, id))).toBe(true);
});

test('a tag can be changed and taken away', () => {
  const desk = listeningDesk();
  const [{ id } = { id: '' }] = postsOf(desk);
  setTag(desk, id, 'topic', 'taste');
  setTag(desk, id, 'topic', 'price');
  expect(postOf(desk, id).tags).toEqual({ topic: 'price' });
  setTag(desk, id, 'topic', null);
  expect(postOf(desk, id).tags).toEqual({});
});

test('a corrected brand stands in place of the guess, and the guess returns when the correction is taken away', () => {
  const desk = listeningDesk();
  const post = postsOf(desk).find(({ guess }) => guess !== 'claydawn');
  if (post === undefined) throw new Error('all of it speaks of one brand');
  setTag(desk, post.id, 'brand', 'claydawn');
  expect(brandOf(postOf(desk, post.id))).toBe('claydawn');
  setTag(desk, post.id, 'brand', null);
  expect(brandOf(postOf(desk, post.id))).toBe(post.guess);
});

test('going back to what the tool has guessed leaves no correction behind', () => {
  const desk = listeningDesk();
  const post = postsOf(desk).find(({ guess }) => guess === 'foglight');
  if (post === undefined) throw new Error('nobody speaks of Foglight');
  setTag(desk, post.id, 'brand', 'lanku');
  setTag(desk, post.id, 'brand', 'foglight');
  expect(postOf(desk, post.id).tags).toEqual({});
});

test('tags that are no tags, and tags that stand already, are refused', () => {
  const desk = listeningDesk();
  const [{ id, guess } = { id: '', guess: '' }] = postsOf(desk);
  const refused = (post: string, aspect: string, tag: string | null): string =>
    desk.refused('post/tag', { post, aspect, tag });
  expect(refused('H-000', 'topic', 'taste')).toBe('heard-post/unknown');
  expect(refused(id, 'topic', 'weather')).toBe('heard-post/no-such-tag');
  expect(refused(id, 'sentiment', 'taste')).toBe('heard-post/no-such-tag');
  expect(refused(id, 'mark', 'fake')).toBe('heard-post/no-such-tag');
  expect(refused(id, 'brand', guess)).toBe('heard-post/tagged-already');
  expect(refused(id, 'mark', null)).toBe('heard-post/tagged-already');
  setTag(desk, id, 'topic', 'taste');
  expect(refused(id, 'topic', 'taste')).toBe('heard-post/tagged-already');
});
