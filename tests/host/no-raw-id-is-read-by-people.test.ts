import { describe, expect, test } from 'vitest';
import { PackWords } from '../../src/host/pack-words.ts';

const words = new PackWords(
  {
    en: {
      'reviews.great': 'Very happy ({product}).',
      'products.pineapple-pastry.name': 'Pineapple pastries',
      'channels.amber.name': 'Amber',
      'told.where': '{product} from {channel}, {number}',
    },
    ms: { 'reviews.great': 'Puas hati sangat ({product}).' },
    'zh-TW': { 'products.pineapple-pastry.name': '鳳梨酥禮盒' },
  },
  'zh-TW',
);

describe('a value that is an id', () => {
  test("is written out by its name in a buyer's review", () => {
    expect(words.text('reviews.great', { product: 'pineapple-pastry' }, 'en')).toBe('Very happy (Pineapple pastries).');
  });

  test('has its name in a language that is at hand, where the language of the text has none', () => {
    expect(words.text('reviews.great', { product: 'pineapple-pastry' }, 'ms')).toBe('Puas hati sangat (鳳梨酥禮盒).');
  });

  test('is replaced for every kind of thing that has a name', () => {
    const values = { product: 'pineapple-pastry', channel: 'amber', number: 'amber' };
    expect(words.text('told.where', values, 'en')).toBe('Pineapple pastries from Amber, amber');
  });

  test('stays as it is where it is a name already', () => {
    expect(words.text('reviews.great', { product: 'Tea' }, 'en')).toBe('Very happy (Tea).');
  });
});
