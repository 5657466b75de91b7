import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../src/operations/shop/calendar.ts';
import type { PlatformFault } from '../../../src/operations/social/calendar/truth.ts';
import type { Opportunity } from '../../../src/scoring/ledger.ts';
import { calendarDesk, localAt, pin, taipei, week } from '../../support/social/calendar.ts';
import type { SocialTestDesk } from '../../support/social-desk.ts';

const chances = (desk: SocialTestDesk, kind: string, of?: string): Opportunity[] =>
  desk.opportunities('P1.1.2', kind, of);

const points = ({ findings }: Opportunity): Record<string, number> =>
  Object.fromEntries(findings.map(({ criterion, earned }) => [criterion, earned]));

const WHOLE = { 'post-kept': 2, 'post-peak': 2, 'post-fit': 2, 'post-fresh': 6, 'post-occasion': 2 };

/** After the first week was looked over. */
const afterWeek1 = (desk: SocialTestDesk): number => week(desk, 1).overAt + MINUTE;

describe('the number of a week', () => {
  test('is right inside the band of the brief, and the last one counts', () => {
    const desk = calendarDesk().until(HOUR);
    desk.do('cadence/set', { account: 'kadro-de', week: 1, perWeek: 7 });
    expect(points(desk.opportunity('P1.1.2', 'posting-week', 'kadro-de/1'))).toMatchObject({ cadence: 0 });
    desk.do('cadence/set', { account: 'kadro-de', week: 1, perWeek: 4 });
    expect(points(desk.opportunity('P1.1.2', 'posting-week', 'kadro-de/1'))).toMatchObject({ cadence: 2 });
  });

  test('decides how many places there are, never fewer or more than the brief asks for', () => {
    const desk = calendarDesk().until(HOUR);
    desk.do('cadence/set', { account: 'kadro-jp', week: 1, perWeek: 4 });
    desk.do('cadence/set', { account: 'kadro-de', week: 1, perWeek: 1 });
    desk.do('cadence/set', { account: 'pinorama-us', week: 1, perWeek: 30 });
    desk.sitting.advance(afterWeek1(desk));
    const places = (id: string): number => chances(desk, 'post-place', id).length;
    expect([places('kadro-jp/1'), places('kadro-de/1'), places('pinorama-us/1')]).toEqual([4, 3, 7]);
    // Nobody settled anything here.
    expect(places('zipli-my/1')).toBe(3);
  });

  test('is pinned in full, in part or too often by the deadline', () => {
    const desk = calendarDesk().until(HOUR);
    for (const id of ['kadro-jp', 'kadro-de'] as const) desk.do('cadence/set', { account: id, week: 1, perWeek: 3 });
    const jp = ['mug-glaze', 'keelung-harbor', 'cat-day'];
    for (const [day, card] of jp.entries()) pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 1, day, '20:00'), { card });
    pin(desk, 'kadro-de', localAt(desk, 'kadro-de', 1, 0, '18:00'));
    desk.sitting.advance(week(desk, 1).pinBy + MINUTE);
    const pinned = (id: string) => points(desk.opportunity('P1.1.2', 'posting-week', id)).pinned;
    expect([pinned('kadro-jp/1'), pinned('kadro-de/1'), pinned('zipli-my/1')]).toEqual([2, 0, 0]);
    expect(desk.opportunity('P1.1.2', 'posting-week', 'zipli-my/1').outcome).toBe('missed');
  });
});

