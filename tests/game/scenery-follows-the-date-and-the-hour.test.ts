import { describe, expect, test } from 'vitest';
import { Cat } from '../../src/game/cat.ts';
import { catAt } from '../../src/game/cat-plan.ts';
import { darkness, lightHourOf } from '../../src/game/daylight.ts';
import type { Layout } from '../../src/game/layout.ts';
import { weatherAt } from '../../src/game/weather.ts';
import { stillStage } from '../support/still-stage.ts';

const MINUTE = 60_000;
/** A moment in Taipei; months are counted from 1. */
const at = (month: number, day: number, hour: number, minute = 0, year = 2026): number =>
  Date.UTC(year, month - 1, day, hour - 8, minute);

/** The weather at noon of every day of a month in twenty years. */
const noons = (month: number): readonly string[] =>
  Array.from({ length: 20 * 28 }, (_, i) => weatherAt(at(month, (i % 28) + 1, 12, 0, 2010 + Math.floor(i / 28))));
const share = (weather: readonly string[], kind: string): number =>
  weather.filter((each) => each === kind).length / weather.length;

describe('the weather', () => {
  test('of a November is often wet and more often grey than that of a July', () => {
    const [november, july] = [noons(11), noons(7)];
    expect(share(november, 'rain')).toBeGreaterThan(0.2);
    expect(share(november, 'rain')).toBeLessThan(0.5);
    expect(share(november, 'sun')).toBeGreaterThan(0.15);
    expect(share(november, 'sun')).toBeLessThan(share(july, 'sun'));
  });

  test('of a summer morning is dry: rain comes in the afternoon', () => {
    expect(share(noons(7), 'rain')).toBe(0);
    expect(Array.from({ length: 28 }, (_, i) => weatherAt(at(7, i + 1, 16)))).toContain('rain');
  });
});

describe('the light', () => {
  test('fades before the close in November, and not in July', () => {
    expect(darkness(lightHourOf(at(11, 10, 17, 50)))).toBeGreaterThan(0.3);
    expect(darkness(lightHourOf(at(7, 10, 17, 50)))).toBe(0);
  });

  test('only goes on within a day', () => {
    const hours = Array.from({ length: 24 * 4 }, (_, i) => lightHourOf(at(1, 15, 0, i * 15)));
    expect(hours).toEqual([...hours].sort((a, b) => a - b));
    expect(Math.max(...hours)).toBeLessThan(24);
  });
});

describe('the cat', () => {
  const minutes = Array.from({ length: 9 * 60 * 5 }, (_, i) => at(11, 2, 9) + i * MINUTE);
  const plans = minutes.map((now) => catAt(now, 3));

  test('comes to all of its places, and sleeps more than anything else', () => {
    expect(new Set(plans.map(({ to }) => to))).toEqual(new Set([0, 1, 2]));
    const asleep = plans.filter(({ pose }) => pose === 'sleep').length;
    expect(asleep).toBeGreaterThan(plans.length * 0.35);
    expect(asleep).toBeLessThan(plans.length * 0.65);
  });

  test('never is at two places: it sets out from where it was', () => {
    for (const [i, plan] of plans.entries()) {
      const before = plans[i - 1];
      if (before === undefined || before.to === plan.to) continue;
      expect([before.part, plan.from]).toEqual([1, before.to]);
    }
    expect(plans.some(({ part }) => part > 0 && part < 1)).toBe(true);
  });

  test('is at once where it goes where motion is reduced', () => {
    const { stage, pictures } = stillStage();
    const cat = new Cat(stage);
    const window = { x: 0, y: 0, w: 100, h: 100 };
    cat.lay({ window, wallFoot: 120, w: 600 } as Layout, [{ x: 300, y: 200, box: true }]);
    for (const now of minutes) {
      cat.update(now);
      const { x, y, frame } = pictures[0]?.shown() ?? {};
      const [place, look] = catAt(now, 2).to === 0 ? [[24, 105], /^cat-(sleep|loaf|sit)$/] : [[300, 200], /^cat-box$/];
      expect([x, y]).toEqual(place);
      expect(frame).toMatch(look);
    }
  });
});
