import { describe, expect, test } from 'vitest';
import { CaseDesk, caseDeskWith } from '../../support/service-cases.ts';
import { type ContactWish, quietServiceForm } from '../../support/service-week.ts';

const WITHDRAWN: ContactWish = { topic: 'withdrawal', about: { market: 'TW', product: 'umbrella' } };
const CHEAP: ContactWish = { topic: 'damaged', about: { market: 'JP', product: 'bean-plate', stage: 'delivered' } };
const WRONG: ContactWish = { topic: 'wrong-item', about: { market: 'TW', product: 'bike-light', stage: 'delivered' } };
const CUPS: ContactWish = { topic: 'damaged', about: { market: 'DE', product: 'cup-pair', stage: 'delivered' } };

const shelf = (desk: CaseDesk): number => desk.stock(desk.case().claim.product).onHand;

describe('money', () => {
  test('a refund is refused before the goods are back', () => {
    const desk = caseDeskWith(WITHDRAWN).assess().decide();
    expect(desk.refused('refund/issue', desk.refundDue())).toBe('case/goods-not-back');
    expect(desk.arrange().refused('refund/issue', desk.refundDue())).toBe('case/goods-not-back');
    expect(desk.comeBack().refused('refund/issue', desk.refundDue())).toBe('case/cannot-refund-yet');
    expect(desk.inspect().refund().caseStage()).toBe('refunded');
  });

  test('a refund leaves the order’s account once', () => {
    const desk = caseDeskWith(WITHDRAWN).inspected();
    const before = desk.paidBack();
    const { total } = desk.handling().sale;
    desk.refund();
    expect(desk.paidBack() - before).toBe(total);
    expect(desk.handling().sale.refunded).toBe(total);
    expect(desk.toldOnce('case/refunded')).toMatchObject({ right: true, again: false });
  });

  test.each([
    ['too little', { item: 1 }],
    ['without the freight', { shipping: 0 }],
  ])('%s is a wrong amount, and is what is paid', (_what, changed) => {
    const desk = caseDeskWith(WITHDRAWN).inspected().refund(changed);
    expect(desk.points('P4.2.1', 'case-settle').amount).toBe(0);
    expect(desk.handling().sale.refunded).toBeLessThan(desk.handling().sale.total);
  });

  test('a refund of more than was paid, or of nothing, is refused', () => {
    const desk = caseDeskWith(WITHDRAWN).inspected();
    const { total } = desk.handling().sale;
    const input = (item: number) => ({ case: 'C-1', item, shipping: 0, duty: 0 });
    expect(desk.refused('refund/issue', input(total + 1))).toBe('case/more-than-paid');
    expect(desk.refused('refund/issue', input(0))).toBe('case/nothing-to-pay');
    expect(desk.refused('refund/issue', input(-1))).toBe('input/invalid');
    expect(desk.refused('refund/issue', input(0.5))).toBe('input/invalid');
    desk.do('refund/issue', input(total));
    expect(desk.handling().sale.refunded).toBe(total);
  });

  test('a second refund is a critical error, and the order is not paid back beyond its total', () => {
    const desk = caseDeskWith({ ...CHEAP, claim: { wish: 'refund', dutyPaid: 1 } })
      .assess()
      .decide();
    desk.refund({ duty: 0 });
    const { total } = desk.handling().sale;
    desk.refund({ item: 0, shipping: 0, duty: 1 });
    expect(desk.critical()).toEqual(['refunded-twice']);
    expect(desk.handling().sale.refunded).toBeLessThanOrEqual(total);
    expect(desk.refused('refund/issue', desk.refundDue({ item: total }))).toBe('case/more-than-paid');
    expect(desk.sitting.report().indicators['P4.2.1']?.critical).toEqual(['refunded-twice']);
  });

  test('a second refund after the service record is a critical error as well', () => {
    const desk = caseDeskWith({ ...CHEAP, claim: { wish: 'refund', quantity: 1, whole: false } })
      .assess()
      .decide();
    desk.refund().record();
    desk.do('refund/issue', { case: 'C-1', item: 1, shipping: 0, duty: 0 });
    expect(desk.critical()).toEqual(['refunded-twice']);
  });

  test('duty is refunded from the seller’s own money, not from the order', () => {
    const desk = caseDeskWith({ ...CUPS, claim: { dutyPaid: 758 } }).inspected();
    const before = desk.paidBack();
    desk.refund();
    const { item, shipping, duty } = desk.toldOnce('case/refunded').amounts;
    expect(duty).toBe(758);
    expect(desk.paidBack() - before).toBe(item + shipping);
  });

  test('a refund of duty alone leaves the order as it was', () => {
    const desk = caseDeskWith({ ...CUPS, claim: { dutyPaid: 758 } }).inspected();
    const before = desk.order(desk.case().order);
    desk.refund({ item: 0, shipping: 0 });
    expect(desk.order(desk.case().order)).toMatchObject({ refunded: before.refunded });
    expect(desk.state(desk.case().order).payment).toBe('captured');
  });

  test('a refund of duty is never more than the buyer paid at the border', () => {
    const desk = caseDeskWith({ ...CUPS, claim: { dutyPaid: 758 } }).inspected();
    expect(desk.refused('refund/issue', desk.refundDue({ duty: 1_000_000 }))).toBe('case/more-than-paid');
  });
});

