import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../../../src/operations/shop/calendar.ts';
import { isReviewed, rightReview } from '../../../../src/operations/store/meetings/review.ts';
import { ADS, adChannel, meetingsDesk, sceneOf } from '../../../support/store/meetings.ts';

test('where money is moved, a channel pays from break-even on', () => {
  // Good: ROAS 4.00 against 1 ÷ 0.25 = 4.00 and 1 ÷ 0.24 = 4.17. Poor: 1.50 against 2.50.
  const channels = [adChannel('good', { marginPermille: 250 }), adChannel('poor')];
  expect(rightReview({ ...sceneOf(), ads: ADS, house: { ...sceneOf().house, channels } }, 'shift')).toEqual([
    { channel: 'good', value: 400, verdict: 'pays' },
    { channel: 'poor', value: 150, verdict: 'loses' },
  ]);
  const thin = sceneOf({ house: { channels: [adChannel('good', { marginPermille: 240 })] } });
  expect(rightReview(thin, 'shift')).toEqual([{ channel: 'good', value: 400, verdict: 'loses' }]);
});

test('where something is mended, a channel has fallen that lost a fifth of its return', () => {
  // Tired: from 4.00 to 2.40, which is 60 %.
  expect(rightReview(sceneOf(), 'mend')).toEqual([
    { channel: 'good', value: 10_000, verdict: 'steady' },
    { channel: 'poor', value: 10_000, verdict: 'steady' },
    { channel: 'tired', value: 6000, verdict: 'fallen' },
  ]);
});

test.each([
  [400, true],
  [404, true],
  [405, false],
])('%i hundredths for 400 is taken: %s', (given, taken) => {
  expect(isReviewed(given, 400)).toBe(taken);
});

test('a review names every channel once, comes when marketing has time, and may be corrected', () => {
  const desk = meetingsDesk(1).until(DAY);
  const rows = desk.house.meetings.channels.map(({ id }) => ({ channel: id, value: 300, verdict: 'pays' }));
  expect(desk.refused('channel/review', { meeting: 'M-1', rows })).toBe('meeting/too-early');
  desk.until(DAY + HOUR);
  expect(desk.refused('channel/review', { meeting: 'M-1', rows: rows.slice(1) })).toBe('meeting/review-incomplete');
  desk.do('channel/review', { meeting: 'M-1', rows });
  desk.do('channel/review', { meeting: 'M-1', rows: rows.map((row) => ({ ...row, value: 200 })) });
  expect(desk.sitting.view().store?.meetings.at(0)?.review?.rows[0]?.value).toBe(200);
});
