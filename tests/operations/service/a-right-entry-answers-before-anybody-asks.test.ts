import { describe, expect, test } from 'vitest';
import type { BuyerLanguage } from '../../../src/operations/shop/market.ts';
import { type ServiceTestDesk, serviceDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { type ContactWish, onDay } from '../../support/service-week.ts';
import { beginSitting, formFor, hours } from '../../support/world.ts';

const RIGHT = { contains: 'wheat-egg-milk', traces: 'nuts' };
const WRONG = { contains: 'egg-only', traces: 'nuts' };
const ALL = ['zh-TW', 'en', 'ja', 'ms', 'de'] as const;

const versions = (languages: readonly BuyerLanguage[], values: Readonly<Record<string, string>>) =>
  languages.map((language) => ({ language, values }));

/** Six people ask on Tuesday what is in the pastries; all of them would look into the FAQ first. */
function week(languages: readonly BuyerLanguage[], values: Readonly<Record<string, string>> | null): ServiceTestDesk {
  const contacts = Array.from(
    { length: 6 },
    (_, i): ContactWish => ({
      topic: 'allergen',
      language: 'en',
      name: `Reader ${i + 1}`,
      at: onDay(2, '10:00') + hours(i * 0.5),
      truth: { selfHelp: i * 100 },
    }),
  );
  const desk = serviceDeskWith(contacts);
  if (values !== null) desk.do('faq/draft', { topic: 'allergen', versions: versions(languages, values) });
  return desk.until(onDay(2, '18:00'));
}
const arrived = (desk: ServiceTestDesk): number => desk.told('ticket/arrived').length;

describe('an entry of the FAQ', () => {
  test('a right FAQ entry keeps buyers who look there from writing', () => {
    expect(arrived(week([], null))).toBe(6);
    const desk = week(ALL, RIGHT);
    expect(arrived(desk)).toBe(0);
    expect(desk.told('ticket/deflected')).toHaveLength(6);
    expect(desk.sitting.view().service?.deflected).toBe(6);
  });

  test('a wrong FAQ entry keeps no buyer from writing', () => {
    expect(arrived(week(ALL, WRONG))).toBe(6);
  });

  test('a FAQ entry in other languages only keeps no buyer from writing', () => {
    expect(arrived(week(['ja', 'de'], RIGHT))).toBe(6);
  });

  test('a right FAQ entry does not reach buyers who never look there', () => {
    const contacts = [699, 700].map(
      (selfHelp, i): ContactWish => ({ topic: 'allergen', name: `Reader ${i}`, at: hours(2), truth: { selfHelp } }),
    );
    const desk = serviceDeskWith(contacts);
    desk.do('faq/draft', { topic: 'allergen', versions: versions(ALL, RIGHT) });
    expect(
      desk
        .until(hours(3))
        .told('ticket/arrived')
        .map(({ subject }) => subject.id),
    ).toEqual(['T-2']);
  });

  test('a FAQ entry works from its publication until it is retired', () => {
    const desk = serviceDeskWith(
      [9.5, 11, 13].map(
        (at, i): ContactWish => ({
          topic: 'allergen',
          name: `Reader ${i}`,
          at: onDay(1, '00:00') + hours(at),
          truth: { selfHelp: 0 },
        }),
      ),
    );
    desk.until(onDay(1, '10:00')).do('faq/draft', { topic: 'allergen', versions: versions(ALL, RIGHT) });
    desk.until(onDay(1, '12:00')).do('faq/retire', { topic: 'allergen' });
    desk.until(onDay(1, '14:00'));
    expect(desk.told('ticket/arrived').map(({ subject }) => subject.id)).toEqual(['T-1', 'T-3']);
  });

  test('a FAQ entry lowers the arrivals of its own topic in the pack’s week, and of no other topic', () => {
    const topics = (publish: boolean): Map<string, number> => {
      const desk = serviceDesk(5);
      if (publish) desk.do('faq/draft', { topic: 'allergen', versions: versions(ALL, RIGHT) });
      desk.sitting.advance(Number.MAX_SAFE_INTEGER);
      const counts = new Map<string, number>();
      for (const { data } of desk.told('ticket/arrived')) counts.set(data.topic, (counts.get(data.topic) ?? 0) + 1);
      return counts;
    };
    const [without, with_] = [topics(false), topics(true)];
    expect(with_.get('allergen') ?? 0).toBeLessThan(without.get('allergen') ?? 0);
    for (const counts of [without, with_]) counts.delete('allergen');
    expect(with_).toEqual(without);
  });
});

describe('publishing', () => {
  const draft = { topic: 'allergen', versions: versions(ALL, RIGHT) };

  test.each<[string, unknown, string]>([
    ['a topic that has no place in it', { topic: 'where', versions: versions(['en'], {}) }, 'faq/no-topic'],
    ['a language twice', { topic: 'allergen', versions: versions(['en', 'en'], RIGHT) }, 'faq/language-twice'],
    [
      'a blank left open',
      { topic: 'allergen', versions: versions(['en'], { contains: 'egg-only' }) },
      'faq/blank-open',
    ],
    [
      'a value nobody offers',
      { topic: 'allergen', versions: versions(['en'], { ...RIGHT, traces: 'gold' }) },
      'faq/blank-open',
    ],
    ['no language', { topic: 'allergen', versions: [] }, 'input/invalid'],
  ])('%s is refused', (_what, input, key) => {
    expect(serviceDeskWith({ topic: 'thanks' }).refused('faq/draft', input)).toBe(key);
  });

  test('an entry that exists is updated, not published again, and one that does not exist cannot be updated', () => {
    const desk = serviceDeskWith({ topic: 'thanks' });
    expect(desk.refused('faq/update', draft)).toBe('faq/not-published');
    expect(desk.refused('faq/retire', { topic: 'allergen' })).toBe('faq/not-published');
    desk.do('faq/draft', draft);
    expect(desk.refused('faq/draft', draft)).toBe('faq/published-already');
    desk.do('faq/update', { topic: 'allergen', versions: versions(['en'], RIGHT) });
    desk.do('faq/retire', { topic: 'allergen' });
    expect(desk.refused('faq/retire', { topic: 'allergen' })).toBe('faq/not-published');
    desk.do('faq/draft', draft);
    expect([...(desk.sitting.view().service?.faq ?? [])]).toMatchObject([{ id: 'allergen', publishedAt: desk.now }]);
    expect(desk.sitting.view().service?.faq.at(0)?.retiredAt).toBeUndefined();
  });
});

test('two sittings of one form begin with the same view', () => {
  expect(beginSitting(formFor(5, 'service-desk')).view()).toEqual(beginSitting(formFor(5, 'service-desk')).view());
});
