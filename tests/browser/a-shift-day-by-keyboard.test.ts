import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { ordersOf } from '../../src/operations/orders/view.ts';
import { makeAmountText } from '../../src/operations/shop/money.ts';
import { type Advice, advice } from '../support/advice.ts';
import { drawFloor, useHouse, type Visit } from '../support/house.ts';
import { choose, chooseRadio, press, tabTo, type, walkToRow } from '../support/keyboard.ts';
import { arriveByKeyboard, finishByKeyboard, openListByKey, refuseMouse } from '../support/keyboard-shift.ts';
import type { DocumentInput } from '../support/order-paper.ts';
import { sheet, textOf } from '../support/shift.ts';
import { wordsOf } from '../support/words.ts';

const house = useHouse();
const t = wordsOf('en');

const look = (visit: Visit): Promise<Advice> => advice(visit, 'en');

const button = (within: Locator, key: string): Locator => within.getByRole('button', { name: t(key), exact: true });

async function openChannels(visit: Visit): Promise<void> {
  const orders = await openListByKey(visit, 1, 'orders');
  const buttons = orders.locator('.channel button');
  for (let at = 0; at < (await buttons.count()); at += 1) await press(visit.page, buttons.nth(at));
}

/** Finds an order by its number and opens it. */
async function search({ page }: Visit, number: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: t('app:search.label') });
  await field.waitFor();
  await page.keyboard.insertText(number);
  await page.locator('.found').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: number }).waitFor();
  return sheet(page);
}

async function confirmTogether(visit: Visit, numbers: readonly string[]): Promise<void> {
  const { page } = visit;
  const orders = await openListByKey(visit, 1, 'orders');
  for (const number of numbers) {
    await walkToRow(page, orders, number);
    await page.keyboard.press('Space');
    await orders.locator('tr[aria-selected="true"]', { hasText: number }).waitFor();
  }
  await press(page, orders.locator('.bulk .button.primary'));
  await page
    .getByText(t('papers:outcome.doneCount', { count: numbers.length }))
    .first()
    .waitFor();
}

async function decide(visit: Visit, act: 'hold' | 'cancel', number: string, reason: string): Promise<void> {
  const paper = await search(visit, number);
  await choose(visit.page, paper.getByLabel(t(`papers:act.${act}Reason`)), reason);
  await press(visit.page, button(paper, `papers:act.${act}`));
  await paper
    .getByRole('status')
    .filter({ hasText: t('papers:outcome.doneCount', { count: 1 }) })
    .waitFor();
}

async function fillDocument(visit: Visit, step: Locator, tasks: Advice, input: DocumentInput): Promise<void> {
  const { page } = visit;
  const list = (name: string): Locator => step.getByLabel(t(`papers:document.${name}`), { exact: true });
  await choose(page, list('form'), input.form);
  await choose(page, list('category'), input.category);
  await choose(page, list('incoterm'), input.incoterm);
  await choose(page, list('taxNumber'), input.taxNumber ?? 'none');
  for (const [at, line] of input.lines.entries()) {
    const fields = step.locator('.document-line').nth(at);
    await chooseRadio(
      page,
      fields,
      fields.getByRole('radio', { name: tasks.words.text(line.description), exact: true }),
    );
    await type(page, fields.getByLabel(t('papers:document.hs')), line.hs);
    await type(page, fields.getByLabel(t('papers:document.origin')), line.origin);
    await type(page, fields.getByLabel(t('papers:document.netWeight')), String(line.netGrams));
    const { currency } = tasks.order(input.order);
    await type(page, fields.getByLabel(t('papers:document.value')), makeAmountText({ amount: line.value, currency }));
  }
}

/** From the carton to the tracking number. */
async function ship(visit: Visit, id: string): Promise<void> {
  const { page } = visit;
  const step = sheet(page).locator('.step.is-next');
  const next = (name: string): Promise<void> => step.getByRole('heading', { name: t(`papers:step.${name}`) }).waitFor();

  const packing = await look(visit);
  const paper = await search(visit, packing.order(id).number);
  const [parcel] = packing
    .inputs<{ orders: string[]; carton: string }>('parcel/pack')
    .filter(({ orders }) => orders[0] === id);
  await choose(page, step.getByLabel(t('papers:pack.carton')), parcel?.carton ?? '');
  await press(page, button(step, 'papers:act.pack'));
  await next('book');

  const booking = await look(visit);
  const wanted = booking.inputs<{ bookings: { order: string; mode: string; grams: number }[] }>('shipment/book');
  const mine = wanted.flatMap(({ bookings }) => bookings).find(({ order }) => order === id);
  const mode = booking.words.text(`modes.${mine?.mode}.name`);
  await chooseRadio(page, step.locator('.modes'), step.locator('.modes tr', { hasText: mode }).getByRole('radio'));
  await type(page, step.getByLabel(t('papers:book.grams')), String(mine?.grams));
  await press(page, button(step, 'papers:act.book'));
  await next('document');

  const papers = await look(visit);
  const input = papers.inputs<DocumentInput>('document/complete').find(({ order }) => order === id);
  if (input === undefined) throw new Error(`no paper is wanted for ${id}`);
  await fillDocument(visit, step, papers, input);
  await press(page, button(step, 'papers:act.document'));
  await next('hand-over');

  await press(page, button(step, 'papers:act.handOver'));
  await next('tracking');
  await type(
    page,
    step.getByLabel(t('papers:tracking.number')),
    await textOf(paper.locator('.shipping-label').first()),
  );
  await press(page, button(step, 'papers:act.enterTracking'));
  await paper.getByText(t('papers:stage.under-way')).first().waitFor();
}

