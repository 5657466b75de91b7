import { expect, test } from 'vitest';
import { DAY } from '../../../../src/operations/shop/calendar.ts';
import type { AdFigure } from '../../../../src/operations/store/meetings/ad-figure.ts';
import type { Agreement, StockFact } from '../../../../src/operations/store/meetings/meeting.ts';
import { breakEven, judgeAnswer } from '../../../../src/operations/store/meetings/objection.ts';
import { ADS, adChannel, sceneOf, shift, TUESDAY } from '../../../support/store/meetings.ts';

const proposed = { proposal: shift() };

const answerOn = (stock: Omit<StockFact, 'product'>): string =>
  judgeAnswer(sceneOf({ meeting: { ...proposed, stock: [{ product: 'tea-set', ...stock }] } }), 'stock-cover', null)
    .rightAnswer;

test.each([
  ['two weeks of sales are enough', { promisable: 20, weekly: 10 }, 'stock-enough'],
  ['a piece less is not', { promisable: 19, weekly: 10 }, 'other-product'],
  [
    'a delivery in time helps where it is enough',
    { promisable: 5, weekly: 10, inbound: { at: TUESDAY + 14 * DAY, quantity: 15 } },
    'after-delivery',
  ],
  [
    'a delivery that comes too late does not',
    { promisable: 5, weekly: 10, inbound: { at: TUESDAY + 15 * DAY, quantity: 90 } },
    'other-product',
  ],
] as const)('stock: %s', (_what, stock, answer) => {
  expect(answerOn(stock)).toBe(answer);
});

test.each([
  ['in the market within two weeks', '2026-11-17', ['US'], 'move-test'],
  ['a day later', '2026-11-18', ['US'], 'no-promotion'],
  ['in another market', '2026-11-11', ['SG'], 'no-promotion'],
] as const)('a promotion %s: %s in %j', (_what, date, markets, answer) => {
  const scene = sceneOf({ meeting: proposed, house: { promotions: [{ id: 'sale', date, markets: [...markets] }] } });
  expect(judgeAnswer(scene, 'promotion-days', null).rightAnswer).toBe(answer);
});

test.each([
  [7, 'learned'],
  [6, 'wait-for-learning'],
])('a campaign rebuilt %i days before has %s', (days, answer) => {
  const channels = [adChannel('good', { rebuiltAt: TUESDAY - days * DAY }), adChannel('poor')];
  expect(judgeAnswer(sceneOf({ meeting: proposed, house: { channels } }), 'learning-phase', null).rightAnswer).toBe(
    answer,
  );
});

test.each([
  [7, 'same-window'],
  [28, 'count-own-orders'],
])('channels that count orders over 7 and %i days: %s', (attributionDays, answer) => {
  const channels = [adChannel('good', { attributionDays }), adChannel('poor')];
  expect(judgeAnswer(sceneOf({ meeting: proposed, house: { channels } }), 'attribution', null).rightAnswer).toBe(
    answer,
  );
});

test.each([
  [400, 250],
  [333, 301],
  [1000, 100],
])('a margin of %i per-mille breaks even at a ROAS of %i hundredths', (margin, roas) => {
  expect(breakEven(margin)).toBe(roas);
});

const ROAS: AdFigure = { name: 'roas', channel: 'good', period: 'last-four' };

test('whether advertising pays is a matter of break-even, and needs the ROAS', () => {
  const scene = sceneOf({ meeting: proposed });
  expect(judgeAnswer(scene, 'margin', ROAS)).toMatchObject({ rightAnswer: 'pays-back', figure: true });
  expect(judgeAnswer(scene, 'margin', null)).toMatchObject({ rightAnswer: 'pays-back', figure: false });
  expect(judgeAnswer(scene, 'margin', { ...ROAS, channel: 'poor' }).figure).toBe(false);
  const thin = sceneOf({ meeting: proposed, house: { channels: [adChannel('good', { marginPermille: 240 })] } });
  expect(judgeAnswer(thin, 'margin', ROAS).rightAnswer).toBe('does-not-pay');
});

const agreement: Agreement = {
  ...{ owner: 'me', date: '2026-11-17', measure: 'roas', target: 400, stop: 300, at: TUESDAY },
};
const thisWeek = (revenue: number) => ({
  ...{ id: '9/good', week: 9, channel: 'good', from: '2026-11-02', days: 3 },
  ...{ spend: 1000, impressions: 9000, clicks: 90, orders: 3, revenue },
});

test.each([
  [4000, 'target-met'],
  [3989, 'target-missed'],
  [3000, 'target-missed'],
  [2989, 'stop-reached'],
])('a test with a target of 4.00 and a stop at 3.00 that brought %i for 1,000: %s', (revenue, answer) => {
  const scene = sceneOf({ ads: [...ADS, thisWeek(revenue)], earlier: [{ proposal: shift(), raised: [], agreement }] });
  const shown: AdFigure = { name: 'roas', channel: 'good', period: 'this-week' };
  expect(judgeAnswer(scene, 'test-outcome', shown)).toMatchObject({ rightAnswer: answer, figure: true });
  expect(judgeAnswer(scene, 'test-outcome', { ...shown, period: 'last-four' }).figure).toBe(false);
});
