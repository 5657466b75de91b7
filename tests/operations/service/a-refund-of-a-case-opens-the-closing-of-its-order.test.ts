import { expect, test } from 'vitest';
import { CaseDesk } from '../../support/service-cases.ts';
import { type ContactWish, quietServiceForm } from '../../support/service-week.ts';

const WITHDRAWN: ContactWish = {
  topic: 'withdrawal',
  about: { market: 'DE', product: 'bike-light', stage: 'delivered' },
  claim: {},
};

/** One trainee at both desks, with a case on an order that was delivered and verified and is not paid out yet. */
function bothDesks(wish: ContactWish): CaseDesk {
  const desk = new CaseDesk({ ...quietServiceForm({ contacts: [wish] }), duties: ['T3', 'T4'] });
  desk.awaits('case/opened');
  return desk.openLists() as CaseDesk;
}

test('an order that a case has paid back in full can be closed, and the trainee is told so', () => {
  const desk = bothDesks(WITHDRAWN)
    .assess()
    .decide({ decision: 'refund' })
    .arrange({ way: 'prepaid-label' })
    .comeBack()
    .inspect();
  const { order } = desk.case();
  expect(desk.seen(order).closingBlocks).toEqual(['payout-unchecked']);
  expect(desk.happened('order/closable', order)).toEqual([]);
  desk.do('refund/issue', { case: 'C-1', item: desk.order(order).total, shipping: 0, duty: 0 });
  expect(desk.state(order)).toMatchObject({ payment: 'refunded', closing: 'closable' });
  expect(desk.happened('order/closable', order).length).toBe(1);
  const file = ['order-details', 'export-document', 'proof-of-delivery', 'refund-receipt'];
  desk.do('order/close', { orders: [order], file });
  expect(desk.points('P3.3.2', 'close', order)).toEqual({ conditions: 1, papers: 2, 'in-time': 1 });
  expect(desk.opportunities('P3.3.2', 'closed-early')).toEqual([]);
});

test('an order whose case the platform has decided for the buyer can be closed as well', () => {
  const desk = bothDesks(WITHDRAWN).assess().decide({ decision: 'reject' });
  const { order } = desk.case();
  desk.awaits('case/settled');
  const { refunds } = desk.case();
  expect(refunds.length).toBe(1);
  expect(desk.order(order).refunded).toBe((refunds[0]?.item ?? 0) + (refunds[0]?.shipping ?? 0));
  const whole = desk.order(order).refunded === desk.order(order).total;
  expect(desk.state(order)).toMatchObject(whole ? { payment: 'refunded', closing: 'closable' } : { closing: 'open' });
});