async function answer(visit: Visit): Promise<void> {
  const { page } = visit;
  while ((await look(visit)).inputs('inquiry/answer').length === 0)
    await press(page, button(page.locator('body'), 'app:strip.skip'));
  const tasks = await look(visit);
  const [input] = tasks.inputs<{ inquiry: string; reply: string; order: string; facts: string[]; language: string }>(
    'inquiry/answer',
  );
  const inquiry = ordersOf(tasks.sitting.view()).inquiries.find(({ id }) => id === input?.inquiry);
  const inquiries = await openListByKey(visit, 4, 'inquiries');
  await walkToRow(page, inquiries, inquiry?.buyer.name ?? '');
  await page.keyboard.press('Enter');
  await inquiries.getByRole('heading', { name: inquiry?.buyer.name ?? '' }).waitFor();
  const number = tasks.order(input?.order ?? '').number;
  await chooseRadio(page, inquiries, inquiries.locator('.source', { hasText: number }).getByRole('radio'));
  await choose(page, inquiries.getByLabel(t('papers:inquiry.reply'), { exact: true }), input?.reply ?? '');
  await choose(page, inquiries.getByLabel(t('papers:way.language'), { exact: true }), input?.language ?? '');
  for (const fact of input?.facts ?? []) await press(page, button(inquiries, `terms:fact.${fact}`));
  await type(page, inquiries.getByLabel(t('papers:field.ownWords')), 'Thank you for writing to us.');
  await press(page, button(inquiries, 'papers:act.answer'));
  await inquiries.getByText(t('papers:inquiry.answered')).first().waitFor();
}

/** The floor by arrows: a ring moves from thing to thing, its name is said, Enter opens its paper. */
async function walkTheFloor(visit: Visit): Promise<void> {
  const { page } = visit;
  await openListByKey(visit, 8, 'stock');
  const canvas = page.locator('.floor-ground canvas');
  await canvas.waitFor();
  await tabTo(page, canvas);
  await page.keyboard.press('ArrowRight');
  const voice = page.locator('.floor-ground [aria-live]');
  await page.waitForFunction(() => document.querySelector('.floor-ground [aria-live]')?.textContent !== '');
  expect(await voice.textContent()).not.toBe('');
  await page.keyboard.press('Enter');
  await page.locator('#dock-sheet:not([data-paper="stock/"])').waitFor();
}

test('a trainee works through a morning by keyboard alone and reads the debrief', { timeout: 120_000 }, async () => {
  const visit = await house.visit({ before: refuseMouse, floor: 'bare' });
  const { page } = visit;
  const inEnglish: Visit = { ...visit, t };
  await arriveByKeyboard(inEnglish, 'order-desk');

  await openChannels(inEnglish);
  const first = await look(inEnglish);
  const [held] = first.inputs<{ orders: string[]; reason: string }>('order/hold');
  const [cancelled] = first.inputs<{ orders: string[]; reason: string }>('order/cancel');
  const ids = first.inputs<{ orders: string[] }>('order/confirm').flatMap(({ orders }) => orders);
  expect(ids.length).toBeGreaterThan(1);
  await confirmTogether(inEnglish, first.numbers('order/confirm'));
  await decide(inEnglish, 'hold', first.order(held?.orders[0] ?? '').number, held?.reason ?? '');
  await decide(inEnglish, 'cancel', first.order(cancelled?.orders[0] ?? '').number, cancelled?.reason ?? '');
  await ship(inEnglish, ids[0] ?? '');

  const tracking = await openListByKey(inEnglish, 3, 'tracking');
  await press(page, tracking.locator('.acts .button.primary'));
  await tracking.locator('.note.good').waitFor();
  await answer(inEnglish);
  await drawFloor(inEnglish);
  await walkTheFloor(inEnglish);

  await tabTo(page, page.getByRole('tablist', { name: t('app:dock.papers') }).getByRole('tab', { selected: true }));
  const open = await page.locator('.dock-head .tab').count();
  await page.keyboard.press('Delete');
  await page.waitForFunction((before) => document.querySelectorAll('.dock-head .tab').length === before - 1, open);
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: t('app:shortcuts.title') }).waitFor();
  await page.keyboard.press('Escape');

  await finishByKeyboard(inEnglish);
  await press(page, page.locator('.tree-item', { hasText: 'P3.1.1' }));
  await page.locator('#indicator-heading:focus').waitFor();
  const chance = page
    .locator('.chance')
    .filter({ hasText: t('app:debrief.standing.right') })
    .first();
  await press(page, chance.locator('summary'));
  await chance.getByText(t('app:debrief.rests-on')).first().waitFor();
});
