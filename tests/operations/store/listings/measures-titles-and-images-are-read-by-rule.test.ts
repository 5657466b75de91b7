import { describe, expect, test } from 'vitest';
import { imageFaults, titleFaults } from '../../../../src/operations/store/listings/content-rules.ts';
import type { AttributeRule } from '../../../../src/operations/store/listings/house.ts';
import { termsOf } from '../../../../src/operations/store/listings/look-ups.ts';
import { answersFact, answerTo } from '../../../../src/operations/store/listings/measures.ts';
import { listingsDesk } from '../../../support/store/listings.ts';

const rule = (measure: AttributeRule['measure']): AttributeRule => ({
  id: 'any',
  sort: 'number',
  ...(measure === undefined ? {} : { measure }),
});

// NIST Handbook 44: 1 oz = 28.349523 g, 1 fl oz = 29.573530 ml, 1 in = 25.4 mm.
test.each([
  ['mass', 150, 'us', '5.3'],
  ['mass', 150, 'metric', '150'],
  ['volume', 50, 'us', '1.7'],
  ['volume', 350, 'us', '11.8'],
  ['length', 90, 'us', '3.5'],
  ['length', 98, 'metric', '9.8'],
  ['length', 980, 'metric', '98'],
] as const)('%s of %i in %s units reads %s', (measure, value, units, text) => {
  expect(answerTo(rule(measure), value, units)).toBe(text);
  expect(answersFact(rule(measure), text, value, units)).toBe(true);
  expect(answersFact(rule(measure), String(Number(text) + 0.2), value, units)).toBe(false);
});

test('a number without a measure is exact, and a text is read without regard to case and spaces', () => {
  expect(answersFact(rule(undefined), '12', 12, 'us')).toBe(true);
  expect(answersFact(rule(undefined), '12.1', 12, 'us')).toBe(false);
  expect(answersFact({ id: 'brand', sort: 'text' }, ' FOGLIGHT ', 'Foglight', 'us')).toBe(true);
  expect(answersFact(rule('mass'), 'about 5', 150, 'us')).toBe(false);
});

describe('in the rules of the pack', () => {
  const desk = listingsDesk(101);
  const terms = termsOf(desk.sitting.world);
  const place = { product: 'tea-set', channel: 'amber', market: 'US' };
  const codes = (title: string): string[] => titleFaults(terms, place, title).map(({ code }) => code);

  test('a title is not too long, has no forbidden word, and begins with the brand where the channel says so', () => {
    expect(codes('Foglight Porcelain Tea Set')).toEqual([]);
    expect(codes('Foglight best Tea Set')).toEqual(['title-word']);
    expect(codes('Tea Set by Foglight')).toEqual(['title-brand']);
    expect(codes(`Foglight ${'x'.repeat(80)}`)).toEqual(['title-long']);
  });

  test('the first image is on white, each is large enough, and none has words on it', () => {
    const faults = (...images: string[]): string[] => imageFaults(terms, place, images).map(({ code }) => code);
    expect(faults('front', 'detail', 'label')).toEqual([]);
    expect(faults('scene', 'front', 'label')).toEqual(['image-background']);
    expect(faults('front', 'detail')).toEqual(['images-few']);
    expect(faults('front', 'detail', 'promo')).toEqual(['image-overlay']);
  });
});
