import { describe, expect, test } from 'vitest';
import type { FaqEntry, Policy } from '../../../src/operations/service/faq.ts';
import { meaningOf } from '../../../src/operations/shop/words.ts';
import { type ServiceTestDesk, serviceDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { onDay } from '../../support/service-week.ts';

const LANGUAGES = ['zh-TW', 'en', 'ja', 'ms', 'de'] as const;
const policy = (desk: ServiceTestDesk, topic: string): Policy | undefined =>
  desk.sitting.view().service?.policies.find(({ id }) => id === topic);
const entry = (desk: ServiceTestDesk, topic: string): FaqEntry | undefined =>
  desk.sitting.view().service?.faq.find(({ id }) => id === topic);
const versions = (values: Readonly<Record<string, string>>) => LANGUAGES.map((language) => ({ language, values }));

describe('what the handbook says', () => {
  test.each<[string, number, string, Policy['values'], Policy['values']]>([
    ['opening-hours', 2, '09:10', { from: '09:00', to: '18:00' }, { from: '10:00', to: '17:00' }],
    ['return-window', 3, '09:05', { days: '15' }, { days: '7' }],
    ['post-express', 3, '09:20', { days: '3' }, null],
    ['duty-terms', 4, '09:15', { vat: 'on-delivery' }, { vat: 'at-checkout' }],
  ])('of %s changes on day %i at %s', (topic, weekday, time, before, after) => {
    const desk = serviceDesk(2);
    desk.sitting.advance(desk.open + onDay(weekday, time) - 1);
    expect(policy(desk, topic)?.values).toEqual(before);
    desk.until(onDay(weekday, time));
    expect(policy(desk, topic)).toMatchObject({ values: after, since: desk.now });
    expect(entry(desk, topic)?.versions[0]?.values).toEqual(before);
  });

  test('a reply has to quote the policy of its day, and say so where an offer has ended', () => {
    const desk = serviceDeskWith({
      contacts: [{ topic: 'post-express', at: onDay(3, '10:00') }],
      news: [
        {
          kind: 'news/arrives',
          at: onDay(3, '09:20'),
          id: 'N-1',
          key: 'news.post-express.1',
          policy: { topic: 'post-express', values: null },
        },
      ],
    });
    desk.firstTicket('post-express');
    expect(desk.rightReply().answer).toBe('policy-ended');
    expect(desk.reply('T-1', { answer: 'policy' }).faults).toEqual(['does-not-fit']);
    expect(desk.reply().faults).toEqual([]);
  });
});

describe('an entry that no longer holds', () => {
  const changed = (): ServiceTestDesk => serviceDesk(2).until(onDay(3, '10:00'));

  test('an outdated entry is updated in every language', () => {
    const desk = changed();
    desk.do('faq/update', { topic: 'return-window', versions: versions({ days: '7' }) });
    expect(desk.told('faq/published').at(-1)?.data).toMatchObject({ right: 5, wrong: 0, of: 5, update: true });
    expect(desk.points('P4.1.2', 'entry-changed', 'return-window')).toEqual({ updated: 3, 'in-time': 1 });
  });

  test('an entry updated in some languages earns a part, and one updated wrongly nothing', () => {
    const half = changed();
    half.do('faq/update', { topic: 'return-window', versions: versions({ days: '7' }).slice(0, 4) });
    expect(half.points('P4.1.2', 'entry-changed', 'return-window').updated).toBe(2);
    const wrong = changed();
    wrong.do('faq/update', { topic: 'return-window', versions: versions({ days: '30' }) });
    expect(wrong.points('P4.1.2', 'entry-changed', 'return-window').updated).toBe(0);
  });

  test('an entry on a withdrawn offer is retired', () => {
    const desk = changed();
    desk.do('faq/retire', { topic: 'post-express' });
    expect(desk.toldOnce('faq/retired')).toMatchObject({ outdated: true });
    expect(desk.points('P4.1.2', 'entry-outdated', 'post-express')).toEqual({ retired: 3, 'in-time': 1 });
    expect(entry(desk, 'post-express')?.retiredAt).toBe(desk.now);
  });

  test('retiring an entry that still holds is a false alarm', () => {
    const desk = changed();
    desk.do('faq/retire', { topic: 'duty-terms' });
    expect(desk.toldOnce('faq/retired')).toMatchObject({ outdated: false });
    expect(desk.opportunity('P4.1.2', 'retired').outcome).toBe('false-alarm');
  });

  test('an outdated entry that is left as it was is a missed chance', () => {
    const desk = changed();
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.opportunity('P4.1.2', 'entry-outdated', 'post-express').outcome).toBe('missed');
  });
});

describe('news', () => {
  test('news is clipped for the topic it concerns', () => {
    const desk = serviceDesk(2).until(onDay(2, '09:30'));
    const item = desk.sitting
      .view()
      .service?.news.find(({ key }) => meaningOf(desk.sitting.world, key) === 'news.opening-hours.1');
    const clip = { news: item?.id, topic: 'opening-hours' };
    desk.do('news/clip', clip);
    expect(desk.points('P4.1.2', 'news', item?.id)).toEqual({ clipped: 2, 'in-time': 1 });
    expect(desk.refused('news/clip', clip)).toBe('news/clipped-already');
  });

  test('news clipped for another topic earns half, and clipping noise is a false alarm', () => {
    const desk = serviceDesk(2).until(onDay(2, '09:30'));
    const news = desk.sitting.view().service?.news ?? [];
    const [change, noise] = ['news.opening-hours.1', 'news.noise.1'].map(
      (meaning) => news.find(({ key }) => meaningOf(desk.sitting.world, key) === meaning)?.id,
    );
    desk.do('news/clip', { news: change, topic: 'halal' });
    desk.do('news/clip', { news: noise, topic: 'halal' });
    expect(desk.points('P4.1.2', 'news', change).clipped).toBe(1);
    expect(desk.opportunity('P4.1.2', 'clipped').outcome).toBe('false-alarm');
  });

  test('news that has not come cannot be clipped', () => {
    expect(serviceDesk(2).refused('news/clip', { news: 'N-4', topic: 'halal' })).toBe('news/unknown');
  });
});
