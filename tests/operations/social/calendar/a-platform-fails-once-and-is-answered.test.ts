import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../../src/operations/shop/calendar.ts';
import { postState } from '../../../../src/operations/social/calendar/social-post.ts';
import type { PlatformFault } from '../../../../src/operations/social/calendar/truth.ts';
import { calendarDesk, localAt, pin, postOf, taipei } from '../../../support/social/calendar.ts';
import { socialDesk } from '../../../support/social-desk.ts';

const LINK: PlatformFault = {
  account: 'kadro-jp',
  from: taipei('2027-02-17T00:00'),
  until: taipei('2027-02-19T00:00'),
  why: 'link-blocked',
};

test('the first post in the time of a fault fails, and the next one goes out', () => {
  const desk = calendarDesk([LINK]);
  const first = pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 1, 0, '20:00'));
  const second = pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 1, 1, '20:00'), { card: 'mug-glaze' });
  desk.sitting.advance(localAt(desk, 'kadro-jp', 1, 1, '20:00'));
  expect(postState(postOf(desk, first))).toBe('failed');
  expect(desk.told('social-post/failed', first)).toMatchObject([{ postTrouble: 'link-blocked', again: false }]);
  expect(postState(postOf(desk, second))).toBe('published');
});

test('a post fails again until its cause is put right', () => {
  const desk = calendarDesk([LINK]);
  const id = pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 1, 0, '20:00'));
  desk.sitting.advance(taipei('2027-02-18T09:30'));
  desk.do('post/reschedule', { post: id, at: localAt(desk, 'kadro-jp', 1, 1, '20:00'), mend: 'recut' });
  expect(desk.refused('post/publish', { post: id })).toBe('post/still-in-trouble');
  desk.sitting.advance(taipei('2027-02-19T09:30'));
  expect(desk.told('social-post/failed', id)).toMatchObject([{ again: false }, { again: true }]);
  desk.do('post/reschedule', { post: id, at: localAt(desk, 'kadro-jp', 1, 2, '20:00'), mend: 'full-link' });
  desk.sitting.advance(localAt(desk, 'kadro-jp', 1, 2, '20:00'));
  expect(postState(postOf(desk, id))).toBe('published');
});

test('a failed post may be taken off and another pinned in its place', () => {
  const desk = calendarDesk([LINK]);
  const id = pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 1, 0, '20:00'));
  desk.sitting.advance(taipei('2027-02-18T09:30'));
  desk.do('post/withdraw', { post: id });
  pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 1, 1, '20:00'), { card: 'mug-glaze' });
  expect(desk.told('social-post/scheduled').at(-1)).toMatchObject({
    replaces: id,
    answer: { peak: true, soon: true, mend: 'full-link' },
  });
  // The one after it stands in nobody's place.
  pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 1, 3, '20:00'), { card: 'cat-day' });
  expect(desk.told('social-post/scheduled').at(-1)).toMatchObject({ replaces: null, answer: null });
});

test.each([1, 2, 3])(
  'form %i casts faults on accounts that are scheduled, early enough in the week to be answered',
  (seed) => {
    const desk = socialDesk(seed);
    const { faults } = desk.sitting.form.truth.social?.calendar ?? { faults: [] };
    expect(faults).toHaveLength(4);
    for (const { account, from, until, why } of faults) {
      expect(['kadro-jp', 'kadro-de', 'zipli-my', 'pinorama-us']).toContain(account);
      expect(until - from).toBeLessThanOrEqual(72 * HOUR);
      expect(why !== 'sound-rights' || account === 'zipli-my').toBe(true);
      expect(from % (15 * MINUTE)).toBe(0);
    }
    const seen = JSON.stringify(desk.sitting.view().social);
    for (const { why } of faults) expect(seen).not.toContain(`"why":"${why}"`);
  },
);
