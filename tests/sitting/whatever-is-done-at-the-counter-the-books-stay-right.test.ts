import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { hashOf } from '../../src/kernel/canonical.ts';
import { DESK } from '../../src/operations/orders/desk.ts';
import { ORDER, stateOf } from '../../src/operations/orders/order.ts';
import { serviceActions } from '../../src/operations/service/actions/index.ts';
import { CLOCKS, clockLedger, readClock } from '../../src/operations/service/clock.ts';
import type { ServiceHouse } from '../../src/operations/service/house.ts';
import { calendarsOf } from '../../src/operations/service/look-ups.ts';
import { TICKET } from '../../src/operations/service/ticket.ts';
import { STOCK } from '../../src/operations/shop/stock.ts';
import { replay } from '../../src/sitting/replay.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { fileOf } from '../support/played.ts';
import { intentOf, type ServiceWhim, serviceWhims } from '../support/service-junk.ts';
import { beginSitting, formFor } from '../support/world.ts';

const form = formFor(55, 'service-desk');
const calendars = calendarsOf(form.catalogue.service as ServiceHouse);
const MONEY_CAME_IN: ReadonlySet<string> = new Set(['captured', 'partly-refunded', 'refunded', 'charged-back']);

/** What is wrong with stock and money, in words. */
function faultsInBooks({ world }: Sitting): string[] {
  const faults: string[] = [];
  for (const { id, onHand, reserved } of world.all(STOCK))
    if (onHand < 0 || reserved < 0 || reserved > onHand) faults.push(`${id}: on hand ${onHand}, reserved ${reserved}`);
  const [captured, refunded] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, key: string, amount: number): unknown =>
    to.set(key, (to.get(key) ?? 0) + amount);
  for (const order of world.all(ORDER)) {
    if (order.refunded > order.total) faults.push(`${order.id}: paid back ${order.refunded} of ${order.total}`);
    if (!MONEY_CAME_IN.has(stateOf(order).payment)) continue;
    add(captured, `${order.channel}/${order.currency}`, order.total);
    add(refunded, `${order.channel}/${order.currency}`, order.refunded);
  }
  for (const desk of world.all(DESK))
    for (const [currency, account] of Object.entries(desk.accounts)) {
      const key = `${desk.id}/${currency}`;
      if (account.captured !== account.refunded + account.fees + account.paidOut + account.balance)
        faults.push(`${key}: the account does not add up`);
      if (account.captured !== (captured.get(key) ?? 0)) faults.push(`${key}: captured ${account.captured}`);
      if (account.refunded !== (refunded.get(key) ?? 0)) faults.push(`${key}: paid back ${account.refunded}`);
    }
  return faults;
}

/** What is wrong with the clocks of the tickets, in words. */
function faultsInClocks({ world }: Sitting): string[] {
  const faults: string[] = [];
  for (const ticket of world.all(TICKET))
    for (const kind of CLOCKS) {
      const clock = ticket.clocks[kind];
      if (clock === undefined) continue;
      const name = `${ticket.id} ${kind}`;
      if (clock.some((turn, i) => turn.at < (clock[i - 1]?.at ?? 0) || turn.at > world.now))
        faults.push(`${name} runs back`);
      const { used, state, dueAt } = readClock(clock, calendars, world.now);
      const rows = clockLedger(clock, calendars, world.now);
      const counted = rows.reduce((sum, row) => sum + (row.counted ? row.to - row.from : 0), 0);
      if (counted !== used) faults.push(`${name}: ${counted} counted, ${used} used`);
      const whole = rows.reduce((sum, row) => sum + row.to - row.from, 0);
      if (whole !== world.now - (clock[0]?.at ?? 0)) faults.push(`${name}: minutes without a row`);
      if (dueAt !== null && state !== 'running') faults.push(`${name} is due though it stands`);
    }
  return faults;
}

