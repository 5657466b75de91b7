import { describe, expect, test } from 'vitest';
import { type CaseDesk, caseDeskWith } from '../../support/service-cases.ts';
import type { ContactWish } from '../../support/service-week.ts';
import { hours } from '../../support/world.ts';

/** Cheap enough for no photo, dear enough to come back: two days after receipt, by Taiwan's law. */
const WITHDRAWN: ContactWish = {
  topic: 'withdrawal',
  about: { market: 'TW', product: 'umbrella' },
  returnsAfter: hours(20),
};
const BROKEN: ContactWish = { topic: 'damaged', about: { market: 'DE', product: 'cup-pair', stage: 'delivered' } };
const CHEAP: ContactWish = { topic: 'damaged', about: { market: 'JP', product: 'bean-plate', stage: 'delivered' } };
const FAILED: ContactWish = { topic: 'defect', about: { market: 'US', product: 'bike-light', stage: 'delivered' } };

const points = (desk: CaseDesk, step: string) => desk.points('P4.2.1', `case-${step}`);

describe('a case that comes back', () => {
  test('a case is assessed, decided, returned, inspected, refunded, recorded and closed, and each step earns its points', () => {
    const desk = caseDeskWith(WITHDRAWN);
    const stages = [desk.caseStage()];
    for (const step of ['assess', 'decide', 'arrange', 'comeBack', 'inspect', 'refund', 'record', 'close'] as const)
      stages.push(desk[step]().caseStage());
    expect(stages).toEqual([
      ...['requested', 'assessing', 'approved', 'awaiting-return', 'received', 'inspected'],
      ...['refunded', 'recorded', 'closed'],
    ]);
    expect(points(desk, 'decide')).toEqual({ ground: 1, decision: 4, channel: 1, 'in-time': 1 });
    expect(points(desk, 'return')).toEqual({ way: 2, 'in-time': 1 });
    expect(points(desk, 'inspect')).toEqual({ condition: 1, booking: 2, 'in-time': 1 });
    expect(points(desk, 'settle')).toEqual({ amount: 3, 'in-time': 1 });
    expect(points(desk, 'record')).toEqual({ record: 2, closed: 1, 'in-time': 1 });
    expect(desk.critical()).toEqual([]);
  });

  test('the steps of a case are refused in any other sequence', () => {
    const desk = caseDeskWith(WITHDRAWN);
    const refusals = (): string[] => [
      desk.refused('case/decide', { case: 'C-1', decision: 'refund', basis: 'tw-cpa-19', channel: 'email' }),
      desk.refused('return/arrange', { case: 'C-1', way: 'prepaid-label' }),
      desk.refused('return/inspect', { case: 'C-1', condition: 'as-new', booking: 'restock' }),
      desk.refused('refund/issue', desk.refundDue()),
      desk.refused('replacement/send', { case: 'C-1', product: 'umbrella', quantity: 1 }),
      desk.refused('case/record', { case: 'C-1', ground: 'withdrawal', cost: 'seller' }),
      desk.refused('case/close', { cases: ['C-1'] }),
    ];
    expect(refusals()).toEqual([
      ...['case/not-assessing', 'case/not-approved', 'case/nothing-received', 'case/cannot-refund-yet'],
      ...['case/cannot-send-yet', 'case/not-settled', 'case/not-recorded'],
    ]);
  });

  test('returned goods arrive when the buyer’s time is over', () => {
    const desk = caseDeskWith(WITHDRAWN).assess().decide().arrange();
    const arranged = desk.now;
    expect(desk.comeBack().now).toBe(arranged + hours(20));
    expect(desk.case().return).toMatchObject({ way: 'prepaid-label', receivedAt: desk.now, found: 'as-new' });
  });

  test('a return is arranged once', () => {
    const desk = caseDeskWith(WITHDRAWN).assess().decide().arrange();
    expect(desk.refused('return/arrange', { case: 'C-1', way: 'keep-goods' })).toBe('case/return-arranged-already');
  });
});

describe('a case whose goods stay', () => {
  test('a case whose goods stay goes straight from the decision to the replacement', () => {
    const desk = caseDeskWith({ ...CHEAP, claim: { wish: 'replacement' } })
      .assess()
      .decide();
    expect(desk.send().caseStage()).toBe('replaced');
    expect(points(desk, 'settle')).toEqual({ goods: 3, 'in-time': 1 });
    expect(desk.opportunities('P4.2.1', 'case-return')).toEqual([]);
  });

  test('a return may be arranged as “the buyer keeps the goods”', () => {
    const desk = caseDeskWith({ ...CHEAP, claim: { wish: 'replacement' } })
      .assess()
      .decide();
    desk.do('return/arrange', { case: 'C-1', way: 'keep-goods' });
    expect(desk.caseStage()).toBe('approved');
    expect(desk.toldOnce('return/arranged')).toMatchObject({ right: true, comesBack: false });
  });
});

