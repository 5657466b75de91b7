import { expect, test } from 'vitest';
import type { HeardPostView } from '../../../../src/operations/social/listening/view.ts';
import { type FeedFilter, FeedList } from '../../../../src/panels/social/listening/feed-list.ts';
import { keyedTags, wishOf } from '../../../../src/panels/social/listening/keys.ts';
import { formFor } from '../../../support/world.ts';

const { social } = formFor(1, 'social-studio').catalogue;
if (social === undefined) throw new Error('the pack has no brief');
const brief = social;

test('figures stand for topics in the sequence of the brief, and 0 for what is off topic', () => {
  expect(keyedTags(brief, 'topic').map(({ key, tag }) => `${key} ${tag}`)).toEqual([
    ...['1 taste', '2 packaging', '3 delivery', '4 price', '5 gifting', '6 provenance', '7 service'],
    ...['8 sustainability', '0 off-topic'],
  ]);
  expect(wishOf(brief, 'topic', '2')).toEqual({ wish: 'tag', aspect: 'topic', tag: 'packaging' });
  expect(wishOf(brief, 'sentiment', '2')).toEqual({ wish: 'tag', aspect: 'sentiment', tag: 'negative' });
  expect(wishOf(brief, 'brand', '0')).toEqual({ wish: 'tag', aspect: 'brand', tag: 'none' });
});

test('letters mark fakes, change what is tagged, clip and take back, whatever is tagged', () => {
  for (const aspect of ['topic', 'sentiment', 'brand'] as const) {
    expect(wishOf(brief, aspect, 'X')).toEqual({ wish: 'tag', aspect: 'mark', tag: 'spam' });
    expect(wishOf(brief, aspect, 'f')).toEqual({ wish: 'tag', aspect: 'mark', tag: 'shill' });
    expect(wishOf(brief, aspect, 's')).toEqual({ wish: 'aspect', aspect: 'sentiment' });
    expect(wishOf(brief, aspect, 'z')).toEqual({ wish: 'undo' });
    expect(wishOf(brief, aspect, 'Backspace')).toEqual({ wish: 'undo' });
    expect(wishOf(brief, aspect, 'c')).toEqual({ wish: 'clip' });
    expect(wishOf(brief, aspect, 'q')).toBeUndefined();
  }
});

const post = (id: string, tags: HeardPostView['tags'] = {}): HeardPostView => ({
  ...{ id, batch: 'L-01', text: 't-1', platform: 'kadro', market: 'JP', language: 'ja', kind: 'post', author: id },
  ...{ accountDays: 100, accountPosts: 10, at: 0, guess: 'foglight', tags },
});

const TODO: FeedFilter = { aspect: 'topic', show: 'todo', by: { batch: '', platform: '', brand: '', language: '' } };

test('a post that was tagged stays in the list under the hand, until the list is tidied', () => {
  const list = new FeedList();
  const ids = (posts: readonly HeardPostView[]): string[] => list.posts(posts, TODO).map(({ id }) => id);
  expect(ids([post('a'), post('b')])).toEqual(['a', 'b']);
  const tagged = [post('a', { topic: 'taste' }), post('b')];
  expect(ids(tagged)).toEqual(['a', 'b']);
  expect(ids([...tagged, post('c'), post('d', { mark: 'spam' })])).toEqual(['a', 'b', 'c']);
  list.tidy();
  expect(ids([...tagged, post('c')])).toEqual(['b', 'c']);
});

test('a filter shows what fits it', () => {
  const list = new FeedList();
  const posts = [post('a'), { ...post('b'), platform: 'zipli' }, post('c', { brand: 'lanku' })];
  const by = (filter: Partial<FeedFilter['by']>): string[] =>
    list.posts(posts, { ...TODO, show: 'all', by: { ...TODO.by, ...filter } }).map(({ id }) => id);
  expect(by({ platform: 'zipli' })).toEqual(['b']);
  expect(by({ brand: 'lanku' })).toEqual(['c']);
  expect(by({ language: 'de' })).toEqual([]);
});
