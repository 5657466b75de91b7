import { describe, expect, test } from 'vitest';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import type { OrderWish } from '../../support/week.ts';
import { days, hours } from '../../support/world.ts';

/** By courier at half its days: delivered Tuesday morning, accepted Tuesday noon, review window from Friday morning (three days). */
const ORDER: OrderWish = {
  truth: {
    journey: { pacePermille: 500, recovery: 0 },
    acceptance: { kind: 'accepts', after: hours(3), settles: 0, refundPermille: 0 },
  },
};
const at = (time: number, order = ORDER): TestDesk => {
  const desk = deskWith([order]).ship('O-1', 'courier').until(time);
  desk.do('tracking/check', { orders: ['O-1'] });
  return desk;
};
const ask = (desk: TestDesk, wording = 'neutral') => desk.do('review/request', { orders: ['O-1'], wording });

describe('asking for a review', () => {
  test('asking for a review inside the window in neutral words earns its points', () => {
    const desk = at(days(4) + hours(1));
    ask(desk);
    expect(desk.points('P3.3.1', 'ask-review')).toEqual({ request: 2 });
    expect(desk.critical()).toEqual([]);
  });

  test('asking for a review before the delivery was seen is refused', () => {
    const desk = deskWith([ORDER])
      .ship('O-1', 'courier')
      .until(days(4) + hours(1));
    expect(desk.refused('review/request', { orders: ['O-1'], wording: 'neutral' })).toBe('review/not-delivered');
  });

  test('asking for a review inside the acceptance period is a false alarm', () => {
    const desk = at(days(1) + hours(1));
    ask(desk);
    expect(desk.opportunity('P3.3.1', 'asked-early').findings[0]).toMatchObject({
      earned: 0,
      possible: 3,
      reason: { key: 'reason.inside-acceptance' },
    });
  });

  test('asking for a review before its window is a false alarm, and costs once', () => {
    const desk = at(days(2));
    ask(desk);
    expect(desk.opportunity('P3.3.1', 'asked-early').findings[0]?.reason.key).toBe('reason.outside-window');
    desk.until(days(4) + hours(9));
    expect(desk.opportunities('P3.3.1', 'ask-review')).toEqual([]);
  });

  test('asking for a review a second time is a false alarm', () => {
    const desk = at(days(4) + hours(1));
    ask(desk);
    ask(desk);
    expect(desk.opportunities('P3.3.1', 'asked-again')).toHaveLength(1);
    expect(desk.points('P3.3.1', 'ask-review')).toEqual({ request: 2 });
  });

  test.each([
    ['voucher', 'incentive-for-review'],
    ['happy-only', 'only-happy-buyers-asked'],
  ])('with the wording %s is critical', (wording, key) => {
    const desk = at(days(4) + hours(1));
    ask(desk, wording);
    expect(desk.critical()).toEqual([key]);
    expect(desk.points('P3.3.1', 'ask-review')).toEqual({ request: 0 });
  });
});

const reviewed = (
  cause: 'late' | 'damaged' | 'wrong-colour' | 'customs-charge' | 'great',
  stars: 1 | 2 | 3 | 4 | 5,
): TestDesk =>
  at(days(2) + hours(1), {
    ...ORDER,
    truth: { ...ORDER.truth, review: { after: hours(20), stars, cause, variant: 1 } },
  });
const answer = (desk: TestDesk, reply: string, more: object = {}) =>
  desk.do('review/answer', { review: 'R-O-1', reply, language: 'ja', text: '', ...more });

describe('answering a review', () => {
  test.each([
    ['late', 2, 'apologise-and-help'],
    ['damaged', 1, 'apologise-and-help'],
    ['wrong-colour', 3, 'apologise-and-help'],
    ['customs-charge', 2, 'apologise-and-help'],
  ] as const)('that complains of %s: %i stars, %s', (cause, stars, reply) => {
    const desk = reviewed(cause, stars);
    answer(desk, reply);
    expect(desk.points('P3.3.1', 'answer-review')).toEqual({ reply: 3, 'in-time': 1, language: 1 });
    expect(desk.refused('review/answer', { review: 'R-O-1', reply, language: 'ja', text: '' })).toBe(
      'review/answered-already',
    );
  });

  test('a review that praises opens no chance', () => {
    expect(reviewed('great', 5).opportunities('P3.3.1', 'answer-review')).toEqual([]);
  });

  test('thanking for a complaint earns nothing; another language loses the language alone', () => {
    const cold = reviewed('late', 2);
    answer(cold, 'thanks');
    expect(cold.points('P3.3.1', 'answer-review')).toEqual({ reply: 0, 'in-time': 0, language: 0 });
    const foreign = reviewed('late', 2);
    answer(foreign, 'apologise-and-help', { language: 'en' });
    expect(foreign.points('P3.3.1', 'answer-review')).toEqual({ reply: 3, 'in-time': 1, language: 0 });
  });

  test.each([
    ['asking to change it', { reply: 'ask-to-change' }, 'asked-to-change-review'],
    ['offering a voucher', { reply: 'offer-voucher' }, 'incentive-for-review'],
  ])('%s is critical', (_what, more, key) => {
    const desk = reviewed('late', 2);
    answer(desk, 'apologise-and-help', more);
    expect(desk.critical()).toEqual([key]);
    expect(desk.points('P3.3.1', 'answer-review').reply).toBe(0);
  });

  test('a voucher in one’s own words is pointed out, and costs nothing', () => {
    const desk = reviewed('late', 2);
    answer(desk, 'apologise-and-help', { text: 'クーポンを差し上げます' });
    expect(desk.critical()).toEqual([]);
    expect(desk.points('P3.3.1', 'answer-review')).toEqual({ reply: 3, 'in-time': 1, language: 1 });
    expect(desk.sitting.ledger().warnings).toMatchObject([{ kind: 'incentive', what: 'クーポン' }]);
  });

  test('a review shows when the buyer writes it, and not before', () => {
    expect(
      deskWith([ORDER]).refused('review/answer', { review: 'R-O-1', reply: 'thanks', language: 'ja', text: '' }),
    ).toBe('review/unknown');
  });
});
