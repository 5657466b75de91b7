import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../../src/operations/shop/calendar.ts';
import type { ReviewRow } from '../../../src/operations/store/meetings/meeting.ts';
import type { Finding } from '../../../src/scoring/ledger.ts';
import { hold, meetingsDesk } from '../../support/store/meetings.ts';

type Change = (input: Record<string, unknown>) => object;

/** The findings of the first meeting, held as by an expert but for one kind of act. */
function held(action: string, change: Change): Readonly<Record<string, Finding>> {
  const desk = meetingsDesk(1).until(DAY + HOUR);
  const { sitting } = desk;
  hold(sitting, (each) =>
    each.action === action ? { ...each, input: change(each.input as Record<string, unknown>) } : each,
  );
  desk.until(3 * DAY);
  const chances = sitting.ledger().opportunities.filter(({ indicator }) => indicator === 'P2.3.2');
  return Object.fromEntries(
    chances.flatMap(({ id, findings }) => findings.map((each) => [nameOf(id, each.criterion), each])),
  );
}

/** A criterion, and what it is about where there are several of them: an objection or a channel. */
const nameOf = (id: string, criterion: string): string =>
  ['answer', 'review-value', 'review-verdict'].includes(criterion) ? `${criterion} ${id.split('/').at(-1)}` : criterion;

const points = (findings: Readonly<Record<string, Finding>>): Record<string, string> =>
  Object.fromEntries(Object.entries(findings).map(([id, { earned, possible }]) => [id, `${earned}/${possible}`]));

const CHANNELS = ['search', 'social', 'video', 'amber-ads', 'lah-ads'];
const ASKED = ['stock-cover', 'promotion-days', 'learning-phase', 'margin', 'attribution'];

const ALL = {
  ...Object.fromEntries(
    CHANNELS.flatMap((id) => [`review-value ${id}`, `review-verdict ${id}`].map((each) => [each, '1/1'])),
  ),
  ...{ proposal: '2/2', 'proposal-figure': '2/2', budget: '2/2' },
  ...Object.fromEntries(ASKED.map((objection) => [`answer ${objection}`, '2/2'])),
  ...{ owner: '2/2', 'test-date': '2/2', measure: '2/2', target: '2/2', 'stop-rule': '2/2' },
};

test('a meeting that is held well has all points', () => {
  expect(points(held('none', (input) => input))).toEqual(ALL);
});

test('each channel of a review stands for itself, its figure and its finding each', () => {
  const findings = held('channel/review', ({ rows, ...input }) => ({
    ...input,
    rows: (rows as readonly ReviewRow[]).map((row, at) => ({
      ...row,
      ...(at === 0 ? { value: row.value + 50 } : {}),
      ...(at === 1 ? { verdict: row.verdict === 'pays' ? 'loses' : 'pays' } : {}),
    })),
  }));
  expect(points(findings)).toEqual({ ...ALL, 'review-value search': '0/1', 'review-verdict social': '0/1' });
});

test('a good proposal without a figure loses the figure alone', () => {
  const findings = held('proposal/put', (input) => ({ ...input, figure: null }));
  expect(points(findings)).toEqual({ ...ALL, 'proposal-figure': '0/2' });
  expect(findings['proposal-figure']?.details?.[0]?.key).toBe('because.ad-figure-none');
});

test('money over the budget costs the budget alone', () => {
  const findings = held('proposal/put', (input) => ({ ...input, amount: 9000 }));
  expect(points(findings)).toMatchObject({ proposal: '2/2', budget: '0/2' });
});

test('money that goes the wrong way costs proposal and budget, and the right way is told', () => {
  const findings = held('proposal/put', ({ from, to, ...input }) => ({ ...input, from: to, to: from }));
  expect(points(findings)).toMatchObject({ proposal: '0/2', budget: '0/2', 'answer margin': '2/2' });
  expect(findings.proposal?.reason).toMatchObject({
    key: 'reason.ad-place-wrong',
    values: { rightAdGiver: expect.any(String), rightAdTaker: expect.any(String) },
  });
});

test('a bluff costs its own points, and the fact that decides is told', () => {
  const findings = held('objection/answer', (input) => {
    return input.objection === 'margin' ? { ...input, answer: 'volume-makes-up' } : input;
  });
  expect(points(findings)).toEqual({ ...ALL, 'answer margin': '0/2' });
  expect(findings['answer margin']?.reason.key).toBe('reason.ad-answer-wrong');
  expect(findings['answer margin']?.details?.[0]?.key).toBe('because.ad-margin');
});

test('each part of a minute stands for itself', () => {
  const findings = held('agreement/record', (input) => ({ ...input, owner: 'everyone', stop: 0 }));
  expect(points(findings)).toEqual({ ...ALL, owner: '0/2', 'stop-rule': '0/2' });
});

test('a meeting that nobody holds earns nothing of its points', () => {
  const desk = meetingsDesk(1).until(3 * DAY);
  const chances = desk.sitting.ledger().opportunities.filter(({ indicator }) => indicator === 'P2.3.2');
  expect(chances).toHaveLength(5 + 1 + 5 + 1);
  for (const { findings } of chances) for (const { earned } of findings) expect(earned).toBe(0);
});
