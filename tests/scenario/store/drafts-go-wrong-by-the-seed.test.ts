import { describe, expect, test } from 'vitest';
import { SEGMENT_FAULTS } from '../../../src/operations/store/translations/product-translation.ts';
import { segmentFaults } from '../../../src/operations/store/translations/segment-faults.ts';
import { placesOn } from '../../../src/scenario/store/translations/planting.ts';
import type { PageData } from '../../../src/scenario/store/translations/schema.ts';
import { storeDesk } from '../../support/store-desk.ts';

const SEEDS = [1, 2, 3, 4, 5];

describe.each(SEEDS)('in the form of seed %d', (seed) => {
  const { form } = storeDesk(seed).sitting;
  const { translations } = form.store ?? { translations: undefined };
  const { planted = {} } = form.truth.store?.translations ?? {};
  const house = form.catalogue.store?.translations;

  test('there are as many faults of each kind', () => {
    const counts = SEGMENT_FAULTS.map((fault) => Object.values(planted).filter((each) => each === fault).length);
    expect(new Set(counts)).toEqual(new Set([3]));
  });

  test('each page has four faults or more', () => {
    for (const { segments } of translations?.translations ?? [])
      expect(segments.filter(({ id }) => planted[id] !== undefined).length).toBeGreaterThanOrEqual(4);
  });

  test('the rules find what is planted in each draft, and nothing else', () => {
    if (house === undefined) throw new Error('no handbook');
    for (const { product, language, segments } of translations?.translations ?? [])
      for (const { id, draft, ...segment } of segments)
        expect([id, ...segmentFaults(draft, { product, language, ...segment }, house)]).toEqual([
          id,
          ...(planted[id] === undefined ? [] : [planted[id]]),
        ]);
  });
});

test('seeds let different drafts go wrong', () => {
  const plantedIn = (seed: number): string =>
    Object.keys(storeDesk(seed).sitting.form.truth.store?.translations.planted ?? {}).join();
  expect(new Set(SEEDS.map(plantedIn)).size).toBe(SEEDS.length);
});

test('a fault takes another segment where the one it would take is the only one for the next', () => {
  const segment = (...faults: readonly string[]) => ({
    part: 'bullet' as const,
    source: '…',
    good: '…',
    drafts: Object.fromEntries(faults.map((fault) => [fault, '…'])),
  });
  const page = { segments: [segment('untranslated', 'wrong-term'), segment('untranslated')] } as unknown as PageData;
  expect([...placesOn(page)].sort()).toEqual([
    ['untranslated', 1],
    ['wrong-term', 0],
  ]);
});
