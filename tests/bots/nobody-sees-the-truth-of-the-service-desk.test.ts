import { describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { TICKET } from '../../src/operations/service/ticket.ts';
import type { TraineeView } from '../../src/operations/trainee-view.ts';
import { replay } from '../../src/sitting/replay.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import type { SittingMode } from '../../src/sitting/sitting-file.ts';
import { played } from '../support/played.ts';
import { serviceDeskWith } from '../support/service-desk.ts';
import { formFor, hours } from '../support/world.ts';

const seed = 778;
const form = formFor(seed, 'service-desk');

/** Fields of the truth about contacts, and of what the engine alone knows of them. */
const TRUTH_FIELDS = [
  ...['truth', 'tickets.has', 'selfHelp', 'answersAfter', 'returnsAfter', 'orderNumber', 'concerns', 'trigger'],
  ...['notBefore', 'duplicateOf', 'missing', 'coming', 'earlier', 'entitlement', 'lawful', 'situation', 'journey'],
  ...['refusesRight', 'basisRight', 'right', 'due', 'acceptance', 'accounts', 'payment', 'paymentExpiry'],
];

/** Every key that stands anywhere in plain data. */
function keysOf(value: unknown, into = new Set<string>()): Set<string> {
  if (value !== null && typeof value === 'object')
    for (const [key, child] of Object.entries(value)) {
      if (!Array.isArray(value)) into.add(key);
      keysOf(child, into);
    }
  return into;
}

/** What of the world the service part of a view must not hold at that moment. */
function leaksIn({ now, service, orders }: TraineeView, sitting: Sitting): string[] {
  if (service === undefined) return ['no service desk at all'];
  const { world } = sitting;
  const text = JSON.stringify(service);
  const leaks: string[] = [];
  const keys = keysOf(service);
  for (const field of TRUTH_FIELDS) if (keys.has(field)) leaks.push(`field ${field}`);
  const toCome = [
    ...form.coming.flatMap((event) => (event.kind === 'ticket/arrives' ? [event.ticket] : [])),
    ...Object.values(form.truth.concerns ?? {}).flatMap((concerns) => concerns.map(({ ticket }) => ticket)),
  ];
  for (const { id, number } of toCome)
    if (world.get(TICKET, id) === undefined && (text.includes(`"${id}"`) || text.includes(number)))
      leaks.push(`ticket ${id}`);
  for (const event of form.coming)
    if (event.kind === 'news/arrives' && event.at > now && text.includes(`"${event.id}"`))
      leaks.push(`news ${event.id}`);
  for (const one of service.cases) {
    if (one.return?.found !== undefined && one.return.receivedAt === undefined) leaks.push(`goods of ${one.id}`);
    if (one.at > now) leaks.push(`case ${one.id}`);
  }
  for (const { id, parcel, deliveredAt } of service.sales)
    if (parcel?.events.some(({ at }) => at > now) === true || (deliveredAt ?? 0) > now) leaks.push(`future of ${id}`);
  if (orders.orders.length + orders.shipments.length > 0) leaks.push('the order desk');
  if (sitting.header.mode === 'assessment' && keys.has('faults')) leaks.push('faults of a reply');
  return leaks;
}

const begin = (mode: SittingMode): Sitting => Sitting.begin(form, mode, 'watched');

describe.each(['practice', 'assessment'] as const)('along an expert’s service week in %s', (mode) => {
  const sitting = begin(mode);
  const bot = makeBot('expert', seed);
  const leaks = new Set<string>();
  let views = 0;
  let faults = 0;
  for (const day of form.days)
    for (let at = day.open; at <= day.close; at += hours(1)) {
      sitting.advance(at);
      for (const { action, input } of bot.look(sitting.view(), form.catalogue)) sitting.perform(action, input);
      const view = sitting.view();
      for (const leak of leaksIn(view, sitting)) leaks.add(leak);
      faults += keysOf(view.service).has('faults') ? 1 : 0;
      views += 1;
    }

  test('no view holds anything of the truth or of what is still to come', () => {
    expect(views).toBeGreaterThan(45);
    expect([...leaks]).toEqual([]);
  });

  test('what a rule found wrong with a reply is told in practice alone', () => {
    expect(faults > 0).toBe(mode === 'practice');
  });
});

describe('the watch', () => {
  test('would notice: the same look at what is really there finds leaks', () => {
    const sitting = begin('assessment');
    const { service } = sitting.view();
    if (service === undefined) throw new Error('no service desk');
    const naked = { ...service, truth: form.truth, coming: form.coming };
    expect(leaksIn({ ...sitting.view(), service: naked }, sitting).length).toBeGreaterThan(20);
  });
});

describe('a service view', () => {
  test('hangs on the log alone: replayed, it is the same as it was live', () => {
    const live = played('expert', seed, 'service-desk');
    expect(replay(live.file(), live.now).view()).toEqual(live.view());
  });

  test('is the same however often somebody looked before, to the second', () => {
    const looked = serviceDeskWith({ topic: 'halal' }).until(hours(1) + 10_000);
    looked.sitting.view();
    looked.until(hours(1) + 50_000);
    const fresh = serviceDeskWith({ topic: 'halal' }).until(hours(1) + 50_000);
    expect(looked.sitting.view()).toEqual(fresh.sitting.view());
  });
});