describe('a place of a week', () => {
  test('has all points for a post that suits its account in every way', () => {
    const desk = calendarDesk();
    pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 1, 0, '20:00'));
    desk.sitting.advance(taipei('2027-02-18T09:00'));
    expect(points(desk.opportunity('P1.1.2', 'post-place', 'kadro-jp/1'))).toEqual(WHOLE);
  });

  test('loses the points of what does not suit, and says what would have', () => {
    const desk = calendarDesk();
    pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 1, 0, '15:00'), {
      ...{ card: 'tea-set-gift', format: 'short-video', language: 'de' },
    });
    desk.sitting.advance(taipei('2027-02-18T09:00'));
    const place = desk.opportunity('P1.1.2', 'post-place', 'kadro-jp/1');
    expect(points(place)).toEqual({ ...WHOLE, 'post-peak': 0, 'post-fit': 0, 'post-occasion': 0 });
    const of = (criterion: string) => place.findings.find((each) => each.criterion === criterion);
    expect(of('post-peak')).toMatchObject({ reason: { values: { clock: '15:00' } }, page: 'posting' });
    expect(of('post-peak')?.details).toHaveLength(2);
    expect(of('post-fit')?.details).toMatchObject([
      { key: 'because.post-format', values: { rightPostFormat: 'photo, carousel' } },
      { key: 'because.post-language', values: { rightLanguage: 'ja' } },
    ]);
    expect(of('post-occasion')).toMatchObject({
      reason: { key: 'reason.post-offends', values: { marketOccasion: 'no-fours' } },
      page: 'occasions',
    });
  });

  test('loses the points of freshness where a text was pasted, and names the account that had it', () => {
    const desk = calendarDesk();
    const hello = { card: 'hello-world', language: 'en' } as const;
    pin(desk, 'plazeta-sg', localAt(desk, 'plazeta-sg', 1, 0, '12:30'), { ...hello, format: 'photo' });
    pin(desk, 'pinorama-us', localAt(desk, 'pinorama-us', 1, 0, '20:00'), { ...hello, format: 'pin' });
    desk.sitting.advance(localAt(desk, 'plazeta-sg', 1, 0, '12:30'));
    desk.do('post/publish', { post: 'P-1' });
    desk.sitting.advance(taipei('2027-02-18T15:00'));
    expect(points(desk.opportunity('P1.1.2', 'post-place', 'plazeta-sg/1'))).toEqual(WHOLE);
    const pasted = desk.opportunity('P1.1.2', 'post-place', 'pinorama-us/1');
    expect(points(pasted)).toEqual({ ...WHOLE, 'post-fresh': 0 });
    expect(pasted.findings.find(({ criterion }) => criterion === 'post-fresh')?.reason.values).toMatchObject({
      account: 'plazeta-sg',
    });
  });

  test.each([
    [0, 2],
    [30, 2],
    [45, 1],
    [80, 0],
  ])('keeps its time when published by hand %i minutes late with %i points', (late, earned) => {
    const desk = calendarDesk();
    const at = localAt(desk, 'plazeta-sg', 1, 0, '12:00');
    const id = pin(desk, 'plazeta-sg', at);
    desk.sitting.advance(at + late * MINUTE);
    desk.do('post/publish', { post: id });
    expect(points(desk.opportunity('P1.1.2', 'post-place', 'plazeta-sg/1'))['post-kept']).toBe(earned);
  });

  test('that nobody published by hand has lost its time, and the post may still earn the rest', () => {
    const desk = calendarDesk();
    const at = localAt(desk, 'plazeta-sg', 1, 0, '12:00');
    const id = pin(desk, 'plazeta-sg', at);
    desk.sitting.advance(at + 2 * HOUR);
    const later = localAt(desk, 'plazeta-sg', 1, 1, '12:00');
    desk.do('post/reschedule', { post: id, at: later, mend: 'as-is' });
    desk.sitting.advance(later);
    desk.do('post/publish', { post: id });
    expect(points(desk.opportunity('P1.1.2', 'post-place', 'plazeta-sg/1'))).toEqual({ ...WHOLE, 'post-kept': 0 });
  });

  test('is taken by one post, and every further one is a false alarm', () => {
    const desk = calendarDesk().until(HOUR);
    desk.do('cadence/set', { account: 'chatora-tw', week: 1, perWeek: 1 });
    pin(desk, 'chatora-tw', localAt(desk, 'chatora-tw', 1, 0, '12:00'));
    pin(desk, 'chatora-tw', localAt(desk, 'chatora-tw', 1, 1, '12:00'), { card: 'spring-tea' });
    desk.sitting.advance(afterWeek1(desk));
    expect(chances(desk, 'post-place', 'chatora-tw/1')).toHaveLength(1);
    expect(chances(desk, 'extra-post')).toMatchObject([{ findings: [{ earned: 0, possible: 4 }] }]);
  });

  test('of the last weekend is judged as it stands on Friday', () => {
    const desk = calendarDesk();
    pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 2, 6, '20:00'));
    pin(desk, 'plazeta-sg', localAt(desk, 'plazeta-sg', 2, 6, '21:00'));
    desk.sitting.advance(week(desk, 2).overAt + MINUTE);
    const [standing] = chances(desk, 'post-place', 'kadro-jp/2').filter(({ outcome }) => outcome === 'taken');
    expect(standing && points(standing)).toEqual(WHOLE);
    const [nobody] = chances(desk, 'post-place', 'plazeta-sg/2').filter(({ outcome }) => outcome === 'taken');
    expect(nobody && points(nobody)).toEqual({ ...WHOLE, 'post-kept': 0 });
  });
});

