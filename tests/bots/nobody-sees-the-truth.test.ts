import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { ORDER, stateOf } from '../../src/operations/orders/order.ts';
import { SHIPMENT } from '../../src/operations/orders/shipment.ts';
import type { TraineeView } from '../../src/operations/trainee-view.ts';
import { replay } from '../../src/sitting/replay.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { played } from '../support/played.ts';
import { beginSitting, formFor } from '../support/world.ts';

const seed = 777;

/** Names of situations that no page, reason or event of the desk has. */
const SITUATION_NAMES = [
  'unpaid-then-paid',
  'unpaid-never',
  'one-fraud-sign',
  'price-error',
  'price-promotion',
  'stock-short',
  'stock-awaited',
  'double-order',
  'buyer-cancels',
];
/** Fields of the truth, of the engine's own memory, and of what is still to come. */
const TRUTH_FIELDS = [
  'situation',
  'truth',
  'journey',
  'pacePermille',
  'recovery',
  'podFault',
  'payoutFault',
  'lateDispute',
  'refundPermille',
  'resumesAt',
  'coming',
  'earlier',
  'outcomes',
  'paymentExpiry',
  'acceptancePeriod',
  'pays',
];

/** Every key that stands anywhere in plain data. */
function keysOf(value: unknown, into = new Set<string>()): Set<string> {
  if (value !== null && typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) {
      if (!Array.isArray(value)) into.add(key);
      keysOf(child, into);
    }
  }
  return into;
}

/** What of the world a view must not hold at that moment. */
function leaksIn(view: TraineeView, sitting: Sitting): string[] {
  const { world, form } = sitting;
  const text = JSON.stringify(view);
  const leaks: string[] = [];
  for (const name of SITUATION_NAMES) if (text.includes(`"${name}"`)) leaks.push(`situation ${name}`);
  const keys = keysOf(view);
  for (const field of TRUTH_FIELDS) if (keys.has(field)) leaks.push(`field ${field}`);
  const said = JSON.stringify(view.orders.inquiries);
  for (const event of form.coming) {
    if (event.kind === 'inquiry/arrives' && event.at > view.now && text.includes(`"${event.inquiry.id}"`))
      leaks.push(`question ${event.inquiry.id}`);
    if (event.kind !== 'order/arrives') continue;
    const record = world.get(ORDER, event.order.id);
    const hidden = record === undefined || stateOf(record).review === 'unseen';
    if (hidden && text.includes(event.order.number) && !said.includes(event.order.number))
      leaks.push(`order ${event.order.id}`);
  }
  for (const shipment of world.all(SHIPMENT)) {
    const seen = view.orders.shipments.find((one) => one.id === shipment.id);
    const looked = shipment.checkedAt ?? Number.NEGATIVE_INFINITY;
    if (seen?.events.some((event) => event.at > looked)) leaks.push(`event of ${shipment.id}`);
    if (seen?.exception !== undefined && shipment.exception?.noticedAt === undefined)
      leaks.push(`exception of ${shipment.id}`);
    if (seen?.pod !== undefined && looked < seen.pod.date) leaks.push(`proof of ${shipment.id}`);
    if (seen?.cost !== undefined && shipment.handedOverAt === undefined) leaks.push(`cost of ${shipment.id}`);
  }
  for (const order of view.orders.orders) {
    const shipment = order.shipment === undefined ? undefined : world.get(SHIPMENT, order.shipment);
    const delivered = shipment?.pod !== undefined && (shipment.checkedAt ?? 0) >= shipment.pod.date;
    if (order.deliveredAt !== undefined && !delivered) leaks.push(`delivery of ${order.id}`);
  }
  if (view.notices.some((notice) => notice.at > view.now)) leaks.push('a notice from the future');
  return leaks;
}

describe('along an expert’s week', () => {
  test('no view holds anything of the truth, the future, or what nobody has looked up', () => {
    const sitting = beginSitting(formFor(seed));
    const bot = makeBot('expert', seed);
    const leaks = new Set<string>();
    let views = 0;
    for (const day of sitting.form.days) {
      for (let at = day.open; at <= day.close; at += 3_600_000) {
        sitting.advance(at);
        for (const { action, input } of bot.look(sitting.view(), sitting.form.catalogue))
          sitting.perform(action, input);
        for (const leak of leaksIn(sitting.view(), sitting)) leaks.add(leak);
        views += 1;
      }
    }
    expect(views).toBeGreaterThan(45);
    expect([...leaks]).toEqual([]);
  }, 30_000);

  test('the watch itself would notice: the same test on what is really there finds leaks', () => {
    const sitting = beginSitting(formFor(seed));
    const naked = { ...sitting.view(), truth: sitting.form.truth };
    expect(leaksIn(naked, sitting).length).toBeGreaterThan(5);
  });

  test('a view hangs on the log alone: replayed, it is the same as it was live, however often somebody looked', () => {
    const live = played('expert', seed);
    const again = replay(live.file(), live.now);
    expect(again.view()).toEqual(live.view());
  });
});

describe('the bots', () => {
  test('import nothing that knows the truth', () => {
    const folder = join(import.meta.dirname, '../../src/bots');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text.match(/from '[^']*\/(?:market|scoring|scenario)\/[^']*'/g) ?? [], name).toEqual([]);
      expect(text.match(/\.(?:world|journal|ledger|truth)\b/g) ?? [], name).toEqual([]);
    }
  });
});