describe('what the decision cannot do without', () => {
  test('a photo that is asked for comes in the buyer’s time, and the time to decide begins anew', () => {
    const desk = caseDeskWith({ ...BROKEN, claim: { photo: false } }).assess();
    expect(desk.toldOnce('case/opened').needsInfo).toBe(true);
    desk.do('case/request-info', { case: 'C-1', asks: ['photo'], language: 'de' });
    expect(desk.caseStage()).toBe('needs-info');
    desk.awaits('case/info-came');
    expect(desk.case()).toMatchObject({ asked: [], claim: { photo: true } });
    desk.wait(hours(8)).decide();
    expect(points(desk, 'decide')).toMatchObject({ asked: 1, decision: 4, 'in-time': 1 });
  });

  test('a decision without the photo it needs is wrong', () => {
    const desk = caseDeskWith({ ...BROKEN, claim: { photo: false } })
      .assess()
      .decide();
    expect(desk.toldOnce('case/decided').right).toBe(false);
    expect(points(desk, 'decide')).toMatchObject({ decision: 0, channel: 0, 'in-time': 0 });
  });

  test('asking for a photo that is not needed is a false alarm', () => {
    const desk = caseDeskWith(BROKEN).assess();
    desk.do('case/request-info', { case: 'C-1', asks: ['photo'], language: 'de' });
    expect(desk.toldOnce('case/info-requested').needed).toBe(false);
    expect(desk.opportunity('P4.2.1', 'info-requested').outcome).toBe('false-alarm');
  });
});

describe('a decision', () => {
  test('a right decision on a rule that does not give it earns half', () => {
    const desk = caseDeskWith(WITHDRAWN).assess().decide({ basis: 'recall' });
    expect(points(desk, 'decide')).toMatchObject({ decision: 2, 'in-time': 1 });
  });

  test('a decision on a rule that the handbook does not have is refused', () => {
    const input = { case: 'C-1', decision: 'refund', basis: 'goodwill', channel: 'email' };
    expect(caseDeskWith(WITHDRAWN).assess().refused('case/decide', input)).toBe('case/no-such-rule');
  });

  test('a decision told by the wrong channel loses the point for the channel', () => {
    const desk = caseDeskWith(WITHDRAWN).assess().decide({ channel: 'platform-message' });
    expect(points(desk, 'decide')).toMatchObject({ decision: 4, channel: 0 });
  });

  test('a wrong ground loses its point, unless it is corrected in time', () => {
    const desk = caseDeskWith(WITHDRAWN).assess({ ground: 'defect' });
    expect(points(desk, 'decide').ground).toBe(0);
    expect(points(desk.assess(), 'decide').ground).toBe(1);
  });

  test('a decision after the handbook’s nine hours is late', () => {
    const desk = caseDeskWith(WITHDRAWN).assess();
    desk.wait(hours(26)).decide();
    expect(points(desk, 'decide')).toMatchObject({ decision: 4, 'in-time': 0 });
  });

  test('later steps are judged on the decision that was made: a wrong refund has to be paid rightly', () => {
    const desk = caseDeskWith({ ...WITHDRAWN, about: { market: 'TW', product: 'pineapple-cake', stage: 'delivered' } });
    desk.assess().decide({ decision: 'refund' }).arrange({ way: 'keep-goods' }).refund();
    expect(points(desk, 'decide').decision).toBe(0);
    expect(points(desk, 'settle').amount).toBe(3);
  });
});

describe('a repair', () => {
  test('a repaired product goes back to the buyer and takes nothing from stock', () => {
    const desk = caseDeskWith({ ...FAILED, claim: { wish: 'repair', quantity: 1 } }).inspected();
    const before = desk.stock('bike-light').onHand;
    expect(desk.send().caseStage()).toBe('repaired');
    expect(desk.stock('bike-light').onHand).toBe(before);
    expect(points(desk, 'settle').goods).toBe(3);
    expect(desk.record().close().caseStage()).toBe('closed');
  });
});

describe('a service record', () => {
  test('a service record is judged by its ground and its cost bearer', () => {
    const recorded = (changed: Readonly<Record<string, unknown>>): number | undefined => {
      const desk = caseDeskWith({ ...CHEAP, claim: { wish: 'refund' } })
        .assess()
        .decide();
      return points(desk.refund().record(changed), 'record').record;
    };
    expect(recorded({})).toBe(2);
    expect(recorded({ cost: 'carrier' })).toBe(0);
    expect(recorded({ cost: 'carrier', ground: 'defect' })).toBe(0);
  });
});
