import { describe, expect, test } from 'vitest';
import type { TicketTopic } from '../../../src/operations/service/house.ts';
import { rightRecord } from '../../../src/operations/service/problem-record.ts';
import type { Outcome } from '../../../src/operations/service/ticket.ts';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import type { SaleWish } from '../../support/service-week.ts';
import { formFor } from '../../support/world.ts';

const ABOUT: SaleWish = { market: 'DE', product: 'bike-light', stage: 'delivered' };

function asked(topic: TicketTopic, about: SaleWish = ABOUT): ServiceTestDesk {
  const desk = serviceDeskWith({ topic, about, ...(topic === 'damaged' ? { claim: {} } : {}) });
  desk.firstTicket(topic);
  return desk;
}
const record = (desk: ServiceTestDesk, changed: Readonly<Record<string, unknown>> = {}): number | undefined => {
  desk.do('ticket/record', { ticket: 'T-1', ...rightRecord(desk.sitting.world, desk.ticket()), ...changed });
  return desk.points('P4.1.1', `ticket-${desk.toldOnce('ticket/arrived').topic}`).record;
};

describe('how a contact ended', () => {
  test.each<[TicketTopic, Outcome, (desk: ServiceTestDesk) => unknown, SaleWish?]>([
    ['invoice', 'answered', (desk) => desk.reply()],
    ['thanks', 'no-reply-needed', (desk) => desk.solve('T-1', 'no-reply-needed')],
    ['damaged', 'case-opened', (desk) => desk.reply()],
    ['late', 'escalated', (desk) => desk.do('ticket/escalate', { ticket: 'T-1', to: 'logistics' })],
    ['cancel', 'cancelled', (desk) => desk.reply(), { stage: 'waiting', market: 'US' }],
    ['cancel', 'answered', (desk) => desk.reply(), { stage: 'travelling', channel: 'rakuya' }],
  ])('%s: %s', (topic, outcome, deed, about) => {
    const desk = asked(topic, about);
    deed(desk);
    expect(rightRecord(desk.sitting.world, desk.ticket()).outcome).toBe(outcome);
  });
});

test.each(['service-desk', 'service-day', 'shop-day'] as const)(
  'what arrives broken is looked for in the packing first, and its cost is not put on the carrier, in %s',
  (pack) => {
    const { service } = formFor(1, pack).catalogue;
    expect(service?.topics.find(({ id }) => id === 'damaged')?.cause).toBe('warehouse');
    expect(service?.costs.damaged).toBe('seller');
  },
);

describe('a problem record', () => {
  test('a problem record is judged by topic, cause and outcome; each wrong part takes away a right one', () => {
    expect(record(asked('invoice'))).toBe(3);
    expect(record(asked('invoice'), { cause: 'buyer' })).toBe(1);
    expect(record(asked('invoice'), { cause: 'buyer', outcome: 'escalated' })).toBe(0);
  });

  test('a problem record is judged as it was last written', () => {
    const desk = asked('invoice');
    record(desk, { topic: 'where', cause: 'carrier' });
    expect(record(desk)).toBe(3);
  });

  test('a problem record stands on its ticket, with its time', () => {
    const desk = asked('invoice');
    record(desk);
    expect(desk.ticket().record).toEqual({ topic: 'invoice', cause: 'none', outcome: 'answered', at: desk.now });
  });

  test('a problem record with an unknown topic or cause is refused', () => {
    const input = { ticket: 'T-1', topic: 'invoice', cause: 'weather', outcome: 'answered' };
    expect(asked('invoice').refused('ticket/record', input)).toBe('input/invalid');
  });
});

describe('a cancelled order', () => {
  test('a reply that says “cancelled” cancels the order and releases its goods', () => {
    const about: SaleWish = { stage: 'waiting', market: 'US' };
    const desk = asked('cancel', about);
    const { order = '' } = desk.ticket();
    const id = order === '' ? (desk.rightReply().order ?? '') : order;
    const [line] = desk.sale(id).lines;
    const before = desk.stock(line?.product ?? '').reserved;
    expect(desk.rightReply().answer).toBe('cancelled');
    desk.reply();
    expect(desk.sale(id).cancelled).toMatchObject({ at: desk.now });
    expect(desk.stock(line?.product ?? '').reserved).toBe(before - (line?.quantity ?? 0));
  });

  test('a reply cannot promise to cancel an order whose parcel has left', () => {
    const desk = asked('cancel', { stage: 'travelling', channel: 'rakuya' });
    expect(desk.rightReply().answer).toBe('cancel-too-late');
    const { faults } = desk.reply('T-1', { answer: 'cancelled', facts: ['order-number'] });
    expect(faults).toContain('does-not-fit');
    expect(desk.sale(desk.rightReply().order ?? '').cancelled).toBeUndefined();
  });
});
