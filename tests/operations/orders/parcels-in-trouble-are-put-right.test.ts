import { describe, expect, test } from 'vitest';
import type { JourneyException } from '../../../src/operations/orders/shipment.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { days, hours } from '../../support/world.ts';

/** A parcel by courier to Japan (two days) that gets into trouble, looked up on the day it does. */
function inTrouble(exception: JourneyException): TestDesk {
  const desk = deskWith([{ truth: { journey: { pacePermille: 100, recovery: hours(3), exception } } }]).ship(
    'O-1',
    'courier',
  );
  const [arose] = (() => {
    while (desk.happened('exception/arose').length === 0 && !desk.sitting.over)
      desk.sitting.advance(desk.now + hours(1));
    return desk.happened('exception/arose');
  })();
  if (arose === undefined) throw new Error(`no ${exception} before Friday`);
  return desk;
}

const look = (desk: TestDesk): void => {
  desk.do('tracking/check', { orders: ['O-1'] });
};
const lastEvent = (desk: TestDesk): number => desk.seenShipment('O-1').events.length - 1;

test.each([
  ['harbour', 'JP', 'courier', 'correct-address', 'address-by-platform'],
  ['amber', 'JP', 'courier', 'address-by-platform', 'correct-address'],
  ['lah', 'SG', 'lah-logistics', 'address-by-platform', 'correct-address'],
] as const)('a wrong address on %s is put right as the channel allows', (channel, market, mode, right, wrong) => {
  for (const [remedy, points] of [
    [right, 4],
    [wrong, 0],
  ] as const) {
    const desk = deskWith([
      { channel, market, truth: { journey: { pacePermille: 100, recovery: hours(3), exception: 'wrong-address' } } },
    ]).ship('O-1', mode);
    desk.until(days(3));
    desk.do('tracking/check', { orders: ['O-1'] });
    const event = desk.seenShipment('O-1').events.findIndex(({ code }) => code === 'EMH');
    desk.do('exception/resolve', { order: 'O-1', event, remedy });
    expect(desk.points('P3.2.2', 'exception-wrong-address').remedy, remedy).toBe(points);
  }
});

const CASES = [
  ['customs-documents', 'customs-hold', 'EME', 'supply-documents', 'customs-hold'],
  ['not-home', 'delivery-failed', 'EMH', 'arrange-redelivery', 'delivery-attempted'],
  ['wrong-address', 'delivery-failed', 'EMH', 'correct-address', 'address-needed'],
  ['stuck', 'in-transit', 'EMD', 'open-trace', 'delayed'],
  ['lost', 'lost', 'LOSS', 'refund-buyer', 'lost'],
  ['returning', 'returning', 'RTS', 'await-return', 'returning'],
] as const;

describe.each(CASES)('a parcel: %s', (exception, seenAs, code, remedy, notice) => {
  test('the exception is noticed when the tracking is looked up, and not before', () => {
    const desk = inTrouble(exception);
    expect(desk.seenShipment('O-1').exception).toBeUndefined();
    look(desk);
    expect(desk.seenShipment('O-1').exception).toMatchObject({ kind: exception, noticedAt: desk.now });
    expect(desk.seen('O-1').stage.fulfilment).toBe(seenAs);
    expect(desk.seenShipment('O-1').events.at(-1)?.code).toBe(code);
    expect(desk.points('P3.2.2', `exception-${exception}`).noticed).toBe(2);
  });

  test('the handbook’s remedy with the event it rests on earns all points', () => {
    const desk = inTrouble(exception);
    look(desk);
    desk.do('exception/resolve', { order: 'O-1', event: lastEvent(desk), remedy });
    expect(desk.points('P3.2.2', `exception-${exception}`).remedy).toBe(4);
    expect(desk.refused('exception/resolve', { order: 'O-1', event: 0, remedy })).toBe('exception/resolved-already');
  });

  test('the right remedy with another event earns half, another remedy nothing', () => {
    const half = inTrouble(exception);
    look(half);
    half.do('exception/resolve', { order: 'O-1', event: 0, remedy });
    expect(half.points('P3.2.2', `exception-${exception}`).remedy).toBe(2);
    const none = inTrouble(exception);
    look(none);
    none.do('exception/resolve', {
      order: 'O-1',
      event: lastEvent(none),
      remedy: remedy === 'open-trace' ? 'refund-buyer' : 'open-trace',
    });
    expect(none.points('P3.2.2', `exception-${exception}`).remedy).toBe(0);
  });

  test('the buyer is sent the handbook’s notice in the buyer’s language', () => {
    const desk = inTrouble(exception);
    look(desk);
    desk.do('buyer/notify', { order: 'O-1', notice, language: 'ja' });
    expect(desk.points('P3.2.2', `exception-${exception}`)).toMatchObject({ told: 2, language: 1 });
    const foreign = inTrouble(exception);
    look(foreign);
    foreign.do('buyer/notify', { order: 'O-1', notice, language: 'de' });
    expect(foreign.points('P3.2.2', `exception-${exception}`)).toMatchObject({ told: 2, language: 0 });
    const other = inTrouble(exception);
    look(other);
    other.do('buyer/notify', { order: 'O-1', notice: notice === 'lost' ? 'delayed' : 'lost', language: 'ja' });
    expect(other.points('P3.2.2', `exception-${exception}`)).toMatchObject({ told: 0, language: 0 });
  });

  test('an exception that nobody notices misses all its points', () => {
    const desk = inTrouble(exception);
    const opportunity = () => desk.opportunity('P3.2.2', `exception-${exception}`);
    desk.sitting.advance(desk.now + days(2));
    const { outcome, findings } = opportunity();
    expect(outcome).toBe('missed');
    expect(findings.every((finding) => finding.earned === 0)).toBe(true);
    expect(findings.map((finding) => finding.criterion)).toEqual(
      expect.arrayContaining(['noticed', 'remedy', 'told', 'language']),
    );
  });
});

