import { describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import type { Form } from '../../src/operations/market/form.ts';
import { firstDayForm } from '../support/first-day.ts';
import { beginSitting } from '../support/world.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);
const forms = SEEDS.map(firstDayForm);

/** What there is to read in a minute: characters of Chinese, words of English. */
const PER_MINUTE = { 'zh-TW': 260, en: 230 } as const;
/** Characters or words on an order's paper that are looked at: address, goods, payment. */
const ORDER = 40;
/** Seconds from the start to the first act that has a reason. */
const FIRST_ACT = 90;
/** The steps up to that act: a list is opened, and the first order is confirmed. */
const UNTIL_THEN = ['open-list', 'confirm-good'];

const amountOf = (text: string, language: keyof typeof PER_MINUTE): number =>
  language === 'en' ? text.split(/\s+/).filter((word) => word !== '').length : [...text.replaceAll(/\s/g, '')].length;

/** What the orders of a form are like, without names, numbers and addresses. */
const ordersIn = ({ coming, truth }: Form): string[] =>
  coming
    .flatMap((event) => (event.kind === 'order/arrives' ? [event.order] : []))
    .map(({ id, market }) => `${market} ${truth.orders[id]?.situation}`)
    .sort();

describe('the first day', () => {
  test('has the same orders and letters in every form', () => {
    const wanted = ['SG plain', 'SG plain', 'SG plain', 'US address-incomplete', 'US restricted'];
    for (const form of forms) {
      expect(ordersIn(form)).toEqual(wanted);
      expect(Object.keys(form.truth.tickets ?? {})).toHaveLength(2);
    }
  });

  test('the parcel to send is the one of which the guide gives weight and value', () => {
    for (const form of forms) {
      const sent = form.catalogue.guide?.find(({ id }) => id === 'pack')?.at.of;
      const order = form.coming.flatMap((event) => (event.kind === 'order/arrives' ? [event.order] : []));
      const lines = order.find(({ id }) => id === sent)?.lines;
      expect(lines).toEqual([{ product: 'oolong-pouch', quantity: 1, unitPrice: 2190 }]);
    }
  });

  test('the expert comes to every step of the guide, and loses hardly a point', () => {
    for (const seed of [1, 2, 3]) {
      const sitting = play(beginSitting(firstDayForm(seed)), makeBot('expert', seed));
      expect(sitting.view().guide).toEqual({ at: sitting.form.catalogue.guide?.length });
      for (const [code, { score }] of Object.entries(sitting.report().indicators))
        expect(score ?? 1000, code).toBeGreaterThanOrEqual(950);
    }
  });

  test.each(['zh-TW', 'en'] as const)(
    'in %s the first act with a reason comes within 90 seconds of reading',
    (language) => {
      const form = forms[0] as Form;
      const texts = form.texts[language] ?? {};
      const steps = (form.catalogue.guide ?? []).filter(({ id }) => UNTIL_THEN.includes(id));
      const keys = steps.flatMap(({ id, unlocks }) => [
        ...['title', 'do', 'why'].map((what) => `guide.${id}.${what}`),
        // The page that is unlocked with it may be read as well.
        ...(unlocks === undefined ? [] : ['title', 'body'].map((what) => `handbook.${unlocks}.${what}`)),
      ]);
      const amount = amountOf(keys.map((key) => texts[key] ?? '').join(' '), language) + ORDER;
      expect((amount / PER_MINUTE[language]) * 60).toBeLessThan(FIRST_ACT);
    },
  );
});
