import { describe, expect, test } from 'vitest';
import { lifecycleCharts } from '../../../src/sitting/lifecycle-chart.ts';
import { LANGUAGES, textsOf } from '../../locales/texts.ts';

const charts = lifecycleCharts();

test('every lifecycle has its regions', () => {
  const regions = charts.map(({ kind, regions: { length } }) => [kind, length]);
  expect(Object.fromEntries(regions)).toEqual({
    ...{ order: 5, ticket: 3, case: 1 },
    ...{ 'stock-count': 4, 'market-listing': 1, 'product-translation': 1, 'marketing-meeting': 1 },
    ...{ 'campaign-plan': 1, 'social-post': 1, 'word-campaign': 3 },
  });
});

describe.each(charts)('the lifecycle of a $kind', ({ kind, regions }) => {
  test('is drawn region by region, each from its first state', () => {
    for (const { initial, states } of regions) expect(states).toContain(initial);
  });

  test.each(LANGUAGES)('has a word for every region and state in %s', (language) => {
    const terms = textsOf(language, 'terms');
    const keys = regions.flatMap(({ id, states }) => [
      `region.${id}`,
      ...states.map((state) => `${kind}.${id}.${state}`),
    ]);
    expect(keys.filter((key) => !terms.has(key))).toEqual([]);
  });
});
