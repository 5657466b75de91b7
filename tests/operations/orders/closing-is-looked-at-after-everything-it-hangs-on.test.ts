import { describe, expect, test } from 'vitest';
import { deskWith } from '../../support/desk.ts';
import { formFor, hours } from '../../support/world.ts';

const open = formFor(1).days[0]?.open ?? 0;

describe('a cancelled order that was paid', () => {
  test('is not closable before its refund', () => {
    const desk = deskWith([{}]).until(hours(1));
    desk.do('order/cancel', { orders: ['O-1'], reason: 'stock' });
    expect(desk.happened('order/closable')).toEqual([]);
    expect(desk.state('O-1').closing).toBe('open');
    expect(desk.sitting.view().notices.map(({ key }) => key)).not.toContain('order.closable');
    desk.do('refund/settle', { order: 'O-1', amount: desk.order('O-1').total });
    expect(desk.happened('order/closable').length).toBe(1);
  });

  test('is closable at once where nothing was paid', () => {
    const desk = deskWith([{ paid: 'pending' }]).until(hours(1));
    desk.do('order/cancel', { orders: ['O-1'], reason: 'payment' });
    expect(desk.happened('order/closable').length).toBe(1);
  });

  test('is closable when the bank has taken the money back that was owed', () => {
    const truth = { lateDispute: { at: open + hours(2), kind: 'chargeback', settles: 0 } } as const;
    const desk = deskWith([{ truth }]).until(hours(1));
    desk.do('order/cancel', { orders: ['O-1'], reason: 'stock' });
    desk.until(hours(3));
    expect(desk.order('O-1').refundDue).toBeUndefined();
    expect(desk.refused('refund/settle', { order: 'O-1', amount: 1 })).toBe('refund/none-due');
    expect(desk.state('O-1').closing).toBe('closable');
    // It was never closed: there is nothing to reopen.
    expect(desk.opportunities('P3.3.2', 'reopen')).toEqual([]);
  });
});
