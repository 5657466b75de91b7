import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/kernel/canonical.ts';
import { beginWorld } from '../../src/operations/market/begin.ts';
import { makeDomain } from '../../src/operations/market/domain.ts';
import type { ComingOrder, ComingTicket, Form } from '../../src/operations/market/form.ts';
import type { TicketTopic } from '../../src/operations/service/house.ts';
import { CASE_TOPICS } from '../../src/operations/service/reply-rules.ts';
import { find } from '../../src/operations/shop/catalogue.ts';
import { dutyOutcome } from '../../src/operations/shop/import-duty.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { SEEDS } from '../support/played.ts';
import { formFor, openOf, packCalled } from '../support/world.ts';

const formOf = (seed: number): Form => formFor(seed, 'service-desk');
const ordersIn = (form: Form) => form.coming.flatMap((event) => (event.kind === 'order/arrives' ? [event.order] : []));
const ticketsIn = (form: Form): ComingTicket[] => [
  ...form.coming.flatMap((event) => (event.kind === 'ticket/arrives' ? [event.ticket] : [])),
  ...Object.values(form.truth.concerns ?? {}).flatMap((concerns) => concerns.map(({ ticket }) => ticket)),
];
const has = (input: unknown, order: string): boolean => (input as { orders: string[] }).orders.includes(order);
const topicIn = (form: Form, { message }: ComingTicket): TicketTopic =>
  (form.words[message.key] ?? message.key).split('.')[1] as TicketTopic;

describe('compiling a service week', () => {
  test('the same pack and seed give the same form, byte for byte', () => {
    const pack = packCalled('service-desk');
    expect(JSON.stringify(compileForm(pack, 7))).toBe(JSON.stringify(compileForm(pack, 7)));
  });

  test('another seed gives another form', () => {
    expect(new Set(SEEDS.map((seed) => hashOf({ ...formOf(seed), seed: 0 }))).size).toBe(SEEDS.length);
  });

  test('is plain JSON: what is written and read again is the same form', () => {
    const form = formOf(SEEDS[0]);
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  });
});

describe.each(SEEDS)('the service week of seed %i', (seed) => {
  const form = formOf(seed);
  const tickets = ticketsIn(form);
  const orders = ordersIn(form);

  test('no action of the clerk before the sitting is refused', () => {
    expect(beginWorld(makeDomain(), form).now).toBe(openOf(form));
  });

  test('gives a week of work: 70 contacts, 14 cases, every trouble of the handbook', () => {
    const cases = Object.values(form.truth.tickets ?? {}).filter((truth) => truth.case !== undefined);
    expect(tickets.length).toBeGreaterThanOrEqual(70);
    expect(cases.length).toBeGreaterThanOrEqual(14);
    expect(new Set(tickets.map((ticket) => topicIn(form, ticket)))).toEqual(
      new Set(form.catalogue.service?.topics.map(({ id }) => id)),
    );
  });

  test('every contact has a truth, a number nobody else has, and words in its buyer’s language', () => {
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(tickets.length);
    expect(new Set(tickets.map(({ number }) => number)).size).toBe(tickets.length);
    for (const { id, buyer, message } of tickets) {
      expect(form.truth.tickets?.[id], id).toBeDefined();
      for (const language of new Set([buyer.language, 'en', 'zh-TW']))
        expect(form.letters[language]?.[message.key], `${language} ${message.key}`).toBeTypeOf('string');
    }
  });

  test('what is shown beside a contact is an order of the same buyer on the same channel', () => {
    for (const { id, order: shown, channel, buyer } of tickets) {
      if (shown === undefined) continue;
      const order = orders.find((one) => one.id === shown);
      expect([order?.channel, order?.buyer.name], id).toEqual([channel, buyer.name]);
    }
  });

  test('who paid import VAT on delivery bought where nobody had collected it, and paid it on goods and shipping', () => {
    const taxed = Object.values(form.truth.tickets ?? {}).flatMap(({ case: opened }) =>
      opened !== undefined && opened.claim.dutyPaid > 0 ? [opened] : [],
    );
    expect(taxed).toHaveLength(2);
    const { catalogue } = form;
    for (const { order: id, claim } of taxed) {
      const order = orders.find((one) => one.id === id) as ComingOrder;
      const left = form.earlier.find(({ action, input }) => action === 'batch/hand-over' && has(input, id))?.input;
      const mode = find(catalogue.modes, (left as { mode: string }).mode);
      expect(dutyOutcome(order, mode, catalogue, order.placedAt), id).toBe('may-be-charged');
      expect(claim.dutyPaid, id).toBe(Math.round(order.total * 0.19));
    }
  });

  test('a case is about goods of its order, and comes with a contact about them', () => {
    for (const ticket of tickets) {
      const opened = form.truth.tickets?.[ticket.id]?.case;
      if (opened === undefined) continue;
      expect(CASE_TOPICS.has(topicIn(form, ticket)), ticket.id).toBe(true);
      const line = orders
        .find(({ id }) => id === opened.order)
        ?.lines.find(({ product }) => product === opened.claim.product);
      expect(line?.quantity ?? 0, opened.id).toBeGreaterThanOrEqual(opened.claim.quantity);
    }
  });

  test('no limit ends before the week opens, and no contact arrives after it has closed', () => {
    const end = form.days.at(-1)?.close ?? 0;
    const moments = form.coming.flatMap((event) => (event.kind === 'ticket/arrives' ? [event.at] : []));
    expect(Math.max(...moments)).toBeLessThan(end);
    const world = beginWorld(makeDomain(), form);
    expect(world.journal.filter(({ kind }) => kind === 'ticket/breached')).toEqual([]);
  });
});
