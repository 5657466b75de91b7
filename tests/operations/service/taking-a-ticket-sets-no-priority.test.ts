import { expect, test } from 'vitest';
import { beginSitting, formFor } from '../../support/world.ts';

/** A ticket of the first morning that waits to be taken. */
function someTicket() {
  const sitting = beginSitting(formFor(101, 'service-desk'));
  sitting.advance((sitting.form.days[0]?.open ?? 0) + 60_000);
  const ticket = sitting.view().service?.tickets.find(({ stage, sort }) => stage.work === 'new' && sort === 'message');
  if (ticket === undefined) throw new Error('nobody waits');
  const seen = () => sitting.view().service?.tickets.find(({ id }) => id === ticket.id);
  const findings = () =>
    sitting
      .ledger()
      .opportunities.filter(({ subject }) => subject.id === ticket.id)
      .flatMap((chance) => chance.findings)
      .filter(({ criterion }) => criterion === 'priority');
  return { sitting, id: ticket.id, seen, findings };
}

test('a buyer who is carried to the desk is in hand, and nothing was decided', () => {
  const { sitting, id, seen, findings } = someTicket();
  expect(sitting.perform('ticket/take', { tickets: [id] }).refusal).toBeNull();
  expect([seen()?.stage.work, seen()?.priority]).toEqual(['open', undefined]);
  expect(findings()).toEqual([]);
});

test('the priority can be set afterwards, and is judged then', () => {
  const { sitting, id, seen, findings } = someTicket();
  sitting.perform('ticket/take', { tickets: [id] });
  sitting.perform('ticket/take', { tickets: [id], priority: 'high' });
  expect(seen()?.priority).toBe('high');
  expect(findings().length).toBe(1);
});

test('a priority that is none is refused', () => {
  const { sitting, id, seen } = someTicket();
  expect(sitting.perform('ticket/take', { tickets: [id], priority: '' }).refusal?.key).toBe('input/invalid');
  expect(seen()?.stage.work).toBe('new');
});