describe('a post that failed', () => {
  const FAULT: PlatformFault = {
    account: 'kadro-jp',
    from: taipei('2027-02-17T00:00'),
    until: taipei('2027-02-19T00:00'),
    why: 'media-refused',
  };

  /** A post that failed in the night, and the next morning. */
  function failed(): { desk: SocialTestDesk; id: string } {
    const desk = calendarDesk([FAULT]);
    const id = pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 1, 0, '20:00'));
    desk.sitting.advance(taipei('2027-02-18T10:00'));
    return { desk, id };
  }

  test('is answered in time, with its remedy, for the next peak, and its place is none the worse', () => {
    const { desk, id } = failed();
    desk.do('post/reschedule', { post: id, at: localAt(desk, 'kadro-jp', 1, 1, '20:00'), mend: 'recut' });
    desk.sitting.advance(afterWeek1(desk));
    expect(points(desk.opportunity('P1.1.2', 'failed-post', id))).toEqual({
      ...{ 'post-answered': 2, 'post-mended': 2, 'next-peak': 2 },
    });
    const [place] = chances(desk, 'post-place', 'kadro-jp/1').filter(({ outcome }) => outcome === 'taken');
    expect(place && points(place)).toEqual(WHOLE);
  });

  test('loses points for the wrong remedy, a time off the peak, and an answer that comes too late', () => {
    const { desk, id } = failed();
    desk.sitting.advance(taipei('2027-02-18T17:30'));
    desk.do('post/reschedule', { post: id, at: localAt(desk, 'kadro-jp', 1, 2, '15:00'), mend: 'full-link' });
    const chance = desk.opportunity('P1.1.2', 'failed-post', id);
    expect(points(chance)).toEqual({ 'post-answered': 0, 'post-mended': 0, 'next-peak': 0 });
    expect(chance.findings.find(({ criterion }) => criterion === 'post-mended')).toMatchObject({
      reason: { values: { rightPostMend: 'recut' } },
      page: 'failed-posts',
    });
  });

  test('that was left alone is one missed chance, and not a missed place besides', () => {
    const { desk, id } = failed();
    desk.sitting.advance(afterWeek1(desk));
    expect(desk.opportunity('P1.1.2', 'failed-post', id).outcome).toBe('missed');
    // Three places in the week of an account with no number, and one of them was lost by the platform.
    expect(chances(desk, 'post-place', 'kadro-jp/1')).toHaveLength(2);
  });
});

test('whoever plans the second week on the first morning has planned it, and what is judged by it can be opened', () => {
  const desk = calendarDesk().until(HOUR);
  desk.do('cadence/set', { account: 'kadro-jp', week: 2, perWeek: 3 });
  for (const [i, card] of ['mug-glaze', 'cat-day'].entries())
    pin(desk, 'kadro-jp', localAt(desk, 'kadro-jp', 2, 5 + i, '15:00'), { card });
  desk.sitting.advance(week(desk, 2).overAt + MINUTE);
  const chance = desk.opportunity('P1.1.2', 'posting-week', 'kadro-jp/2');
  expect(points(chance)).toEqual({ cadence: 2, pinned: 1 });
  const standing = chances(desk, 'post-place', 'kadro-jp/2').filter(({ outcome }) => outcome === 'taken');
  expect(standing).toHaveLength(2);
  for (const { findings } of [chance, ...standing])
    for (const { log } of findings) expect(log.length).toBeGreaterThan(0);
});
