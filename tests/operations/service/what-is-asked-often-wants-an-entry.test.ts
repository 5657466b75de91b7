import { describe, expect, test } from 'vitest';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import { type ContactWish, onDay, type ServiceWeek } from '../../support/service-week.ts';
import { hours } from '../../support/world.ts';

const REVIEW: ServiceWeek['reviews'] = [{ at: onDay(3, '09:00'), until: onDay(3, '17:30') }];
const VALUES = { contains: 'wheat-egg-milk', traces: 'nuts' };
const DRAFT = {
  topic: 'allergen',
  versions: ['zh-TW', 'en', 'ja', 'ms', 'de'].map((language) => ({ language, values: VALUES })),
};

const readers = (count: number, more: Partial<ContactWish> = {}): ContactWish[] =>
  Array.from({ length: count }, (_, i) => ({ topic: 'allergen', name: `Reader ${i}`, at: hours(i * 0.5), ...more }));
const reviewed = (contacts: readonly ContactWish[]): ServiceTestDesk =>
  serviceDeskWith({ contacts, reviews: REVIEW }).until(onDay(3, '09:00'));

describe('on the day of the review', () => {
  test.each([
    [3, []],
    [4, ['allergen']],
    [5, ['allergen']],
  ])('a question asked %i times shows as %j', (count, frequent) => {
    expect(reviewed(readers(count)).toldOnce('faq/review-opened').frequent).toEqual(frequent);
  });

  test('a buyer who asks twice counts once', () => {
    expect(reviewed(readers(4, { name: 'Reader' })).toldOnce('faq/review-opened').frequent).toEqual([]);
  });

  test('notices count as no question, and topics outside the FAQ need no entry', () => {
    expect(reviewed(readers(4, { sort: 'notice' })).toldOnce('faq/review-opened').frequent).toEqual([]);
    expect(reviewed(readers(5, { topic: 'invoice' })).toldOnce('faq/review-opened').frequent).toEqual([]);
  });

  test('a frequent topic with an entry opens no chance', () => {
    const desk = serviceDeskWith({ contacts: readers(4), reviews: REVIEW }).until(onDay(1, '12:00'));
    desk.do('faq/draft', DRAFT);
    desk.until(onDay(3, '09:00'));
    expect(desk.toldOnce('faq/review-opened').frequent).toEqual([]);
  });

  test('an entry in all languages by its deadline earns all points', () => {
    const desk = reviewed(readers(4));
    desk.do('faq/draft', DRAFT);
    expect(desk.points('P4.1.2', 'frequent-topic')).toEqual({ chosen: 2, languages: 3, 'in-time': 1 });
  });

  test('an entry after its deadline is late', () => {
    const desk = reviewed(readers(4)).until(onDay(3, '17:31'));
    desk.do('faq/draft', DRAFT);
    expect(desk.points('P4.1.2', 'frequent-topic')['in-time']).toBe(0);
  });

  test('an entry on a topic that is not frequent is a false alarm', () => {
    const desk = reviewed(readers(2));
    desk.do('faq/draft', DRAFT);
    expect(desk.opportunity('P4.1.2', 'published').outcome).toBe('false-alarm');
  });
});

describe('tagging', () => {
  const tag = (desk: ServiceTestDesk, tickets: readonly string[], as: string): ServiceTestDesk => {
    desk.do('ticket/tag', { tickets, tag: as });
    return desk;
  };
  /** The points of the day's tags after their deadline, the close of the next working day. */
  const earned = (desk: ServiceTestDesk): number | undefined =>
    desk.until(onDay(3, '09:00')).points('P4.1.2', 'tagging').tags;
  const opened = (more: Parameters<typeof readers>[0] = 4) => serviceDeskWith(readers(more)).until(hours(3));

  test('tagging all contacts of a day rightly earns all points at once', () => {
    const desk = tag(opened(), ['T-1', 'T-2', 'T-3', 'T-4'], 'allergen');
    expect(desk.points('P4.1.2', 'tagging').tags).toBe(4);
    expect(desk.sitting.view().service?.counts).toEqual({ allergen: 4 });
  });

  test('a day that is half tagged is not judged before its deadline: handing in early loses nothing', () => {
    const desk = tag(opened(), ['T-1', 'T-2'], 'allergen');
    expect(desk.sitting.ledger().opportunities.filter(({ kind }) => kind === 'tagging')).toEqual([]);
  });

  test('a wrong tag takes away a right one, and can be replaced', () => {
    const wrong = (): ServiceTestDesk => tag(tag(opened(), ['T-1', 'T-2', 'T-3'], 'allergen'), ['T-4'], 'halal');
    expect(earned(wrong())).toBe(2);
    expect(earned(tag(wrong(), ['T-4'], 'allergen'))).toBe(4);
  });

  test('tagging half of a day’s contacts earns half', () => {
    expect(earned(tag(opened(), ['T-1', 'T-2'], 'allergen'))).toBe(2);
  });

  test('giving all contacts one tag earns nothing where half of them need another', () => {
    const desk = serviceDeskWith([...readers(2), ...readers(2, { topic: 'halal' })]).until(hours(3));
    expect(earned(tag(desk, ['T-1', 'T-2', 'T-3', 'T-4'], 'allergen'))).toBe(0);
  });

  test('tagging after the close of the next working day earns nothing', () => {
    const desk = serviceDeskWith(readers(1)).until(onDay(3, '09:00'));
    desk.do('ticket/tag', { tickets: ['T-1'], tag: 'allergen' });
    expect(desk.opportunity('P4.1.2', 'tagging').outcome).toBe('missed');
  });
});