describe('no part of a payment is paid back twice', () => {
  test('duty goes back once, however often it is asked for', () => {
    const desk = caseDeskWith({ ...CUPS, claim: { dutyPaid: 500 } }).inspected();
    desk.refund({ item: 1, shipping: 0, duty: 300 });
    expect(desk.refused('refund/issue', desk.refundDue({ item: 0, shipping: 0, duty: 201 }))).toBe(
      'case/more-than-paid',
    );
    desk.refund({ item: 0, shipping: 0, duty: 200 });
    expect(desk.refused('refund/issue', desk.refundDue({ item: 0, shipping: 0, duty: 1 }))).toBe('case/more-than-paid');
  });

  test('freight goes back once, however much of the order is left', () => {
    const desk = caseDeskWith(WITHDRAWN).inspected();
    const { shippingPaid } = desk.handling().sale;
    expect(shippingPaid).toBeGreaterThan(0);
    const freight = (shipping: number) => ({ case: 'C-1', item: 0, shipping, duty: 0 });
    expect(desk.refused('refund/issue', freight(shippingPaid + 1))).toBe('case/more-than-paid');
    desk.do('refund/issue', freight(shippingPaid));
    expect(desk.refused('refund/issue', freight(1))).toBe('case/more-than-paid');
  });

  test('a second case about the same goods does not bring the duty back once more', () => {
    const desk = new CaseDesk(
      quietServiceForm({
        contacts: [
          { ...CUPS, claim: { dutyPaid: 500 } },
          { ...CUPS, claim: { dutyPaid: 500 } },
        ],
      }),
    );
    desk.awaits('case/opened', ({ subject }) => subject.id === 'C-2');
    desk.inspected().refund({ item: 0, shipping: 0, duty: 500 });
    desk.do('case/assess', { case: 'C-2', ground: 'damaged' });
    const [rule] = desk.handling('C-2').entitlement.bases;
    desk.do('case/decide', { case: 'C-2', decision: 'refund', basis: rule, channel: 'email' });
    desk.do('return/arrange', { case: 'C-2', way: 'prepaid-label' });
    desk.awaits('return/received', ({ subject }) => subject.id === 'C-2');
    desk.do('return/inspect', { case: 'C-2', condition: 'as-new', booking: 'restock' });
    const duty = (amount: number) => ({ case: 'C-2', item: 0, shipping: 0, duty: amount });
    expect(desk.refused('refund/issue', duty(1))).toBe('case/more-than-paid');
  });
});

describe('goods', () => {
  test.each([
    ['restock', 1],
    ['write-off', 0],
    ['return-to-supplier', 0],
    ['quarantine', 0],
  ])('booked as %s fill the shelf by %i piece for each that came back', (booking, each) => {
    const desk = caseDeskWith(WITHDRAWN).assess().decide().arrange().comeBack();
    const before = shelf(desk);
    desk.inspect({ booking });
    expect(shelf(desk) - before).toBe(each * desk.case().claim.quantity);
  });

  test('returned goods are inspected once', () => {
    const desk = caseDeskWith(WITHDRAWN).inspected();
    const again = { case: 'C-1', condition: 'as-new', booking: 'restock' };
    expect(desk.refused('return/inspect', again)).toBe('case/nothing-received');
  });

  test('a replacement leaves the stock', () => {
    const desk = caseDeskWith({ ...CHEAP, claim: { wish: 'replacement' } })
      .assess()
      .decide();
    const before = shelf(desk);
    desk.send();
    expect(before - shelf(desk)).toBe(desk.case().claim.quantity);
    expect(desk.toldOnce('case/replaced').right).toBe(true);
  });

  test('a replacement that is not in stock is refused', () => {
    const desk = caseDeskWith({ ...CHEAP, claim: { wish: 'replacement' } })
      .assess()
      .decide();
    const input = { case: 'C-1', product: 'bean-plate', quantity: 1 };
    expect(desk.refused('replacement/send', { ...input, quantity: 1000 })).toBe('case/out-of-stock');
    expect(desk.refused('replacement/send', { ...input, product: 'moon-plate' })).toBe('case/out-of-stock');
    expect(desk.refused('replacement/send', { ...input, quantity: 0 })).toBe('input/invalid');
  });

  test('a replacement of another product or quantity is wrong', () => {
    const desk = caseDeskWith({ ...CHEAP, claim: { wish: 'replacement' } })
      .assess()
      .decide();
    expect(desk.send({ product: 'phone-case' }).points('P4.2.1', 'case-settle').goods).toBe(0);
  });

  test('a replacement is refused before the old goods are back', () => {
    const desk = caseDeskWith({ ...WRONG, claim: { wish: 'replacement' } })
      .assess()
      .decide();
    const input = { case: 'C-1', product: 'bike-light', quantity: 1 };
    expect(desk.refused('replacement/send', input)).toBe('case/goods-not-back');
  });

  test('a replacement after a refund is refused', () => {
    const desk = caseDeskWith({ ...CHEAP, claim: { wish: 'refund' } })
      .assess()
      .decide()
      .refund();
    const input = { case: 'C-1', product: 'bean-plate', quantity: 1 };
    expect(desk.refused('replacement/send', input)).toBe('case/cannot-send-yet');
  });
});
