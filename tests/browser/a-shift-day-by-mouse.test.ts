import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { layOut } from '../../src/game/layout.ts';
import { layOrders } from '../../src/game/orders/orders-layout.ts';
import type { Rect } from '../../src/game/rect.ts';
import { roomsOf } from '../../src/game/rooms.ts';
import { ordersOf } from '../../src/operations/orders/view.ts';
import { type Advice, advice } from '../support/advice.ts';
import { drawFloor, useHouse, type Visit } from '../support/house.ts';
import { typeByInputMethod } from '../support/keyboard.ts';
import { type DocumentInput, done, fillDocument } from '../support/order-paper.ts';
import { leaveFloorBare } from '../support/page-server.ts';
import { goOn, openChannels, openList, sheet, skip, startPractice, textOf } from '../support/shift.ts';

const house = useHouse();
const LANGUAGE = 'zh-TW';

const look = (visit: Visit): Promise<Advice> => advice(visit, LANGUAGE);

/** Opens an order by clicking on its row. */
async function openOrder(visit: Visit, number: string): Promise<Locator> {
  const orders = await openList(visit, 'orders');
  await orders.locator('tbody tr', { hasText: number }).click();
  await visit.page.getByRole('heading', { name: number }).waitFor();
  return sheet(visit.page);
}

async function confirmTogether(visit: Visit, numbers: readonly string[]): Promise<void> {
  const { page, t } = visit;
  const orders = await openList(visit, 'orders');
  for (const name of numbers) await orders.getByRole('checkbox', { name: t('papers:table.select', { name }) }).check();
  const act = t('papers:bulk.confirm');
  await orders.getByLabel(t('papers:bulk.act'), { exact: true }).selectOption({ label: act });
  await orders.getByRole('button', { name: t('papers:bulk.do', { act, count: numbers.length }) }).click();
  await page
    .getByText(t('papers:outcome.doneCount', { count: numbers.length }))
    .first()
    .waitFor();
}

async function decide(visit: Visit, act: 'hold' | 'cancel', number: string, reason: string): Promise<void> {
  const paper = await openOrder(visit, number);
  const { t } = visit;
  await paper.getByLabel(t(`papers:act.${act}Reason`)).selectOption(reason);
  await paper.getByRole('button', { name: t(`papers:act.${act}`), exact: true }).click();
  // What was decided folds away; that it was done is said aloud.
  await paper
    .getByRole('status')
    .filter({ hasText: t('papers:outcome.doneCount', { count: 1 }) })
    .waitFor();
}

const WORDS = '您好，包裹今天寄出，請留意簡訊。';

async function draftAnswer(visit: Visit): Promise<void> {
  const { t } = visit;
  const tasks = await look(visit);
  const [answer] = tasks.inputs<{ inquiry: string; reply: string; order: string; facts: string[]; language: string }>(
    'inquiry/answer',
  );
  if (answer === undefined) throw new Error('nobody asks anything that can be answered');
  const inquiry = ordersOf(tasks.sitting.view()).inquiries.find(({ id }) => id === answer.inquiry);
  const inquiries = await openList(visit, 'inquiries');
  await inquiries
    .locator('tbody tr', { hasText: inquiry?.buyer.name ?? '' })
    .first()
    .click();
  const paper = sheet(visit.page);
  await paper.getByRole('heading', { name: inquiry?.buyer.name ?? '' }).waitFor();
  await paper
    .locator('.source', { hasText: tasks.order(answer.order).number })
    .getByRole('radio')
    .check();
  await paper.getByLabel(t('papers:inquiry.reply'), { exact: true }).selectOption(answer.reply);
  await paper.getByLabel(t('papers:way.language'), { exact: true }).selectOption(answer.language);
  for (const fact of answer.facts)
    await paper.getByRole('button', { name: t(`terms:fact.${fact}`), exact: true }).click();
  await typeByInputMethod(visit, paper.getByLabel(t('papers:field.ownWords')), WORDS);
}

