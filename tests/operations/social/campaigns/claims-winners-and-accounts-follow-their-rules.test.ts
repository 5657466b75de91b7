import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conclusionOf, judgeWinners, winnersOf } from '../../../../src/operations/social/campaigns/closing.ts';
import {
  claimReason,
  type ReferralClaim,
  rightClaimDecision,
} from '../../../../src/operations/social/campaigns/referral-claim.ts';
import { type DrawEntry, isTooDear } from '../../../../src/operations/social/campaigns/word-campaign.ts';

type Judged = Parameters<typeof claimReason>[0];

const claim = (more: Partial<Pick<ReferralClaim, keyof Judged>> = {}): Judged => ({
  ...{ signs: [], newCustomer: true, returned: false, before: 0 },
  ...more,
});

test.each([
  ['nothing against it', {}, 'in-order', 'pay'],
  ['the last reward one can have', { before: 4 }, 'in-order', 'pay'],
  ['one reward more', { before: 5 }, 'over-cap', 'deny'],
  ['one address', { signs: ['address'] }, 'one-sign', 'hold'],
  ['two people at one address', { signs: ['address'], check: 'two-people' }, 'in-order', 'pay'],
  ['one person with two accounts', { signs: ['device'], check: 'one-person' }, 'one-person', 'deny'],
  ['address and card the same', { signs: ['address', 'card'] }, 'two-signs', 'deny'],
  ['an order that was returned', { returned: true, signs: ['address'] }, 'returned-order', 'deny'],
  ['somebody who bought before', { newCustomer: false }, 'known-customer', 'deny'],
] as const)('a claim with %s is decided by the handbook', (_what, more, reason, decision) => {
  expect(claimReason(claim(more), 5)).toBe(reason);
  expect(rightClaimDecision(reason)).toBe(decision);
});

const entry = (no: number, note: DrawEntry['note'] = 'valid'): DrawEntry => ({ no, name: `n${no}`, note });

test('a number that is not valid goes to the next valid one above it, and on from the first after the last', () => {
  const entries = [entry(1), entry(2, 'staff'), entry(3, 'double'), entry(4), entry(5, 'no-consent')];
  expect(winnersOf(entries, [2, 5])).toEqual([4, 1]);
  // Number 4 has won already.
  expect(winnersOf(entries, [4, 4])).toEqual([4, 1]);
  expect(winnersOf([entry(1, 'staff')], [1])).toEqual([]);
});

test('winners are valid, nobody wins twice, and there are as many as numbers while entries last', () => {
  const notes = fc.constantFrom('valid' as const, 'staff' as const, 'double' as const);
  fc.assert(
    fc.property(
      fc.array(notes, { minLength: 1, maxLength: 20 }),
      fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }),
      (all, drawn) => {
        const entries = all.map((note, i) => entry(i + 1, note));
        const winners = winnersOf(entries, drawn);
        const valid = entries.filter(({ note }) => note === 'valid').map(({ no }) => no);
        expect(new Set(winners).size).toBe(winners.length);
        expect(winners.every((no) => valid.includes(no))).toBe(true);
        expect(winners).toHaveLength(Math.min(valid.length, drawn.length));
      },
    ),
    { numRuns: 60 },
  );
});

test('a winner who is none counts against those who are', () => {
  const entries = [entry(1), entry(2), entry(3)];
  expect(judgeWinners({ entries, drawn: [1, 2] }, [1, 3])).toMatchObject({ right: 1, wrong: 1, of: 2 });
});

const offer = { price: 1000, marginPermille: 400 };
const scene = { offer, rules: { winningPermille: 500, adjustPermille: 1250 } } as Parameters<typeof conclusionOf>[0];

test.each([
  [{ spend: 2000, orders: 10 }, 'repeat'],
  [{ spend: 2010, orders: 10 }, 'adjust'],
  [{ spend: 2500, orders: 10 }, 'adjust'],
  [{ spend: 2501, orders: 10 }, 'drop'],
  [{ spend: 10, orders: 0 }, 'drop'],
] as const)('an account of %o says: %s', (account, conclusion) => {
  expect(conclusionOf(scene, account)).toBe(conclusion);
});

test('two readings in a row that cost too much are too dear; one is a ripple, and so is what came before a pause', () => {
  const reading = (at: number, spend: number) => ({ at, spend, orders: 10, talk: 0 });
  const [fine, dear] = [1900, 2100];
  expect(isTooDear({ readings: [reading(1, dear)] }, 200)).toBe(false);
  expect(isTooDear({ readings: [reading(1, dear), reading(2, fine)] }, 200)).toBe(false);
  expect(isTooDear({ readings: [reading(1, fine), reading(2, dear), reading(3, dear)] }, 200)).toBe(true);
  expect(isTooDear({ readings: [reading(1, dear), reading(2, dear)], runningSince: 2 }, 200)).toBe(false);
  expect(isTooDear({ readings: [1, 2].map((at) => ({ ...reading(at, 50), orders: 0 })) }, 200)).toBe(true);
});
