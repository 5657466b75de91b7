import { describe, expect, test } from 'vitest';
import type { HeardSlice } from '../../../../src/operations/social/listening/clipping.ts';
import { type HeardRow, heardFigure } from '../../../../src/operations/social/listening/figures.ts';
import type { HeardTags } from '../../../../src/operations/social/listening/labels.ts';

const post = (guess: string, tags: HeardTags, market = 'JP'): HeardRow => ({ guess, tags, market, platform: 'kadro' });

const POSTS: readonly HeardRow[] = [
  post('foglight', { topic: 'taste', sentiment: 'positive' }),
  post('foglight', { topic: 'taste', sentiment: 'positive' }, 'DE'),
  post('foglight', { topic: 'price', sentiment: 'negative' }),
  post('foglight', { topic: 'price', sentiment: 'mixed' }),
  post('lanku', { topic: 'taste', sentiment: 'neutral' }),
  // Read as Lanku by the tool, and corrected.
  post('lanku', { topic: 'price', sentiment: 'positive', brand: 'foglight' }),
  // These do not count: half tagged, spam, no brand.
  post('foglight', { topic: 'taste' }),
  post('foglight', { topic: 'taste', sentiment: 'positive', mark: 'spam' }),
  post('none', { topic: 'off-topic', sentiment: 'neutral' }),
];

const slice = (brand: string, part: Partial<HeardSlice> = {}): HeardSlice => ({
  brand,
  topic: null,
  platform: null,
  market: null,
  ...part,
});

describe('a figure counts only what is tagged, speaks of a brand and is a customer’s', () => {
  test('mentions are posts', () => {
    expect(heardFigure(POSTS, 'mentions', slice('foglight'))).toEqual({ value: 5, base: 5 });
  });

  test('the share of voice is of all mentions of brands', () => {
    expect(heardFigure(POSTS, 'share-of-voice', slice('foglight'))).toEqual({ value: 833, base: 6 });
    expect(heardFigure(POSTS, 'share-of-voice', slice('lanku'))).toEqual({ value: 167, base: 6 });
    expect(heardFigure(POSTS, 'share-of-voice', slice('claydawn'))).toEqual({ value: 0, base: 6 });
  });

  test('net sentiment leaves neutral and mixed out', () => {
    expect(heardFigure(POSTS, 'net-sentiment', slice('foglight'))).toEqual({ value: 500, base: 4 });
    expect(heardFigure(POSTS, 'net-sentiment', slice('lanku'))).toBeNull();
  });

  test('a part is cut out of all brands alike', () => {
    expect(heardFigure(POSTS, 'share-of-voice', slice('foglight', { topic: 'taste' }))).toEqual({
      value: 667,
      base: 3,
    });
    expect(heardFigure(POSTS, 'mentions', slice('foglight', { market: 'DE' }))).toEqual({ value: 1, base: 1 });
    expect(heardFigure(POSTS, 'mentions', slice('foglight', { platform: 'zipli' }))).toBeNull();
  });
});
