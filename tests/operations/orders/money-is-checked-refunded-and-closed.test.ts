import { describe, expect, test } from 'vitest';
import { DESK } from '../../../src/operations/orders/desk.ts';
import { DIFFERENCES, type Difference, PAYOUT, type Payout } from '../../../src/operations/orders/payout.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import type { OrderWish } from '../../support/week.ts';
import { days, hours } from '../../support/world.ts';

const ORDER: OrderWish = {
  truth: {
    journey: { pacePermille: 500, recovery: 0 },
    acceptance: { kind: 'accepts', after: hours(3), settles: 0, refundPermille: 0 },
  },
};
const faulty = (payoutFault: Difference): OrderWish => ({ ...ORDER, truth: { ...ORDER.truth, payoutFault } });

/** Delivered and accepted on Tuesday, verified, paid out on Wednesday at 10:00. */
function paidOut(orders: readonly OrderWish[], coming: (open: number) => readonly never[] = () => []): TestDesk {
  const desk = deskWith({
    orders,
    coming: (open) => [{ kind: 'payout/posts', at: open + days(2) + hours(1), channel: 'harbour' }, ...coming(open)],
  });
  const ids = orders.map((_, i) => `O-${i + 1}`);
  for (const id of ids) desk.ship(id, 'courier');
  desk.until(days(1) + hours(5)).do('tracking/check', { orders: ids });
  desk.do('delivery/verify', { orders: ids, verdict: 'agrees' });
  return desk.until(days(2) + hours(1));
}
const statement = (desk: TestDesk): Payout => {
  const [payout] = desk.sitting.world.all(PAYOUT);
  if (payout === undefined) throw new Error('no statement');
  return payout;
};
const reconcile = (desk: TestDesk, ...differences: readonly { order: string; kind: Difference }[]) =>
  desk.do('payout/reconcile', { payout: statement(desk).id, differences });

describe('a payout statement', () => {
  test('a payout statement without a difference has to be marked as checked', () => {
    const desk = paidOut([ORDER, ORDER]);
    reconcile(desk);
    expect(desk.points('P3.3.2', 'payout')).toEqual({ lines: 3, 'in-time': 1 });
    expect(desk.refused('payout/reconcile', { payout: statement(desk).id, differences: [] })).toBe(
      'payout/checked-already',
    );
  });

  test('reporting a difference on a statement that has none earns nothing', () => {
    const desk = paidOut([ORDER, ORDER]);
    reconcile(desk, { order: 'O-1', kind: 'commission' });
    expect(desk.points('P3.3.2', 'payout')).toEqual({ lines: 0, 'in-time': 0 });
  });

  test.each(DIFFERENCES)(
    'with the difference %s: found, it is paid back the same day and the books are right again',
    (kind) => {
      const desk = paidOut([ORDER, faulty(kind)]);
      const { lines } = statement(desk);
      const [right, wrong] = lines;
      expect(wrong?.paid).toBeLessThan(right?.paid ?? 0);
      reconcile(desk, { order: 'O-2', kind });
      expect(desk.points('P3.3.2', 'payout').lines).toBe(3);
      desk.until(days(2) + hours(5));
      expect(statement(desk).corrected).toBe((right?.paid ?? 0) - (wrong?.paid ?? 0));
      const account = desk.sitting.world.all(DESK).find((one) => one.id === 'harbour')?.accounts.JPY;
      expect(account).toEqual({
        captured: 6960,
        refunded: 0,
        fees: 2 * (6960 / 2 - (right?.net ?? 0)),
        paidOut: 2 * (right?.net ?? 0),
        balance: 0,
      });
    },
  );

  test('each right difference counts one, each wrong one takes one away, never below nothing', () => {
    const orders = [faulty('commission'), faulty('exchange-rate'), faulty('chargeback'), ORDER];
    const right = [
      { order: 'O-1', kind: 'commission' },
      { order: 'O-2', kind: 'exchange-rate' },
      { order: 'O-3', kind: 'chargeback' },
    ] as const;
    const earned = (...picks: readonly { order: string; kind: Difference }[]) => {
      const desk = paidOut(orders);
      reconcile(desk, ...picks);
      return desk.points('P3.3.2', 'payout').lines;
    };
    expect(earned(...right)).toBe(9);
    expect(earned(right[0])).toBe(3);
    expect(earned()).toBe(0);
    expect(earned(...right, { order: 'O-4', kind: 'commission' })).toBe(6);
    expect(earned({ order: 'O-1', kind: 'payment-fee' }, { order: 'O-4', kind: 'commission' })).toBe(0);
  });

  test('a difference that is reported twice counts once', () => {
    const desk = paidOut([faulty('commission'), faulty('exchange-rate')]);
    const pick = { order: 'O-1', kind: 'commission' } as const;
    reconcile(desk, pick, pick);
    expect(desk.points('P3.3.2', 'payout').lines).toBe(3);
  });

  test('a report on a line that is not on the statement is refused', () => {
    const desk = paidOut([ORDER]);
    expect(
      desk.refused('payout/reconcile', {
        payout: statement(desk).id,
        differences: [{ order: 'O-9', kind: 'commission' }],
      }),
    ).toBe('payout/no-such-line');
    expect(desk.refused('payout/reconcile', { payout: 'P-none', differences: [] })).toBe('payout/unknown');
  });

  test('no payout statement is posted where nothing is to be paid', () => {
    const desk = deskWith({
      orders: [ORDER],
      coming: (open) => [{ kind: 'payout/posts', at: open + hours(1), channel: 'harbour' }],
    }).until(hours(2));
    expect(desk.sitting.world.all(PAYOUT)).toEqual([]);
  });
});