describe('what a remedy does', () => {
  test.each(['customs-documents', 'not-home', 'wrong-address', 'stuck'] as const)(
    'sets a parcel in %s moving again',
    (exception) => {
      const desk = inTrouble(exception);
      const remedy = CASES.find(([kind]) => kind === exception)?.[3];
      const { length } = desk.shipment('O-1').events;
      desk.sitting.advance(desk.now + hours(1));
      look(desk);
      desk.do('exception/resolve', { order: 'O-1', event: lastEvent(desk), remedy });
      desk.sitting.advance(desk.now + hours(2));
      expect(desk.shipment('O-1').events.length).toBe(length);
      desk.sitting.advance(desk.now + hours(1));
      expect(desk.shipment('O-1').events.length).toBe(length + 1);
      expect(desk.happened('exception/over', 'O-1')).toHaveLength(1);
    },
  );

  test('a wrong remedy leaves the parcel where it is', () => {
    const desk = inTrouble('customs-documents');
    look(desk);
    desk.do('exception/resolve', { order: 'O-1', event: 0, remedy: 'open-trace' });
    const { length } = desk.shipment('O-1').events;
    desk.sitting.advance(desk.now + days(1));
    expect(desk.shipment('O-1').events.length).toBe(length);
  });

  test('the remedy for a lost parcel makes a refund due', () => {
    const desk = inTrouble('lost');
    look(desk);
    expect(desk.order('O-1').refundDue).toBeUndefined();
    desk.do('exception/resolve', { order: 'O-1', event: lastEvent(desk), remedy: 'refund-buyer' });
    expect(desk.order('O-1').refundDue).toMatchObject({ amount: desk.order('O-1').total, why: 'lost' });
  });
});

describe('a parcel without trouble', () => {
  const quiet = (): TestDesk => {
    const desk = deskWith([{}]).ship('O-1', 'courier').until(hours(20));
    look(desk);
    return desk;
  };

  test('a remedy, a notice or a claim for a parcel without trouble is a false alarm', () => {
    const desk = quiet();
    desk.do('exception/resolve', { order: 'O-1', event: 0, remedy: 'open-trace' });
    desk.do('buyer/notify', { order: 'O-1', notice: 'delayed', language: 'ja' });
    desk.do('claim/open', { order: 'O-1', kind: 'loss', amount: 100 });
    expect(['remedy', 'notice', 'claim'].map((kind) => desk.opportunity('P3.2.2', kind).outcome)).toEqual([
      'false-alarm',
      'false-alarm',
      'false-alarm',
    ]);
  });

  test('a parcel shows only the events that were looked up', () => {
    const desk = quiet();
    expect(desk.refused('exception/resolve', { order: 'O-1', event: lastEvent(desk) + 1, remedy: 'open-trace' })).toBe(
      'exception/no-such-event',
    );
  });

  test('the tracking of a parcel that has not left cannot be looked up', () => {
    const desk = deskWith([{}]);
    for (const [action, input] of [
      ['tracking/check', { orders: ['O-1'] }],
      ['exception/resolve', { order: 'O-1', event: 0, remedy: 'open-trace' }],
      ['claim/open', { order: 'O-1', kind: 'loss', amount: 1 }],
      ['buyer/notify', { order: 'O-1', notice: 'lost', language: 'ja' }],
    ] as const) {
      expect(desk.refused(action, input)).toBe('tracking/not-handed-over');
    }
  });
});