async function sendAnswer({ page, t }: Visit): Promise<void> {
  const paper = sheet(page);
  await paper.getByRole('button', { name: t('papers:act.answer'), exact: true }).click();
  await paper.getByText(WORDS).waitFor();
  await done(paper).waitFor();
}

/** From the carton to the tracking number, on the order's own paper. */
async function ship(visit: Visit, id: string): Promise<void> {
  const { t } = visit;
  const paper = await openOrder(visit, (await look(visit)).order(id).number);
  const step = paper.locator('.step.is-next');
  const press = (act: string): Promise<void> =>
    step.getByRole('button', { name: t(`papers:act.${act}`), exact: true }).click();
  const next = (name: string): Promise<void> => step.getByRole('heading', { name: t(`papers:step.${name}`) }).waitFor();

  const packing = (await look(visit)).inputs<{ orders: string[]; carton: string }>('parcel/pack');
  await step
    .getByLabel(t('papers:pack.carton'))
    .selectOption(packing.find(({ orders }) => orders[0] === id)?.carton ?? '');
  await press('pack');
  await next('book');

  const bookings = (await look(visit)).inputs<{ bookings: { order: string; mode: string; grams: number }[] }>(
    'shipment/book',
  );
  const tasks = await look(visit);
  const booking = bookings.flatMap((each) => each.bookings).find(({ order }) => order === id);
  await step.getByText(tasks.words.text(`modes.${booking?.mode}.name`), { exact: true }).click();
  await step.getByLabel(t('papers:book.grams')).fill(String(booking?.grams));
  await press('book');
  await next('document');

  const papers = await look(visit);
  const input = papers.inputs<DocumentInput>('document/complete').find(({ order }) => order === id);
  if (input === undefined) throw new Error(`no paper is wanted for ${id}`);
  await fillDocument(visit, step, papers, input);
  await press('document');
  await next('hand-over');

  await press('handOver');
  await next('tracking');
  const label = await textOf(paper.locator('.shipping-label').first());
  await step.getByLabel(t('papers:tracking.number')).fill(label);
  await press('enterTracking');
  await paper.getByText(t('papers:stage.under-way')).first().waitFor();
}

/** Where the floor is drawn, once the cards around it have taken their place: it is laid out anew when its size changes. */
async function settledFloor(canvas: Locator): Promise<Rect> {
  for (let before = ''; ; ) {
    const box = await canvas.boundingBox();
    if (box !== null && JSON.stringify(box) === before) return { x: box.x, y: box.y, w: box.width, h: box.height };
    before = JSON.stringify(box);
    await canvas.page().waitForTimeout(300);
  }
}

/** Where slips can be grasped on the desk: points at which the pointer turns into an open hand. */
async function* graspable({ page }: Visit, within: Rect): AsyncIterable<{ readonly x: number; readonly y: number }> {
  const canvas = page.locator('.floor-ground canvas');
  const corner = await settledFloor(canvas);
  for (let y = within.y + 20; y < within.y + within.h; y += 24) {
    for (let x = within.x + 14; x < within.x + within.w; x += 18) {
      await page.mouse.move(corner.x + x, corner.y + y);
      if ((await canvas.evaluate(({ style }) => style.cursor)) === 'grab') yield { x: corner.x + x, y: corner.y + y };
    }
  }
}

/** Drags the slip of one of those orders from the desk to the packing bench. */
async function dragSlip(visit: Visit, numbers: readonly string[]): Promise<string> {
  const { page } = visit;
  const canvas = page.locator('.floor-ground canvas');
  const { catalogue } = (await look(visit)).sitting.form;
  const box = await settledFloor(canvas);
  const [ground] = layOut(box, roomsOf(['orders']), catalogue).grounds;
  if (ground === undefined) throw new Error('there is no order desk');
  const floor = layOrders(ground, catalogue);
  for await (const { x, y } of graspable(visit, floor.slips)) {
    await page.mouse.click(x, y);
    await page.locator('#dock-sheet[data-paper^="order/"]').waitFor();
    const number = await textOf(sheet(page).locator('[data-heading]'));
    if (!numbers.includes(number)) continue;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(
      box.x + floor.packing.x + floor.packing.w / 2,
      box.y + floor.packing.y + floor.packing.h / 2,
      { steps: 8 },
    );
    await page.mouse.up();
    return number;
  }
  throw new Error(`none of the slips on the desk is one of ${numbers.join(', ')}`);
}