describe('a refund', () => {
  const cancelled = (): TestDesk => {
    const desk = deskWith([{}]);
    desk.do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
    return desk;
  };

  test('a refund of exactly the amount due earns its points, and nothing stays owing', () => {
    const desk = cancelled();
    desk.do('refund/settle', { order: 'O-1', amount: 3480 });
    expect(desk.points('P3.3.2', 'refund')).toEqual({ amount: 3, 'in-time': 1 });
    expect(desk.order('O-1')).toMatchObject({ refunded: 3480 });
    expect(desk.state('O-1').payment).toBe('refunded');
    expect(desk.refused('refund/settle', { order: 'O-1', amount: 1 })).toBe('refund/none-due');
  });

  test('a refund of less is wrong, and one of more than was paid is refused', () => {
    const desk = cancelled();
    expect(desk.refused('refund/settle', { order: 'O-1', amount: 3481 })).toBe('refund/more-than-paid');
    desk.do('refund/settle', { order: 'O-1', amount: 3000 });
    expect(desk.points('P3.3.2', 'refund')).toEqual({ amount: 0, 'in-time': 0 });
    expect(desk.state('O-1').payment).toBe('partly-refunded');
  });

  test('no refund is due where no money came in', () => {
    const desk = deskWith([{ paid: 'pending', paymentExpiry: hours(1) }]).until(hours(2));
    desk.do('order/cancel', { orders: ['O-1'], reason: 'payment' });
    expect(desk.order('O-1').refundDue).toBeUndefined();
    expect(desk.refused('refund/settle', { order: 'O-1', amount: 1 })).toBe('refund/none-due');
  });

  test('a refund later than nine office hours is late', () => {
    const desk = cancelled().until(days(1) + hours(0.1));
    desk.do('refund/settle', { order: 'O-1', amount: 3480 });
    expect(desk.points('P3.3.2', 'refund')).toEqual({ amount: 3, 'in-time': 0 });
  });
});

const FILE = ['order-details', 'export-document', 'proof-of-delivery', 'payout-statement'];
const close = (desk: TestDesk, file: readonly string[] = FILE) => desk.do('order/close', { orders: ['O-1'], file });

