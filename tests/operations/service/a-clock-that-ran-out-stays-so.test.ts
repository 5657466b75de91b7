import { describe, expect, test } from 'vitest';
import { serviceDeskWith } from '../../support/service-desk.ts';
import { onDay } from '../../support/service-week.ts';
import { hours } from '../../support/world.ts';

const MAIL = { topic: 'privacy', at: onDay(1, '10:00'), truth: { answersAfter: hours(2) } } as const;

describe('a clock that ran out', () => {
  test('ran out when it did, also after it has stood still and gone on', () => {
    const desk = serviceDeskWith(MAIL);
    const { at } = desk.awaits('ticket/breached', ({ data }) => data.clock === 'resolution');
    desk.wait(hours(1)).ask();
    desk.wait(hours(3));
    expect(desk.clock('resolution')).toMatchObject({ state: 'running', dueAt: at });
  });

  test('and is halted when its first answer comes, which is late and says so', () => {
    const desk = serviceDeskWith({ topic: 'halal', at: onDay(1, '10:00'), channel: 'harbour' }).until(
      onDay(2, '11:00'),
    );
    const told = desk.reply();
    expect(told).toMatchObject({ first: false, late: true, inTime: false });
    const late = desk
      .opportunity('P4.1.1', 'ticket-halal')
      .findings.find(({ criterion }) => criterion === 'first-response');
    expect(late).toMatchObject({ earned: 0, reason: { key: 'reason.late' } });
    expect(late?.log.length).toBe(1);
  });

  test('is late from its limit on, whoever asks', () => {
    const desk = serviceDeskWith({ topic: 'halal', at: onDay(1, '10:00'), channel: 'harbour' }).until(
      onDay(2, '10:00'),
    );
    expect(desk.stage()['first-response']).toBe('breached');
    expect(desk.reply()).toMatchObject({ inTime: false });
  });
});

test('nobody who has no answer yet is owed an update besides', () => {
  const desk = serviceDeskWith({ topic: 'halal', at: onDay(1, '10:00'), channel: 'harbour' });
  const wrote = desk.awaits('ticket/buyer-wrote');
  expect(wrote.data).toMatchObject({ reason: 'impatient', updateDueAt: null });
  desk.until(onDay(4, '18:00'));
  expect(desk.told('ticket/breached').map(({ data }) => data.clock)).not.toContain('update');
});

test('a ticket that is handed back while it waits on the buyer stands still because of the buyer', () => {
  const desk = serviceDeskWith({ ...MAIL, truth: { answersAfter: hours(90) } }).until(onDay(1, '10:30'));
  desk.do('ticket/escalate', { ticket: 'T-1', to: 'compliance' });
  desk.ask();
  desk.awaits('ticket/handed-back');
  expect(desk.ticket().clocks.resolution.at(-1)).toMatchObject({ to: 'pause', why: 'waiting-on-buyer' });
});

test('the median time to a solution takes late solutions in', () => {
  const contact = { topic: 'halal', at: 0, channel: 'harbour' } as const;
  const desk = serviceDeskWith([contact, { ...contact, name: 'B' }, { ...contact, name: 'C' }]).until(hours(1));
  const solve = (ticket: string): void => {
    desk.reply(ticket);
    desk.solve(ticket);
  };
  solve('T-1');
  desk.until(onDay(4, '17:00'));
  solve('T-2');
  solve('T-3');
  const figures = desk.sitting.view().service?.figures.find(({ channel }) => channel === 'harbour');
  expect(figures?.resolution).toBe(desk.clock('resolution', 'T-2').used);
});