async function arrive(visit: Visit): Promise<void> {
  const { page } = visit;
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang="en"]').waitFor();
  await page.getByRole('button', { name: '繁體中文' }).click();
  await page.locator('html[lang="zh-TW"]').waitFor();
  await startPractice(visit);
}

test('a trainee works through a morning with the mouse, reloads in the middle, and reads the debrief', {
  timeout: 120_000,
}, async () => {
  const visit = await house.visit({ language: LANGUAGE, floor: 'bare' });
  const { page, t } = visit;
  await arrive(visit);

  await openChannels(visit);
  const first = await look(visit);
  const [held] = first.inputs<{ orders: string[]; reason: string }>('order/hold');
  const [cancelled] = first.inputs<{ orders: string[]; reason: string }>('order/cancel');
  const confirmed = first.numbers('order/confirm');
  expect(confirmed.length).toBeGreaterThan(1);
  await confirmTogether(visit, confirmed);
  await decide(visit, 'hold', first.order(held?.orders[0] ?? '').number, held?.reason ?? '');
  await decide(visit, 'cancel', first.order(cancelled?.orders[0] ?? '').number, cancelled?.reason ?? '');
  await ship(visit, first.inputs<{ orders: string[] }>('order/confirm')[0]?.orders[0] ?? '');

  const tracking = await openList(visit, 'tracking');
  await tracking.locator('.acts .button.primary').click();
  await done(tracking).waitFor();

  while ((await look(visit)).inputs('inquiry/answer').length === 0) await skip(visit);
  await openChannels(visit);
  await drawFloor(visit);
  const dragged = await dragSlip(visit, (await look(visit)).numbers('order/confirm'));
  // While it can still be taken back the page is loaded again: it is not lost.
  await page.locator('.take-back').waitFor();
  await leaveFloorBare(visit.context);
  await page.reload();
  await sheet(page)
    .locator('.step.is-next')
    .getByRole('heading', { name: t('papers:step.pack') })
    .waitFor();

  await draftAnswer(visit);
  const before = await look(visit);
  await page.reload();
  await page.locator('wb-shift').waitFor();
  const ownWords = sheet(page).getByLabel(t('papers:field.ownWords'));
  expect(await ownWords.inputValue(), 'the draft outlives a reload').toBe(WORDS);
  await page.locator('wb-shift-menu > button').click();
  await page.getByRole('button', { name: t('app:menu.leave') }).click();
  await goOn(visit);
  expect(await ownWords.inputValue(), 'the draft outlives leaving').toBe(WORDS);
  const after = await look(visit);
  expect(after.sitting.log).toEqual(before.sitting.log);
  expect(after.orders.find(({ number }) => number === dragged)?.stage.review).toBe('confirmed');
  await sendAnswer(visit);

  await page.locator('wb-shift-menu > button').click();
  await page.getByRole('button', { name: t('app:menu.finish'), exact: true }).click();
  await page.getByRole('button', { name: t('app:menu.finish-yes') }).click();
  await page.locator('wb-debrief').waitFor();
  await page.locator('.tree-item', { hasText: 'P3.1.1' }).click();
  await page.getByRole('heading', { name: 'P3.1.1', exact: true }).waitFor();
  const chance = page
    .locator('.chance')
    .filter({ hasText: t('app:debrief.standing.right') })
    .first();
  await chance.locator('summary').click();
  await chance.getByText(t('app:debrief.rests-on')).first().waitFor();
  expect(await chance.locator('.finding-list li').count()).toBeGreaterThan(0);
});
