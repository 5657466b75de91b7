import { expect, test } from 'vitest';
import { MINUTE } from '../../../../src/operations/shop/calendar.ts';
import { postState } from '../../../../src/operations/social/calendar/social-post.ts';
import { calendarDesk, localAt, pin, postOf, taipei, week } from '../../../support/social/calendar.ts';

const post = { account: 'kadro-jp', card: 'keelung-harbor', format: 'photo', language: 'ja' };

test('only cards with a text, formats of the platform and accounts that are there can be pinned', () => {
  const desk = calendarDesk();
  const at = localAt(desk, 'kadro-jp', 1, 0, '20:00');
  expect(desk.refused('post/schedule', { ...post, account: 'nobody', at })).toBe('post/no-account');
  expect(desk.refused('post/schedule', { ...post, card: 'nothing', at })).toBe('post/no-card');
  expect(desk.refused('post/schedule', { ...post, language: 'ms', at })).toBe('post/no-text');
  expect(desk.refused('post/schedule', { ...post, format: 'broadcast', at })).toBe('post/no-format');
});

test('a time is on the quarter of an hour, still to come, and in the weeks of the campaign', () => {
  const desk = calendarDesk();
  const at = localAt(desk, 'kadro-jp', 1, 0, '20:00');
  expect(desk.refused('post/schedule', { ...post, at: at + 5 * MINUTE })).toBe('post/off-grid');
  expect(desk.refused('post/schedule', { ...post, at: taipei('2027-02-15T08:00') })).toBe('post/time-is-past');
  // Tuesday evening in Japan, and the Monday after.
  expect(desk.refused('post/schedule', { ...post, at: localAt(desk, 'kadro-jp', 1, -1, '23:45') })).toBe(
    'post/outside-weeks',
  );
  expect(desk.refused('post/schedule', { ...post, at: localAt(desk, 'kadro-jp', 2, 7, '00:00') })).toBe(
    'post/outside-weeks',
  );
  pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 1, 0, '00:00'));
});

test('two posts of an account keep their distance, and a post keeps none from itself', () => {
  const desk = calendarDesk();
  const at = localAt(desk, 'kadro-jp', 1, 0, '20:00');
  const id = pin(desk, 'kadro-jp', at);
  expect(desk.refused('post/schedule', { ...post, card: 'mug-glaze', at: at + 15 * MINUTE })).toBe('post/too-close');
  desk.do('post/reschedule', { post: id, at: at + 15 * MINUTE, mend: 'as-is' });
  pin(desk, 'kadro-de', at + 15 * MINUTE);
});

test('a scheduled post goes out by itself at its time, and stays for as long as its platform shows it', () => {
  const desk = calendarDesk();
  const at = localAt(desk, 'kadro-jp', 1, 0, '20:00');
  const id = pin(desk, 'kadro-jp', at);
  desk.sitting.advance(at - MINUTE);
  expect(postState(postOf(desk, id))).toBe('scheduled');
  desk.sitting.advance(at);
  expect(postOf(desk, id)).toMatchObject({ publishedAt: at });
  expect(desk.refused('post/reschedule', { post: id, at: at + 120 * MINUTE, mend: 'as-is' })).toBe('post/not-to-move');
  desk.wait(desk.house.calendar.lifeHours.photo * 60 * MINUTE);
  expect(postState(postOf(desk, id))).toBe('expired');
  expect(desk.refused('post/withdraw', { post: id })).toBe('post/over-already');
});

test('a post that was moved goes out at its new time only, and one that was taken off never', () => {
  const desk = calendarDesk();
  const [first, second] = [localAt(desk, 'kadro-jp', 1, 0, '20:00'), localAt(desk, 'kadro-jp', 1, 1, '21:00')];
  const moved = pin(desk, 'kadro-jp', first);
  const off = pin(desk, 'kadro-jp', first + 60 * MINUTE, { card: 'mug-glaze' });
  desk.do('post/reschedule', { post: moved, at: second, mend: 'as-is' });
  desk.do('post/withdraw', { post: off });
  desk.sitting.advance(second);
  expect(desk.told('social-post/published')).toHaveLength(1);
  expect(postOf(desk, moved).publishedAt).toBe(second);
});

test('where a platform takes no scheduled posts, somebody presses publish, or the time is lost', () => {
  const desk = calendarDesk();
  const at = localAt(desk, 'plazeta-sg', 1, 0, '12:30');
  const pressed = pin(desk, 'plazeta-sg', at);
  const forgotten = pin(desk, 'plazeta-sg', at + 60 * MINUTE, { card: 'freight-honest' });
  desk.sitting.advance(at + 10 * MINUTE);
  expect(desk.told('social-post/waits', pressed)).toHaveLength(1);
  desk.do('post/publish', { post: pressed });
  expect(desk.told('social-post/published', pressed)[0]?.late).toBe(10);
  desk.sitting.advance(at + (60 + desk.house.rules.byHandLostMinutes) * MINUTE);
  expect(postOf(desk, forgotten).falls).toMatchObject([{ why: 'not-pressed' }]);
  expect(desk.refused('post/publish', { post: forgotten })).toBe('post/reschedule-first');
  desk.do('post/reschedule', { post: forgotten, at: localAt(desk, 'plazeta-sg', 1, 1, '12:30'), mend: 'as-is' });
});

test('the number of a week is settled until its calendar has to stand', () => {
  const desk = calendarDesk();
  expect(desk.refused('cadence/set', { account: 'kadro-jp', week: 3, perWeek: 3 })).toBe('cadence/no-week');
  desk.do('cadence/set', { account: 'kadro-jp', week: 1, perWeek: 3 });
  desk.do('cadence/set', { account: 'kadro-jp', week: 1, perWeek: 4 });
  desk.sitting.advance(week(desk, 1).pinBy + MINUTE);
  expect(desk.refused('cadence/set', { account: 'kadro-jp', week: 1, perWeek: 3 })).toBe('cadence/too-late');
  desk.do('cadence/set', { account: 'kadro-jp', week: 2, perWeek: 3 });
});
