import { describe, expect, test } from 'vitest';
import { type CaseDesk, caseDeskWith } from '../../support/service-cases.ts';
import type { ContactWish } from '../../support/service-week.ts';
import { hours } from '../../support/world.ts';

const LAWFUL: ContactWish = { topic: 'withdrawal', about: { market: 'TW', product: 'umbrella' } };
const refused = (wish: ContactWish = LAWFUL): CaseDesk => caseDeskWith(wish).assess().decide({ decision: 'reject' });

describe('a right that the law gives, refused', () => {
  test('refusing a right that the law gives is a critical error', () => {
    const desk = refused();
    expect(desk.toldOnce('case/decided')).toMatchObject({ refusesRight: true, right: false });
    expect(desk.critical()).toEqual(['right-refused']);
  });

  test('a refused right is contested the next day and decided against the shop: goods and freight are paid back', () => {
    const desk = refused();
    const decided = desk.now;
    const before = desk.paidBack();
    expect(desk.awaits('case/disputed').at).toBe(decided + hours(20));
    expect(desk.caseStage()).toBe('disputed');
    const settled = desk.awaits('case/settled');
    expect(settled.at).toBe(decided + hours(26));
    expect(settled.data.amount).toBe(desk.handling().sale.total);
    expect(desk.paidBack() - before).toBe(settled.data.amount);
    expect(desk.caseStage()).toBe('settled');
  });

  test('a contested case is recorded and closed when it is settled', () => {
    const desk = refused();
    desk.awaits('case/settled');
    expect(desk.record().close().caseStage()).toBe('closed');
  });

  test('a refused right is contested although the case was recorded meanwhile', () => {
    const desk = refused().record();
    desk.awaits('case/settled');
    expect(desk.caseStage()).toBe('settled');
  });

  test('a refused right is contested although the case was closed too early', () => {
    const desk = refused().record().close();
    expect(desk.awaits('case/settled').data.amount).toBeGreaterThan(0);
  });

  test('recording a case does not end the dispute while the platform decides', () => {
    const desk = refused();
    desk.awaits('case/disputed');
    desk.sitting.perform('case/record', { case: 'C-1', ground: 'withdrawal', cost: 'seller' });
    expect(desk.awaits('case/settled').data.amount).toBeGreaterThan(0);
  });
});

describe('what only a platform or the house gives, refused', () => {
  test.each<[string, ContactWish]>([
    ['a platform’s window', { topic: 'withdrawal', about: { market: 'MY', product: 'furoshiki', channel: 'lah' } }],
    ['the house’s own rule for faulty goods', { topic: 'damaged', about: { market: 'US', product: 'cup-pair' } }],
  ])('%s: a wrong decision, but no dispute and no critical error', (_what, wish) => {
    const desk = refused(wish);
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.critical()).toEqual([]);
    expect(desk.told('case/disputed')).toEqual([]);
    expect(desk.points('P4.2.1', 'case-decide').decision).toBe(0);
  });
});

describe('what no rule gives, refused', () => {
  test('refusing what no rule gives is right, on a rule about the same matter', () => {
    const desk = caseDeskWith({
      topic: 'withdrawal',
      about: { market: 'TW', product: 'pineapple-cake', stage: 'delivered' },
    });
    desk.assess().decide();
    expect(desk.toldOnce('case/decided')).toMatchObject({ decision: 'reject', right: true, basisRight: true });
    expect(desk.record().close().caseStage()).toBe('closed');
    expect(desk.points('P4.2.1', 'case-decide')).toEqual({ ground: 1, decision: 4, channel: 1, 'in-time': 1 });
  });
});
