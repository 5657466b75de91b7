import { expect, test } from 'vitest';
import type { Intent } from '../../../../src/bots/bot.ts';
import { DAY, HOUR } from '../../../../src/operations/shop/calendar.ts';
import { type MarketingMeeting, MEETING } from '../../../../src/operations/store/meetings/meeting.ts';
import { contradicted } from '../../../../src/operations/store/meetings/memory.ts';
import { hold, meetingsDesk, sceneOf, shift } from '../../../support/store/meetings.ts';

const shown = { name: 'roas', channel: 'tired', period: 'first-four', value: 400 } as const;
const earlier = [{ proposal: shift({ figure: shown }), raised: [] }];

test('other weeks with quite another value contradict what was shown before', () => {
  const scene = sceneOf({ earlier });
  expect(contradicted(scene, { ...shown, period: 'last-four' })).toEqual(shown);
  expect(contradicted(scene, { ...shown, period: 'first-four' })).toBeUndefined();
  expect(contradicted(scene, { name: 'conversion', channel: 'tired', period: 'last-four' })).toBeUndefined();
  expect(contradicted(scene, { ...shown, channel: 'good', period: 'last-four' })).toBeUndefined();
});

type Input = Record<string, unknown>;

/** A proposal that shows the return of the channel that gives money away, over all eight weeks. */
const showsGiver = ({ action, input }: Intent): Intent => {
  if (action !== 'proposal/put') return { action, input };
  const figure = { name: 'roas', channel: (input as Input).from, period: 'eight-weeks' };
  return { action, input: { ...(input as Input), figure } };
};

/** The store on Thursday at eleven, with the first meeting held or not. */
function thursday(held: boolean) {
  const desk = meetingsDesk(1).until(DAY + HOUR);
  if (held) hold(desk.sitting, showsGiver);
  return desk.until(3 * DAY + 2 * HOUR);
}

const second = (desk: ReturnType<typeof thursday>): MarketingMeeting =>
  desk.sitting.world.get(MEETING, 'M-2') as MarketingMeeting;

test('the second meeting comes back to the test that the first agreed', () => {
  const desk = thursday(true);
  desk.do('meeting/open', { meeting: 'M-2' });
  expect(second(desk).raised.map(({ objection }) => objection)).toEqual(['test-outcome']);
});

test('where nothing was agreed, nothing is come back to', () => {
  const desk = thursday(false);
  expect(desk.told('marketing-meeting/lapsed', 'M-1')).toHaveLength(1);
  desk.do('meeting/open', { meeting: 'M-2' });
  expect(second(desk).raised).toEqual([]);
});

test('money that was moved shows in the figures of this week', () => {
  const [moved, left] = [thursday(true), thursday(false)];
  const proposal = moved.sitting.world.get(MEETING, 'M-1')?.proposal;
  const spent = (desk: typeof moved, channel = ''): number =>
    desk.sitting.view().store?.ads.find(({ id }) => id === `9/${channel}`)?.spend ?? 0;
  expect(spent(moved, proposal?.to)).toBeGreaterThan(spent(left, proposal?.to));
  expect(spent(moved, proposal?.from)).toBeLessThan(spent(left, proposal?.from));
});

test('a figure that contradicts the first meeting is refused, and another one is not', () => {
  const desk = thursday(true);
  const { from } = desk.sitting.world.get(MEETING, 'M-1')?.proposal ?? {};
  desk.do('meeting/open', { meeting: 'M-2' });
  const answer = { meeting: 'M-2', objection: 'test-outcome', answer: 'too-early' };
  // One large order made its last week look good.
  const figure = { name: 'roas', channel: from, period: 'last-week' };
  expect(desk.refused('objection/answer', { ...answer, figure })).toBe('meeting/contradicts');
  desk.do('objection/answer', { ...answer, figure: { ...figure, period: 'eight-weeks' } });
});
