import { describe, expect, test } from 'vitest';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { LESSONS, PACKS, packCalled } from '../support/world.ts';

const MODES_PAGES = ['tariff', 'modes', 'order-facts', 'listing-prices'];
/** Packs whose trainee never looks at a tariff: it is in no page of their handbook. */
const WITHOUT_TARIFF = ['social-studio'];

describe.each([...PACKS, ...LESSONS].filter((name) => !WITHOUT_TARIFF.includes(name)))('the tariff of %s', (name) => {
  const { catalogue, texts } = compileForm(packCalled(name), 1);

  test('has the day on which it was written down', () => {
    expect(catalogue.tariffAsOf).toBe(Date.parse('2026-11-01T00:00+08:00'));
  });

  test.each([
    ['zh-TW', /訓練/, /2026 年 11 月/],
    ['en', /training|for practice/, /November 2026/],
  ])('is called one for training, with its date, where the handbook gives it, in %s', (language, training, date) => {
    const page = MODES_PAGES.find((each) => catalogue.handbook.includes(each));
    const body = texts[language]?.[`handbook.${page}.body`] ?? '';
    expect(body).toMatch(training);
    expect(body).toMatch(date);
  });
});
