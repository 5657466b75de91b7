import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/kernel/canonical.ts';
import { World } from '../../src/kernel/world.ts';
import { beginWorld } from '../../src/operations/market/begin.ts';
import { makeDomain } from '../../src/operations/market/domain.ts';
import { addressFaults } from '../../src/operations/shop/buyer.ts';
import { builtFrom, openBuilt } from '../../src/scenario/built-pack.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { formHashes, ordersIn } from '../support/form-hashes.ts';
import { SEEDS } from '../support/played.ts';
import { formFor, openOf, orderDeskPack, packSource } from '../support/world.ts';

describe('compiling', () => {
  test('the same pack and seed give the same form, byte for byte', () => {
    expect(JSON.stringify(compileForm(orderDeskPack, 7))).toBe(JSON.stringify(compileForm(orderDeskPack, 7)));
  });

  test('the sequence in which the files were read does not matter', () => {
    const { pack } = checkPack(Object.fromEntries(Object.entries(packSource).reverse()));
    if (pack === null) throw new Error('the pack does not check');
    expect(hashOf(compileForm(pack, 7))).toBe(hashOf(formFor(7)));
  });

  test('a pack that was checked, written down and read again gives the same form', () => {
    const built = openBuilt(JSON.parse(JSON.stringify(builtFrom(orderDeskPack))));
    expect(hashOf(compileForm(built, 7))).toBe(hashOf(formFor(7)));
  });

  test('another seed gives another form', () => {
    expect(new Set(SEEDS.map((seed) => hashOf({ ...formFor(seed), seed: 0 }))).size).toBe(SEEDS.length);
  });

  const hashWith = (change: (text: string, file: string) => string): string | undefined =>
    checkPack(Object.fromEntries(Object.entries(packSource).map(([file, text]) => [file, change(text, file)]))).pack
      ?.hash;

  test.each<[string, (text: string, file: string) => string]>([
    ['a number', (text, file) => (file === 'pack.yaml' ? text.replace('minutes: ', 'minutes: 1') : text)],
    ['a word', (text, file) => (file === 'locales/en.yaml' ? text.replace('Foglight', 'Foglights') : text)],
    ['a name', (text, file) => (file === 'demand.yaml' ? text.replace('Portland', 'Salem') : text)],
  ])('a pack in which %s was changed has another hash', (_what, change) => {
    expect(hashWith(change)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashWith(change)).not.toBe(orderDeskPack.hash);
  });

  test.each<[string, (text: string, file: string) => string]>([
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['line ends of an old Mac', (text) => text.replaceAll('\n', '\r')],
    ['a byte-order mark', (text) => `\ufeff${text}`],
    ['another remark', (text) => `# checked by the second teacher\n${text}`],
    ['other quotes', (text, file) => (file === 'pack.yaml' ? text.replace(/'([\d:-]+)'/g, '"$1"') : text)],
    ['spaces at the end of a line', (text, file) => (file === 'pack.yaml' ? text.replaceAll(':\n', ':  \n') : text)],
  ])('a pack with %s has the same hash', (_what, change) => {
    expect(hashWith(change)).toBe(orderDeskPack.hash);
  });

  test('is plain JSON: what is written and read again is the same form', () => {
    const form = formFor(7);
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
    expect(hashOf(JSON.parse(JSON.stringify(form)))).toBe(hashOf(form));
  });

  /**
   * Guards the exact pin of @faker-js/faker, whose names change between minors, and of all else that draws. When the pack or the compiler is
   * changed on purpose, look at the new form and renew its hash: `npm run golden`.
   */
  test('the hash of the form is the one noted when the compiler or the pack was last changed', () => {
    const golden: { people: string; form: string } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../golden/order-desk-form-4224.json'), 'utf8'),
    );
    expect(formHashes(formFor(4224))).toEqual(golden);
  });
});

describe.each(SEEDS)('the form of seed %i', (seed) => {
  const form = formFor(seed);
  const orders = ordersIn(form);
  const truths = Object.values(form.truth.orders);

  test('gives a week of work: at least 60 orders, 15 exceptions and traps, 20 questions', () => {
    const traps = truths.filter(
      ({ situation, journey, payoutFault }) =>
        situation !== 'plain' ||
        journey.exception !== undefined ||
        journey.podFault !== undefined ||
        payoutFault !== undefined,
    );
    const exceptions = truths.filter(({ journey }) => journey.exception !== undefined);
    const questions = form.coming.filter((event) => event.kind === 'inquiry/arrives');
    expect(orders.length).toBeGreaterThanOrEqual(60);
    expect(traps.length).toBeGreaterThanOrEqual(15);
    expect(exceptions.length).toBeGreaterThanOrEqual(6);
    expect(questions.length).toBeGreaterThanOrEqual(20);
  });

  test('no action of the clerk before the sitting is refused', () => {
    const world = beginWorld(makeDomain(), form);
    expect(world).toBeInstanceOf(World);
    expect(world.now).toBe(openOf(form));
  });

  test('every order adds up, has a truth, a buyer of its own language and numbers nobody else has', () => {
    expect(new Set(orders.map((order) => order.id)).size).toBe(orders.length);
    expect(new Set(orders.map((order) => order.number)).size).toBe(orders.length);
    for (const order of orders) {
      const goods = order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
      expect(order.total).toBe(goods + order.shippingPaid);
      expect(form.truth.orders[order.id]).toBeDefined();
      const market = form.catalogue.markets.find((one) => one.id === order.market);
      expect(market?.languages).toContain(order.buyer.language);
      expect(order.address.country).toBe(order.market);
      expect(order.placedAt).toBeLessThan(order.shipBy);
      expect(order.shipBy).toBeLessThan(order.deliverBy);
      expect(addressFaults(order.address).length > 0).toBe(
        form.truth.orders[order.id]?.situation === 'address-incomplete',
      );
    }
  });

  test('questions are about orders of the form, and come when somebody is at the desk', () => {
    for (const event of form.coming) {
      if (event.kind !== 'inquiry/arrives') continue;
      const { inquiry, at } = event;
      const order = orders.find((one) => one.id === inquiry.order);
      expect(order?.buyer.id).toBe(inquiry.buyer.id);
      expect(order?.placedAt ?? at).toBeLessThan(at);
      expect(form.days.some((day) => at >= day.open && at < day.close)).toBe(true);
      for (const language of new Set([inquiry.buyer.language, 'en', 'zh-TW']))
        expect(form.letters[language]?.[inquiry.message.key], `${language} ${inquiry.message.key}`).toBeTypeOf(
          'string',
        );
    }
  });
});
