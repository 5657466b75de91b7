import { expect, test } from 'vitest';
import type { SittingHost, TicketView } from '../../../src/host/index.ts';
import { askLines, type Draft, letterLines } from '../../../src/panels/service/ticket/letter.ts';
import { beginSitting, formFor, hours, openOf } from '../../support/world.ts';

const form = formFor(1, 'service-desk');
const sitting = beginSitting(form);
sitting.advance(openOf(form) + hours(5));
const view = sitting.view();
const host = { view: () => view, text: (key: string) => key } as unknown as SittingHost;
const ticket = view.service?.tickets.find(({ order }) => order !== undefined) as TicketView;
const sale = view.service?.sales.find(({ id }) => id === ticket.order);

const draft: Draft = {
  language: 'en',
  greeting: true,
  acknowledgement: 'apology',
  answer: 'no-bargain',
  commitment: 'write-again',
  closing: true,
  facts: ['order-number', 'policy'],
  order: ticket.order ?? null,
  policy: 'allergen',
  text: 'First line\nSecond line',
};
const words = (key: string, values: Record<string, string> = {}): string => [key, ...Object.values(values)].join(' ');

test('a letter greets, opens, answers, gives its facts, says its own words, promises and ends', () => {
  expect(letterLines(host, ticket, draft, words)).toEqual([
    `greeting ${ticket.buyer.name}`,
    'service.acknowledgements.apology',
    'service.answers.no-bargain',
    `facts.order-number ${sale?.number}`,
    'service.facts.policy faq.allergen.answer',
    ...['First line', 'Second line'],
    'service.commitments.write-again',
    'service.closing',
  ]);
});

test('an answer that the order desk has too is the same words there and here', () => {
  const short: Draft = { ...draft, greeting: false, closing: false, acknowledgement: null, commitment: null, text: '' };
  expect(letterLines(host, ticket, { ...short, answer: 'on-its-way', facts: [] }, words)).toEqual(['on-its-way']);
  expect(letterLines(host, ticket, { ...short, answer: 'own-words', facts: [], text: 'Mine' }, words)).toEqual([
    'Mine',
  ]);
});

test('a fact nobody knows is a dash, not an empty line', () => {
  const lines = letterLines(host, ticket, { ...draft, order: null, facts: ['tracking-number'] }, words);
  expect(lines).toContain('facts.tracking-number —');
});

test('a question to the buyer names what is asked for', () => {
  const hana = { buyer: { ...ticket.buyer, name: 'Hana' } };
  expect(askLines(hana, ['photo'], '', words)).toEqual(['greeting Hana', 'service.asks.photo', 'service.closing']);
});

test('a letter about a danger says to stop, whatever it answers or asks', () => {
  const danger: TicketView = { ...ticket, danger: true };
  expect(letterLines(host, danger, { ...draft, answer: 'case-opened' }, words)).toContain('also.stop-at-once');
  expect(askLines(danger, ['order-number'], '', words)).toContain('also.stop-at-once');
  expect(letterLines(host, ticket, { ...draft, answer: 'case-opened' }, words)).not.toContain('also.stop-at-once');
});

test('a refusal names the rule it rests on, in the language of the letter', () => {
  const [first] = view.service?.cases ?? [];
  if (first === undefined) throw new Error('a week without a case');
  const decision = { decision: 'reject', basis: 'amber-returns', channel: 'platform-message', at: 0 } as const;
  const service = { ...view.service, cases: [{ ...first, decision }] };
  const refused = {
    view: () => ({ ...view, service }),
    text: (key: string, _values: unknown, language: string) => form.texts[language]?.[key] ?? key,
  } as unknown as SittingHost;
  const about: TicketView = { ...ticket, case: first.id };
  for (const language of ['zh-TW', 'en', 'ja', 'de', 'ms'] as const) {
    const rule = form.texts[language]?.['afterSales.amber-returns.name'];
    expect(rule, language).toBeTruthy();
    const lines = letterLines(refused, about, { ...draft, language, answer: 'case-decided' }, words);
    expect(lines, language).toContain(`also.decisions.reject ${rule}`);
  }
});
