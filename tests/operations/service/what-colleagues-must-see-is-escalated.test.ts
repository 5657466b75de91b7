import { describe, expect, test } from 'vitest';
import type { TicketTopic } from '../../../src/operations/service/house.ts';
import { type ServiceTestDesk, serviceDeskWith } from '../../support/service-desk.ts';
import type { SaleWish } from '../../support/service-week.ts';

const ABOUT: SaleWish = { market: 'DE', product: 'bike-light', stage: 'delivered' };

function asked(topic: TicketTopic): ServiceTestDesk {
  const desk = serviceDeskWith({ topic, about: ABOUT });
  desk.firstTicket(topic);
  return desk;
}
const escalate = (desk: ServiceTestDesk, to: string): ServiceTestDesk => {
  desk.do('ticket/escalate', { ticket: 'T-1', to });
  return desk;
};

describe('what colleagues must see', () => {
  test.each<[TicketTopic, string]>([
    ['unsafe', 'quality'],
    ['recall', 'quality'],
    ['privacy', 'compliance'],
    ['late', 'logistics'],
  ])('%s goes to %s', (topic, to) => {
    const desk = escalate(asked(topic), to);
    expect(desk.toldOnce('ticket/escalated')).toMatchObject({ to, right: true, called: true });
    expect(desk.points('P4.1.1', `ticket-${topic}`).escalated).toBe(2);
  });

  test('a ticket escalated to the wrong group earns nothing and comes back as not theirs', () => {
    const desk = escalate(asked('unsafe'), 'logistics');
    expect(desk.toldOnce('ticket/escalated')).toMatchObject({ right: false, called: true });
    expect(desk.points('P4.1.1', 'ticket-unsafe').escalated).toBe(0);
    desk.awaits('ticket/handed-back');
    expect(desk.ticket().messages.at(-1)).toMatchObject({ by: 'colleague', key: 'not-ours' });
  });

  test('an escalated ticket comes back with the group’s note', () => {
    const desk = escalate(asked('unsafe'), 'quality');
    desk.awaits('ticket/handed-back');
    expect(desk.ticket().messages.at(-1)).toMatchObject({ by: 'colleague', key: 'noted' });
  });

  test('a ticket that is never escalated is a missed chance', () => {
    const desk = asked('late');
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.points('P4.1.1', 'ticket-late').escalated).toBe(0);
  });

  test('an escalated ticket can be answered while the group has it', () => {
    const desk = escalate(asked('late'), 'logistics');
    desk.reply();
    expect(desk.stage()).toMatchObject({ work: 'escalated', 'first-response': 'met' });
  });
});

describe('what nobody else must see', () => {
  test.each<TicketTopic>(['where', 'invoice', 'halal', 'damaged'])('%s sent on is a false alarm', (topic) => {
    const desk = escalate(asked(topic), 'logistics');
    expect(desk.toldOnce('ticket/escalated')).toMatchObject({ right: false, called: false });
    expect(desk.opportunity('P4.1.1', 'escalated').outcome).toBe('false-alarm');
  });
});

test('escalating a ticket to the front desk is refused', () => {
  expect(asked('late').refused('ticket/escalate', { ticket: 'T-1', to: 'front' })).toBe('input/invalid');
});

describe('how urgent it is', () => {
  test.each([
    ['urgent', 1],
    ['normal', 0],
  ])('something unsafe taken as %s earns %i', (priority, earned) => {
    const desk = asked('unsafe');
    desk.do('ticket/take', { tickets: ['T-1'], priority });
    expect(desk.stage().work).toBe('open');
    expect(desk.points('P4.1.1', 'ticket-unsafe').priority).toBe(earned);
  });

  test('a priority is judged as it was last stated', () => {
    const desk = asked('unsafe');
    desk.do('ticket/take', { tickets: ['T-1'], priority: 'low' });
    desk.do('ticket/take', { tickets: ['T-1'], priority: 'urgent' });
    expect(desk.points('P4.1.1', 'ticket-unsafe').priority).toBe(1);
  });
});
