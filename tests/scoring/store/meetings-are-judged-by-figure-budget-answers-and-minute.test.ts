import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../../src/operations/shop/calendar.ts';
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
  return Object.fromEntries(chances.flatMap(({ findings }) => findings.map((each) => [each.criterion, each])));
}

const points = (findings: Readonly<Record<string, Finding>>): Record<string, string> =>
  Object.fromEntries(Object.entries(findings).map(([id, { earned, possible }]) => [id, `${earned}/${possible}`]));

const ALL = {
  ...{ proposal: '4/4', budget: '3/3', answers: '6/6', owner: '1/1', 'test-date': '1/1' },
  ...{ measure: '1/1', target: '1/1', 'stop-rule': '1/1' },
};

test('a meeting that is held well has all points', () => {
  expect(points(held('none', (input) => input))).toEqual(ALL);
});

test('a good proposal without a figure has half of its points', () => {
  const findings = held('proposal/put', (input) => ({ ...input, figure: null }));
  expect(points(findings)).toEqual({ ...ALL, proposal: '2/4' });
  expect(findings.proposal?.details?.[0]?.key).toBe('because.ad-figure-none');
});

test('money over the budget costs the budget alone', () => {
  const findings = held('proposal/put', (input) => ({ ...input, amount: 9000 }));
  expect(points(findings)).toMatchObject({ proposal: '4/4', budget: '0/3' });
});

test('money that goes the wrong way costs proposal and budget, and the right way is told', () => {
  const findings = held('proposal/put', ({ from, to, ...input }) => ({ ...input, from: to, to: from }));
  expect(points(findings)).toMatchObject({ proposal: '0/4', budget: '0/3', answers: '6/6' });
  expect(findings.proposal?.reason).toMatchObject({
    key: 'reason.ad-place-wrong',
    values: { rightAdGiver: expect.any(String), rightAdTaker: expect.any(String) },
  });
});

test('a bluff costs its own point and one more', () => {
  let first = true;
  const findings = held('objection/answer', (input) => {
    const bluffs: Readonly<Record<string, string>> = {
      ...{ 'stock-cover': 'never-out', 'promotion-days': 'lifts-all', 'learning-phase': 'money-helps' },
      ...{ attribution: 'hardly-matters', margin: 'volume-makes-up' },
    };
    if (!first) return input;
    first = false;
    return { ...input, answer: bluffs[String(input.objection)] };
  });
  expect(points(findings)).toEqual({ ...ALL, answers: '2/6' });
  expect(findings.answers?.details?.[0]?.key).toBe('because.ad-answer');
});

test('each part of a minute stands for itself', () => {
  const findings = held('agreement/record', (input) => ({ ...input, owner: 'everyone', stop: 0 }));
  expect(points(findings)).toEqual({ ...ALL, owner: '0/1', 'stop-rule': '0/1' });
});

test('a meeting that nobody holds earns nothing of its points', () => {
  const desk = meetingsDesk(1).until(3 * DAY);
  const chances = desk.sitting.ledger().opportunities.filter(({ indicator }) => indicator === 'P2.3.2');
  expect(chances).toHaveLength(3);
  for (const { findings } of chances) for (const { earned } of findings) expect(earned).toBe(0);
});
