import { describe, expect, test } from 'vitest';
import { podAgrees } from '../../../src/operations/orders/proof-of-delivery.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { days, hours } from '../../support/world.ts';

/** Delivered on Wednesday morning by courier. */
const delivered = (podFault?: 'city' | 'signatory'): TestDesk =>
  deskWith([
    { truth: { journey: { pacePermille: 1000, recovery: 0, ...(podFault === undefined ? {} : { podFault }) } } },
  ])
    .ship('O-1', 'courier')
    .until(days(2) + hours(1));
const seen = (podFault?: 'city' | 'signatory'): TestDesk => {
  const desk = delivered(podFault);
  desk.do('tracking/check', { orders: ['O-1'] });
  return desk;
};

describe('a proof of delivery', () => {
  test('a proof of delivery agrees when place, date and signatory are those of the order', () => {
    const desk = seen();
    const order = desk.order('O-1');
    const shipment = desk.shipment('O-1');
    const pod = shipment.pod;
    if (pod === undefined) throw new Error('no proof');
    expect(podAgrees(order, shipment)).toBe(true);
    for (const wrong of [
      { city: 'Elsewhere' },
      { postcode: '000-0000' },
      { signatory: 'Koji Endo' },
      { date: shipment.handedOverAt ?? 0 },
    ]) {
      expect(podAgrees(order, { ...shipment, pod: { ...pod, ...wrong } }), JSON.stringify(wrong)).toBe(false);
    }
    expect(podAgrees(order, { ...shipment, pod: undefined as never })).toBe(false);
  });

  test('a proof of delivery cannot be seen or verified before the tracking was looked up', () => {
    const desk = delivered();
    expect(desk.seenShipment('O-1').pod).toBeUndefined();
    expect(desk.seen('O-1').stage.fulfilment).not.toBe('delivered');
    expect(desk.refused('delivery/verify', { orders: ['O-1'], verdict: 'agrees' })).toBe('delivery/not-seen');
    desk.do('tracking/check', { orders: ['O-1'] });
    expect(desk.seenShipment('O-1').pod?.signatory).toBe('Yuki Sato');
    expect(desk.seen('O-1').stage).toMatchObject({ fulfilment: 'delivered', acceptance: 'inspecting' });
  });

  test.each([
    [undefined, 'agrees', 3],
    [undefined, 'disagrees', 0],
    ['city', 'disagrees', 3],
    ['city', 'agrees', 0],
    ['signatory', 'disagrees', 3],
    ['signatory', 'agrees', 0],
  ] as const)('with the fault %s, said to %s, earns %i', (fault, verdict, points) => {
    const desk = seen(fault);
    desk.do('delivery/verify', { orders: ['O-1'], verdict });
    expect(desk.points('P3.3.1', 'verify')).toEqual({ proof: points, 'in-time': points > 0 ? 1 : 0 });
  });

  test('a proof of delivery is verified once, within nine office hours', () => {
    const desk = seen();
    desk.until(days(3) + hours(2)).do('delivery/verify', { orders: ['O-1'], verdict: 'agrees' });
    expect(desk.points('P3.3.1', 'verify')).toEqual({ proof: 3, 'in-time': 0 });
    expect(desk.refused('delivery/verify', { orders: ['O-1'], verdict: 'agrees' })).toBe('delivery/verified-already');
  });
});

describe('a proof of delivery that does not agree', () => {
  const doubted = (podFault?: 'city' | 'signatory'): TestDesk => {
    const desk = seen(podFault);
    desk.do('delivery/verify', { orders: ['O-1'], verdict: 'disagrees' });
    return desk;
  };
  const trace = (desk: TestDesk): void => {
    const event = desk.seenShipment('O-1').events.length - 1;
    desk.do('exception/resolve', { order: 'O-1', event, remedy: 'open-trace' });
    desk.do('buyer/notify', { order: 'O-1', notice: 'receipt-check', language: 'ja' });
  };

  test('opens an exception: a trace by the delivery entry, and the buyer is asked', () => {
    const desk = doubted('city');
    expect(desk.seenShipment('O-1').exception?.kind).toBe('proof-mismatch');
    trace(desk);
    expect(desk.points('P3.2.2', 'exception-proof-mismatch')).toEqual({ remedy: 4, told: 2, language: 1 });
  });

  test('blocks the closing and the request for a review until the carrier has answered', () => {
    const desk = doubted('signatory');
    desk.until(days(4) + hours(8));
    expect(desk.seen('O-1').closingBlocks).toContain('receipt-open');
    desk.do('review/request', { orders: ['O-1'], wording: 'neutral' });
    expect(desk.opportunities('P3.3.1', 'asked-over-mismatch')).toHaveLength(1);
    trace(desk);
    desk.until(days(4) + hours(8.5));
    expect(desk.seen('O-1').closingBlocks).not.toContain('receipt-open');
  });

  test('wrongly said not to agree is one mistake, and what follows from it is no second one', () => {
    const desk = doubted();
    trace(desk);
    expect(desk.opportunities('P3.2.2', 'exception-proof-mismatch')).toEqual([]);
    expect(desk.opportunities('P3.2.2', 'remedy')).toEqual([]);
    expect(desk.opportunities('P3.2.2', 'notice')).toEqual([]);
  });

  test('the household and the front desk may take a parcel, and a small packet asks for no signature', () => {
    for (const receivedBy of ['household', 'front-desk'] as const) {
      const desk = deskWith([{ truth: { journey: { pacePermille: 1000, recovery: 0, receivedBy } } }])
        .ship('O-1', 'courier')
        .until(days(2) + hours(1));
      expect(desk.shipment('O-1').pod).toMatchObject({ receivedBy });
      expect(podAgrees(desk.order('O-1'), desk.shipment('O-1'))).toBe(true);
    }
    const small = deskWith([{ truth: { journey: { pacePermille: 100, recovery: 0 } } }])
      .ship('O-1', 'epacket')
      .until(days(2));
    expect(small.shipment('O-1').pod).toMatchObject({ receivedBy: 'no-signature' });
    expect(podAgrees(small.order('O-1'), small.shipment('O-1'))).toBe(true);
  });
});

describe('the acceptance period', () => {
  test('the acceptance period runs from delivery as long as the channel says, and ends in acceptance', () => {
    const desk = delivered();
    const at = desk.happened('order/delivered')[0]?.at ?? 0;
    desk.sitting.advance(at + days(2) - 1);
    expect(desk.state('O-1').acceptance).toBe('inspecting');
    desk.sitting.advance(at + days(2));
    expect(desk.state('O-1').acceptance).toBe('accepted');
    expect(desk.happened('order/accepted')[0]?.data.by).toBe('platform');
  });

  test('the acceptance period ends early when the buyer accepts', () => {
    const desk = deskWith([
      {
        truth: {
          journey: { pacePermille: 500, recovery: 0 },
          acceptance: { kind: 'accepts', after: hours(5), settles: 0, refundPermille: 0 },
        },
      },
    ]).ship('O-1', 'courier');
    desk.until(days(1) + hours(7));
    expect(desk.happened('order/accepted')).toMatchObject([{ data: { by: 'buyer' } }]);
    desk.until(days(4) + hours(9));
    expect(desk.happened('order/accepted')).toHaveLength(1);
  });
});