describe('closing an order', () => {
  test('closing an order with every condition met and its papers filed earns all points', () => {
    const desk = paidOut([ORDER]);
    reconcile(desk);
    expect(desk.seen('O-1').closingBlocks).toEqual([]);
    close(desk);
    expect(desk.points('P3.3.2', 'close')).toEqual({ conditions: 1, papers: 2, 'in-time': 1 });
    expect(desk.refused('order/close', { orders: ['O-1'], file: FILE })).toBe('close/closed-already');
  });

  test.each([
    ['one paper missing', FILE.slice(1)],
    ['one paper too many', [...FILE, 'refund-receipt']],
    ['none', []],
  ])('with %s loses the papers', (_what, file) => {
    const desk = paidOut([ORDER]);
    reconcile(desk);
    close(desk, file);
    expect(desk.points('P3.3.2', 'close')).toEqual({ conditions: 1, papers: 0, 'in-time': 1 });
  });

  test('closing an order that is still on its way is refused', () => {
    expect(deskWith([ORDER]).refused('order/close', { orders: ['O-1'], file: [] })).toBe('close/not-ended');
  });

  test('closing an order too early is a false alarm, and the happening says what stood in the way', () => {
    const desk = paidOut([ORDER]);
    expect(desk.seen('O-1').closingBlocks).toEqual(['payout-unchecked']);
    close(desk);
    expect(desk.opportunity('P3.3.2', 'closed-early').findings[0]).toMatchObject({
      earned: 0,
      possible: 3,
      reason: { values: { blocks: 'payout-unchecked' } },
    });
  });

  test('closing an order over an unpaid refund is a critical error', () => {
    const desk = deskWith([{}]);
    desk.do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
    close(desk, ['order-details']);
    expect(desk.critical()).toEqual(['closed-over-refund']);
  });

  test('a cancelled order is closed without a delivery, with its refund receipt', () => {
    const desk = deskWith([{}]);
    desk.do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
    desk.do('refund/settle', { order: 'O-1', amount: 3480 });
    close(desk, ['order-details', 'refund-receipt']);
    expect(desk.points('P3.3.2', 'close')).toEqual({ conditions: 1, papers: 2, 'in-time': 1 });
  });

  test('closing an order later than nine office hours after the last condition is late', () => {
    const desk = paidOut([ORDER]);
    reconcile(desk);
    desk.until(days(3) + hours(1.1));
    close(desk);
    expect(desk.points('P3.3.2', 'close')).toEqual({ conditions: 1, papers: 2, 'in-time': 0 });
  });
});

/** A dispute that comes on Thursday, on an order that was closed on Wednesday. */
const LATE: OrderWish = {
  ...ORDER,
  truth: {
    ...ORDER.truth,
    acceptance: { kind: 'accepts', after: hours(3), settles: 0, refundPermille: 300 },
    lateDispute: { at: deskWith([]).open + days(3) + hours(1), kind: 'dispute', settles: hours(2) },
  },
};
const closedThenDisputed = (): TestDesk => {
  const desk = paidOut([LATE]);
  reconcile(desk);
  close(desk);
  return desk.until(days(3) + hours(1.5));
};

describe('a closed order', () => {
  test('a closed order with a late dispute is reopened', () => {
    const desk = closedThenDisputed();
    expect(desk.state('O-1')).toMatchObject({ acceptance: 'disputed', closing: 'closed' });
    desk.do('order/reopen', { order: 'O-1', reason: 'late-dispute' });
    expect(desk.points('P3.3.2', 'reopen')).toEqual({ reopened: 3, 'in-time': 1 });
  });

  test('closing an order again over the open dispute is a critical error', () => {
    const desk = closedThenDisputed();
    desk.do('order/reopen', { order: 'O-1', reason: 'late-dispute' });
    close(desk);
    expect(desk.critical()).toEqual(['closed-over-dispute']);
  });

  test('a reopened order is closed again once the dispute is settled and the refund paid; both closings count', () => {
    const desk = closedThenDisputed();
    desk.do('order/reopen', { order: 'O-1', reason: 'late-dispute' });
    desk.until(days(3) + hours(3));
    expect(desk.order('O-1').refundDue?.amount).toBe(1044);
    desk.do('refund/settle', { order: 'O-1', amount: 1044 });
    close(desk, [...FILE, 'refund-receipt']);
    expect(desk.opportunities('P3.3.2', 'close').map((one) => one.findings.map((finding) => finding.earned))).toEqual([
      [1, 2, 1],
      [1, 2, 1],
    ]);
  });

  test('reopening a closed order without a cause is a false alarm', () => {
    const desk = paidOut([ORDER]);
    reconcile(desk);
    expect(desk.refused('order/reopen', { order: 'O-1', reason: 'late-dispute' })).toBe('close/not-closed');
    close(desk);
    desk.do('order/reopen', { order: 'O-1', reason: 'late-dispute' });
    expect(desk.opportunities('P3.3.2', 'reopened')).toHaveLength(1);
  });
});
