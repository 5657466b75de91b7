import { describe, expect, test } from 'vitest';
import { type CaseDesk, caseDeskWith } from '../../support/service-cases.ts';

const withdrawn = (market: string): CaseDesk =>
  caseDeskWith({ topic: 'withdrawal', about: { market, stage: 'delivered' } });

/** A withdrawal whose goods the buyer has handed to a carrier. */
function onTheWay(market: string): CaseDesk {
  const desk = withdrawn(market).assess().decide().arrange();
  desk.awaits('return/sent');
  return desk;
}

const lost = (desk: CaseDesk) =>
  desk.sitting
    .ledger()
    .opportunities.filter(({ indicator }) => indicator === 'P4.2.1')
    .flatMap(({ findings }) => findings.filter(({ earned, possible }) => earned < possible));

describe.each(['TW', 'DE'])('a withdrawal that the law gives, %s', (market) => {
  test('is not refunded before the buyer has proved that the goods were sent', () => {
    const desk = withdrawn(market).assess().decide().arrange();
    expect(desk.refused('refund/issue', desk.refundDue())).toBe('case/goods-not-back');
  });

  test('is refunded on the proof of sending, and its goods are inspected when they come', () => {
    const desk = onTheWay(market).refund();
    expect(desk.case().return).toMatchObject({ tracking: expect.stringMatching(/^CP\d{9}(TW|DE)$/) });
    expect(desk.case().refunds).toHaveLength(1);
    desk.comeBack().inspect().record().close();
    expect(lost(desk)).toEqual([]);
    expect(desk.sitting.ledger().critical).toEqual([]);
  });

  test('is as right when it is refunded after the inspection', () => {
    const desk = onTheWay(market).comeBack().inspect().refund().record().close();
    expect(lost(desk)).toEqual([]);
  });

  test('is refunded once: after the early refund nothing is left to pay', () => {
    const desk = onTheWay(market).refund();
    expect(desk.refused('refund/issue', desk.refundDue())).toBe('case/more-than-paid');
  });
});

test('a return that no law gives waits for the goods, proof of sending or not', () => {
  const desk = caseDeskWith({
    topic: 'damaged',
    about: { market: 'DE', product: 'cup-pair', stage: 'delivered' },
    claim: { photo: true, wish: 'refund' },
  });
  desk.assess().decide().arrange();
  desk.awaits('return/sent');
  expect(desk.refused('refund/issue', desk.refundDue())).toBe('case/goods-not-back');
});