function actOn(todo: readonly ServiceWhim[], faultsOf: (sitting: Sitting) => string[]) {
  const sitting = beginSitting(form);
  const expert = makeBot('expert', 55);
  const faults: string[] = [];
  const moments: number[] = [];
  for (const whim of todo) {
    sitting.advance(sitting.now + whim.waits);
    const { action, input } = intentOf(whim, sitting, expert);
    sitting.perform(action, input);
    moments.push(sitting.now);
    faults.push(...faultsOf(sitting));
  }
  return { sitting, faults, moments };
}

describe('whatever is done at the service desk', () => {
  test('stock and money add up after every act, no order is paid back beyond its total, and nothing is thrown', () => {
    fc.assert(
      fc.property(serviceWhims(150), (todo) => {
        const { sitting, faults, moments } = actOn(todo, faultsInBooks);
        expect(faults).toEqual([]);
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
        expect(sitting.journal.every(({ at, seq }, i) => seq === i && at >= (sitting.journal[i - 1]?.at ?? 0))).toBe(
          true,
        );
      }),
      { seed: 4224, numRuns: 10, endOnFailure: true },
    );
  }, 60_000);

  test('no clock runs back, and the counted rows of each are the time it has used', () => {
    fc.assert(
      fc.property(serviceWhims(90), (todo) => {
        let acts = 0;
        const { sitting, faults } = actOn(todo, (one) => {
          acts += 1;
          return acts % 15 === 0 ? faultsInClocks(one) : [];
        });
        sitting.advance(Number.MAX_SAFE_INTEGER);
        expect([...faults, ...faultsInClocks(sitting)]).toEqual([]);
      }),
      { seed: 4224, numRuns: 10, endOnFailure: true },
    );
  }, 60_000);

  test('the file plays again to the same world bit for bit, refused acts and all', () => {
    fc.assert(
      fc.property(serviceWhims(90), (todo) => {
        const { sitting } = actOn(todo, () => []);
        const file = fileOf(sitting);
        const again = replay(file, file.report.until);
        expect(hashOf(again.journal)).toBe(hashOf(sitting.journal));
        expect(hashOf(again.world.all(TICKET))).toBe(hashOf(sitting.world.all(TICKET)));
        expect(again.log).toEqual(file.log);
        expect(verifySitting(file).ok).toBe(true);
      }),
      { seed: 4224, numRuns: 6, endOnFailure: true },
    );
  }, 60_000);

  test('nothing is late twice in the same way before it is answered, solved or handed on', () => {
    fc.assert(
      fc.property(serviceWhims(90), (todo) => {
        const { sitting } = actOn(todo, () => []);
        sitting.advance(Number.MAX_SAFE_INTEGER);
        const late = sitting.journal.filter(
          ({ kind, data }) => kind === 'ticket/breached' && (data as { clock: string }).clock !== 'update',
        );
        const names = late.map(({ subject, data }) => `${subject.id} ${(data as { clock: string }).clock}`);
        expect(names.length).toBe(new Set(names).size);
      }),
      { seed: 4224, numRuns: 6, endOnFailure: true },
    );
  }, 60_000);

  test('acts of nearly every kind get through, so that the above says something', () => {
    const [whims = []] = fc.sample(serviceWhims(600), { seed: 4224, numRuns: 1 });
    const todo = whims.map((whim) => ({ ...whim, waits: Math.floor(whim.waits / 5) }));
    const { sitting } = actOn(todo, () => []);
    const done = new Set(sitting.log.filter((entry) => entry.refusal === undefined).map((entry) => entry.action));
    expect(serviceActions.map(({ kind }) => kind).filter((kind) => !done.has(kind)).length).toBeLessThan(3);
    expect(sitting.log.filter((entry) => entry.refusal !== undefined).length).toBeGreaterThan(50);
  }, 60_000);
});

describe('the order desk of this pack', () => {
  test('is a colleague’s: what belongs to it is refused, and the refusal is played again', () => {
    const sitting = beginSitting(form);
    expect(sitting.perform('order/cancel', { orders: ['O-001'], reason: 'stock' }).refusal?.key).toBe(
      'action/not-your-desk',
    );
    expect(verifySitting(fileOf(sitting)).ok).toBe(true);
  });
});
