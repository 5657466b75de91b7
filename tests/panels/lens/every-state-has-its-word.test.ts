import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../src/host/lifecycle-chart.ts';
import { LANGUAGES, textsOf } from '../../locales/texts.ts';

const REGIONS = { order: 5, ticket: 3, case: 1 } as const;

describe.each(Object.entries(REGIONS))('the lifecycle of a %s', (kind, regions) => {
  const chart = chartOf(kind);

  test('is drawn region by region, each from its first state', () => {
    expect(chart.regions).toHaveLength(regions);
    for (const { initial, states } of chart.regions) expect(states).toContain(initial);
  });

  test.each(LANGUAGES)('has a word for every region and state in %s', (language) => {
    const terms = textsOf(language, 'terms');
    const keys = chart.regions.flatMap(({ id, states }) => [
      `region.${id}`,
      ...states.map((state) => `${kind}.${id}.${state}`),
    ]);
    expect(keys.filter((key) => !terms.has(key))).toEqual([]);
  });
});
